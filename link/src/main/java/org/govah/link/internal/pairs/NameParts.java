package org.govah.link.internal.pairs;

import org.govah.link.internal.names.Alignment;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.NameKnowledge;
import org.govah.link.internal.names.TokenLikeness;

/// Compares two spellings part by part, for [NameComparison].
final class NameParts {
    /// Of three parts two, of four three: fewer is only "a part".
    private static final double MOST_SHARE = 0.6;

    /// From three parts on (own, father's, family) relatives share all but one.
    private static final int MIN_PARTS_OF_KIN = 3;

    private static final int NOT_JOINED = Integer.MAX_VALUE;
    private static final int PARTNER = 15;

    private final NameColumn column;
    private final TokenLikeness likeness;
    private final double kin;
    private final double allButOne;
    private final double kinTimes;
    private final double allButOneTimes;

    /// @param known what is known of kin
    NameParts(NameColumn column, TokenLikeness likeness, NameKnowledge known) {
        this.column = column;
        this.likeness = likeness;
        this.kin = known.kin();
        this.allButOne = known.allButOne();
        this.kinTimes = known.kinTimes();
        this.allButOneTimes = known.allButOneTimes();
    }

    /// The outcome for two spellings; the same from either side.
    int compare(int x, int y) {
        if (column.compactHash(x) == column.compactHash(y)) {
            return Outcome.of(NameComparison.SAME, Math.max(chance(x), chance(y)));
        }
        int order = Integer.compare(column.length(x), column.length(y));
        boolean turn = order > 0 || (order == 0 && column.compactHash(x) > column.compactHash(y));
        return turn ? ordered(y, x) : ordered(x, y);
    }

    /// @param few not longer than `many`
    private int ordered(int few, int many) {
        int best = aligned(few, many, NOT_JOINED);
        int columns = column.length(many);
        if (column.length(few) < columns && Outcome.level(best) > NameComparison.CLOSE) {
            for (int joined = 0; joined + 1 < columns; joined++) {
                if (canJoin(few, many, joined)) {
                    best = NameComparison.better(best, aligned(few, many, joined));
                }
            }
        }
        return heardAlike(few, many)
                ? NameComparison.better(
                        best, Outcome.of(NameComparison.SOUND, Math.max(chance(few), chance(many))))
                : best;
    }

    private boolean canJoin(int few, int many, int joined) {
        for (int row = 0; row < column.length(few); row++) {
            if (grade(few, row, many, joined, joined) != TokenLikeness.NONE) {
                return true;
            }
        }
        return false;
    }

    /// Both names, each written as one word, sound the same: parts that are joined here and split
    /// there.
    private boolean heardAlike(int few, int many) {
        return column.length(few) > 1
                && column.wholeSkeletonHash(few) != 0
                && column.wholeSkeletonHash(few) == column.wholeSkeletonHash(many);
    }

    private double chance(int form) {
        int length = column.length(form);
        double chance = 1;
        double sum = 0;
        for (int k = 0; k < length; k++) {
            int token = column.token(form, k);
            double one = likeness.chance(TokenLikeness.EXACT, token, k, length, token, k, length);
            chance *= one;
            sum += one;
        }
        return withKin(chance, sum / length, length);
    }

    /// Parts of a name are not independent: kin share all but one. So of three parts and more, all
    /// agree by chance at least as often as two people are kin and the part that is left agrees.
    private double withKin(double chance, double ofOnePart, int parts) {
        return parts < MIN_PARTS_OF_KIN ? chance : Math.max(chance, kin * ofOnePart);
    }

    /// The grade of two parts; from `joined` on a column is one place further, and the column
    /// `joined` is two parts as one word.
    private int grade(int few, int row, int many, int at, int joined) {
        int one = column.token(few, row);
        if (at == joined) {
            return likeness.joinedGrade(one, column.token(many, at), column.token(many, at + 1));
        }
        return likeness.grade(one, column.token(many, at > joined ? at + 1 : at));
    }

    private int aligned(int few, int many, int joined) {
        int rows = column.length(few);
        int columns = column.length(many) - (joined == NOT_JOINED ? 0 : 1);
        int partners = rows == columns ? inPlace(few, many, joined, rows) : 0;
        if (partners == 0) {
            long r01 = 0;
            long r23 = 0;
            long r45 = 0;
            for (int row = 0; row < rows; row++) {
                long grades = 0;
                for (int at = 0; at < columns; at++) {
                    long grade = grade(few, row, many, at, joined);
                    grades |= grade << (Alignment.BITS * at);
                }
                long placed = Alignment.placed(grades, row);
                r01 |= row < 2 ? placed : 0;
                r23 |= row == 2 || row == 3 ? placed : 0;
                r45 |= row > 3 ? placed : 0;
            }
            if ((r01 | r23 | r45) == 0) {
                return Outcome.of(NameComparison.DIFFERENT);
            }
            partners = Alignment.best(r01, r23, r45, rows);
        }
        return outcome(few, many, joined, columns, partners);
    }

    /// Part by part, where all are alike that way; else 0.
    private int inPlace(int few, int many, int joined, int rows) {
        int partners = 0;
        for (int row = 0; row < rows; row++) {
            if (grade(few, row, many, row, joined) < TokenLikeness.CLOSE) {
                return 0;
            }
            partners |= (row + 1) << (Alignment.BITS * row);
        }
        return partners;
    }

    private int outcome(int few, int many, int joined, int columns, int partners) {
        int rows = column.length(few);
        int matched = 0;
        int lowest = TokenLikeness.EXACT;
        int initials = 0;
        int last = -1;
        boolean inOrder = true;
        boolean holdsFirst = false;
        double chance = 1;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            int at = ((partners >>> (Alignment.BITS * row)) & PARTNER) - 1;
            if (at < 0) {
                continue;
            }
            int grade = grade(few, row, many, at, joined);
            double one = chance(grade, few, row, many, at, joined, columns);
            matched++;
            lowest = grade == TokenLikeness.INITIAL ? lowest : Math.min(lowest, grade);
            initials += grade == TokenLikeness.INITIAL ? 1 : 0;
            inOrder &= at > last;
            last = at;
            holdsFirst |= at == 0;
            chance *= one;
            sum += one;
        }
        holdsFirst &= (partners & PARTNER) != 0;
        boolean firstAtFirst = (partners & PARTNER) == 1;
        double mean = sum / Math.max(1, matched);
        if (matched < rows || (matched < columns && !(firstAtFirst && inOrder))) {
            return partly(rows, matched, holdsFirst, firstAtFirst, chance);
        }
        int level = level(rows < columns, inOrder, initials > 0, lowest);
        if (rows == 1 && rows < columns) {
            return Outcome.of(NameComparison.FIRST);
        }
        return level == NameComparison.MOST
                ? partly(rows, matched, true, true, chance)
                : Outcome.of(level, withKin(chance, mean, matched));
    }

    private double chance(int grade, int few, int row, int many, int at, int joined, int columns) {
        int one = column.token(few, row);
        int other = at == joined ? one : column.token(many, at > joined ? at + 1 : at);
        return likeness.chance(grade, one, row, column.length(few), other, at, columns);
    }

    /// All parts of the shorter spelling have a partner.
    private static int level(boolean isPart, boolean inOrder, boolean initials, int lowest) {
        if (initials) {
            return NameComparison.INITIALS;
        }
        if (isPart) {
            return lowest >= TokenLikeness.CLOSE ? NameComparison.CONTAINED : NameComparison.MOST;
        }
        if (!inOrder) {
            return lowest >= TokenLikeness.SOUND ? NameComparison.SWAPPED : NameComparison.MOST;
        }
        return switch (lowest) {
            case TokenLikeness.EXACT -> NameComparison.SAME;
            case TokenLikeness.TABLE -> NameComparison.TABLE;
            case TokenLikeness.CLOSE -> NameComparison.CLOSE;
            default -> NameComparison.SOUND;
        };
    }

    /// Some parts agree: by accident, which may be in any of them, or because the two are kin.
    private int partly(
            int rows, int matched, boolean holdsFirst, boolean firstAtFirst, double chance) {
        if (matched == 0) {
            return Outcome.of(NameComparison.DIFFERENT);
        }
        if (matched < 2 || matched < MOST_SHARE * rows) {
            return Outcome.of(firstAtFirst ? NameComparison.FIRST : NameComparison.REST);
        }
        double accident = chance * ways(rows, matched);
        return holdsFirst
                ? Outcome.of(
                        NameComparison.MOST,
                        Math.min(1, Math.max(allButOne, allButOneTimes * accident)))
                : Outcome.of(NameComparison.KIN, Math.min(1, Math.max(kin, kinTimes * accident)));
    }

    /// Ways to choose some of the parts.
    private static int ways(int parts, int chosen) {
        int out = 1;
        for (int i = 0; i < parts - chosen; i++) {
            out = out * (parts - i) / (i + 1);
        }
        return out;
    }
}
