package org.govah.link.internal.pairs;

import org.govah.link.internal.names.Alignment;
import org.govah.link.internal.names.NameKnowledge;
import org.govah.link.internal.names.TokenLikeness;
import org.govah.link.internal.names.Tokens;

/// Compares two spellings part by part, for [NameComparison].
final class NameParts {
    /// Of three parts two, of four three: fewer is only "a part".
    private static final double MOST_SHARE = 0.6;

    /// From three parts on (own, father's, family) relatives share all but one.
    private static final int MIN_PARTS_OF_KIN = 3;

    private static final int NOT_JOINED = Integer.MAX_VALUE;
    private static final int PARTNER = 15;

    private final Tokens tokens;
    private final TokenLikeness likeness;
    private final double kin;
    private final double allButOne;
    private final double kinTimes;
    private final double allButOneTimes;

    /// @param known what is known of kin
    NameParts(Tokens tokens, TokenLikeness likeness, NameKnowledge known) {
        this.tokens = tokens;
        this.likeness = likeness;
        this.kin = known.kin();
        this.allButOne = known.allButOne();
        this.kinTimes = known.kinTimes();
        this.allButOneTimes = known.allButOneTimes();
    }

    /// Two spellings: where their tokens stand.
    ///
    /// @param in numbers of tokens
    /// @param few where those of the shorter one begin
    /// @param rows how many it has
    /// @param many where those of the other begin
    /// @param columns how many it has, not fewer
    // A view of a table that is never changed; the compiler takes it apart.
    @SuppressWarnings("ArrayRecordComponent")
    record Both(int[] in, int few, int rows, int many, int columns) {
        int token(int row) {
            return in[few + row];
        }

        int other(int column) {
            return in[many + column];
        }
    }

    /// The outcome for two spellings that are one when written as one word.
    int same(int[] in, int x, int lengthOfX, int y, int lengthOfY) {
        return Outcome.of(
                NameComparison.SAME, Math.max(chance(in, x, lengthOfX), chance(in, y, lengthOfY)));
    }

    /// The outcome for two others.
    ///
    /// @param heardAlike whether their skeletons are one when written as one word
    int compare(Both both, boolean heardAlike) {
        int best = aligned(both, NOT_JOINED);
        int columns = both.columns;
        if (both.rows < columns && Outcome.level(best) > NameComparison.CLOSE) {
            for (int joined = 0; joined + 1 < columns; joined++) {
                if (canJoin(both, joined)) {
                    best = NameComparison.better(best, aligned(both, joined));
                }
            }
        }
        // Parts that are joined here and split there.
        if (!heardAlike || both.rows < 2) {
            return best;
        }
        double chance =
                Math.max(
                        chance(both.in, both.few, both.rows),
                        chance(both.in, both.many, both.columns));
        return NameComparison.better(best, Outcome.of(NameComparison.SOUND, chance));
    }

    private boolean canJoin(Both both, int joined) {
        for (int row = 0; row < both.rows; row++) {
            if (grade(both, row, joined, joined) != TokenLikeness.NONE) {
                return true;
            }
        }
        return false;
    }

    private double chance(int[] in, int at, int length) {
        double chance = 1;
        double sum = 0;
        for (int k = 0; k < length; k++) {
            int token = in[at + k];
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
    private int grade(Both both, int row, int at, int joined) {
        int one = both.token(row);
        if (at == joined) {
            return likeness.joinedGrade(one, both.other(at), both.other(at + 1));
        }
        return likeness.grade(one, both.other(at > joined ? at + 1 : at));
    }

    private int aligned(Both both, int joined) {
        int rows = both.rows;
        int columns = both.columns - (joined == NOT_JOINED ? 0 : 1);
        int partners = rows == columns ? inPlace(both, joined) : 0;
        if (partners == 0) {
            long r01 = 0;
            long r23 = 0;
            long r45 = 0;
            for (int row = 0; row < rows; row++) {
                long grades = 0;
                for (int at = 0; at < columns; at++) {
                    long grade = grade(both, row, at, joined);
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
        return outcome(both, joined, columns, partners);
    }

    /// Part by part, where all are alike that way; else 0.
    private int inPlace(Both both, int joined) {
        int partners = 0;
        for (int row = 0; row < both.rows; row++) {
            if (grade(both, row, row, joined) < TokenLikeness.CLOSE) {
                return 0;
            }
            partners |= (row + 1) << (Alignment.BITS * row);
        }
        return partners;
    }

    private int outcome(Both both, int joined, int columns, int partners) {
        int rows = both.rows;
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
            int grade = grade(both, row, at, joined);
            double one = chance(grade, both, row, at, joined, columns);
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
        boolean across = tokens.isArabic(both.token(0)) != tokens.isArabic(both.other(0));
        int level = level(rows < columns, inOrder, initials > 0, across, lowest);
        if (rows == 1 && rows < columns) {
            return Outcome.of(NameComparison.FIRST);
        }
        return level == NameComparison.MOST
                ? partly(rows, matched, true, true, chance)
                : Outcome.of(level, withKin(chance, mean, matched));
    }

    private double chance(int grade, Both both, int row, int at, int joined, int columns) {
        int one = both.token(row);
        int other = at == joined ? one : both.other(at > joined ? at + 1 : at);
        return likeness.chance(grade, one, row, both.rows, other, at, columns);
    }

    /// All parts of the shorter spelling have a partner.
    private static int level(
            boolean isPart, boolean inOrder, boolean initials, boolean across, int lowest) {
        if (initials) {
            return NameComparison.INITIALS;
        }
        if (isPart) {
            int least = across ? TokenLikeness.SOUND : TokenLikeness.CLOSE;
            return lowest >= least ? NameComparison.CONTAINED : NameComparison.MOST;
        }
        if (!inOrder) {
            return lowest >= TokenLikeness.SOUND ? NameComparison.SWAPPED : NameComparison.MOST;
        }
        if (across && lowest >= TokenLikeness.SOUND) {
            return NameComparison.TABLE;
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
