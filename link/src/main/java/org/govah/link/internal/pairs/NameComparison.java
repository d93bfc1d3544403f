package org.govah.link.internal.pairs;

import java.util.List;
import org.govah.link.internal.names.Alignment;
import org.govah.link.internal.names.NameColumn;
import org.govah.link.internal.names.TokenLikeness;
import org.govah.link.internal.names.Tokens;

/// Compares two names: every spelling of one with every spelling of the other, the best level
/// counts. Levels in one script stand before levels across scripts; where both records are written
/// in both scripts, comparing across them would say nothing new and is left out.
///
/// The chance of an agreement is the product of the chances of the tokens that agree (Winkler's
/// adjustment for frequency, taken token by token: two people share a common given name and a
/// common family name more often than two rare ones).
final class NameComparison implements Comparison {
    static final int SAME = 0;
    static final int SAME_PARTS = 1;
    static final int TABLE = 2;
    static final int CLOSE = 3;
    static final int CONTAINED = 4;
    static final int SOUND = 5;
    static final int MOST = 6;
    static final int SOME = 7;
    static final int DIFFERENT = 8;

    private static final List<String> LEVELS =
            List.of(
                    "same",
                    "same parts in another order or joined",
                    "same by the learned table of spellings",
                    "similar spelling",
                    "one name holds the other",
                    "sounds alike",
                    "most parts agree",
                    "some part agrees",
                    "different");

    /// Of three parts two, of four three: fewer is only "some".
    private static final double MOST_SHARE = 0.6;

    /// From three parts on (own, father's, family) relatives share all but one.
    private static final int MIN_PARTS_OF_KIN = 3;

    /// Random pairs from which the share of kin is counted.
    private static final int KIN_SAMPLE = 100_000;

    private final String name;
    private final NameColumn column;
    private final TokenLikeness likeness;
    private final double kin;

    NameComparison(String name, NameColumn column, TokenLikeness likeness, long seed) {
        this.name = name;
        this.column = column;
        this.likeness = likeness;
        this.kin = kin(column, this, seed);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isName() {
        return name.equals(Comparisons.NAME);
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public boolean hasOwnChance(int level) {
        return level <= MOST;
    }

    @Override
    public int compare(int a, int b) {
        boolean oneScriptOnly = column.hasBothScripts(a) && column.hasBothScripts(b);
        int best = Outcome.MISSING;
        for (int x : column.formsOf(a)) {
            for (int y : column.formsOf(b)) {
                NameColumn.Form one = column.form(x);
                NameColumn.Form other = column.form(y);
                if (!oneScriptOnly || one.arabic() == other.arabic()) {
                    best = better(best, compareForms(one, other));
                }
            }
        }
        return best;
    }

    /// The more alike; between equals the less likely by chance.
    private static int better(int one, int other) {
        if (one == Outcome.MISSING || other == Outcome.MISSING) {
            return Math.max(one, other);
        }
        int level = Integer.compare(Outcome.level(one), Outcome.level(other));
        return level < 0 || (level == 0 && one >= other) ? one : other;
    }

    private int compareForms(NameColumn.Form a, NameColumn.Form b) {
        if (a.compact() == b.compact()) {
            return Outcome.of(SAME, Math.max(chance(a.tokens()), chance(b.tokens())));
        }
        if (a.tokens().length > b.tokens().length) {
            return compareForms(b, a);
        }
        int best = compareTokens(a.tokens(), b.tokens());
        if (a.tokens().length < b.tokens().length && Outcome.level(best) > SAME_PARTS) {
            for (int[] joined : b.joined()) {
                if (joined.length >= a.tokens().length) {
                    best = better(best, compareTokens(a.tokens(), joined));
                }
            }
        }
        return heardAlike(a, b) ? better(best, wholeHeard(a, b)) : best;
    }

    /// Both names, each written as one word, sound the same: parts that are joined here and split
    /// there.
    private boolean heardAlike(NameColumn.Form a, NameColumn.Form b) {
        Tokens tokens = column.tokens();
        return a.tokens().length > 1
                && tokens.get(a.compact()).skeleton() == tokens.get(b.compact()).skeleton();
    }

    private int wholeHeard(NameColumn.Form a, NameColumn.Form b) {
        return Outcome.of(SOUND, Math.max(chance(a.tokens()), chance(b.tokens())));
    }

    private double chance(int[] tokens) {
        double chance = 1;
        double sum = 0;
        for (int token : tokens) {
            chance *= column.chance(token);
            sum += column.chance(token);
        }
        return withKin(chance, sum / tokens.length, tokens.length);
    }

    private double chance(Alignment best) {
        return withKin(best.chance(), best.meanChance(), best.matched());
    }

    /// Parts of a name are not independent: kin share all but one. So of three parts and more, all
    /// agree by chance at least as often as two people are kin and the part that is left agrees.
    private double withKin(double chance, double ofOnePart, int parts) {
        return parts < MIN_PARTS_OF_KIN ? chance : Math.max(chance, kin * ofOnePart);
    }

    /// Most parts agree: by accident, which may be in any part, or because the two are kin.
    private int most(Alignment best, int parts) {
        return Outcome.of(MOST, Math.min(1, Math.max(kin, best.chance() * parts)));
    }

    /// The share of random pairs that share most parts, though their parts are so rare that no such
    /// pair would be expected by accident.
    private static double kin(NameColumn column, NameComparison comparison, long seed) {
        int most = 0;
        long[] pairs = RandomPairs.any(column.size(), KIN_SAMPLE, seed);
        for (long pair : pairs) {
            int found = comparison.compare(Pairs.lower(pair), Pairs.higher(pair));
            boolean isMost = found != Outcome.MISSING && Outcome.level(found) == MOST;
            most +=
                    isMost && Outcome.logChance(Outcome.steps(found)) < -Math.log(KIN_SAMPLE)
                            ? 1
                            : 0;
        }
        return (most + 1.0) / (pairs.length + 1.0);
    }

    /// @param few not longer than `many`
    private int compareTokens(int[] few, int[] many) {
        Alignment best = Alignment.best(few, many, likeness);
        int matched = best.matched();
        if (matched == 0) {
            return Outcome.of(DIFFERENT);
        }
        if (matched < few.length) {
            boolean most = matched >= 2 && matched >= MOST_SHARE * few.length;
            return most ? most(best, few.length) : Outcome.of(SOME);
        }
        if (few.length < many.length) {
            boolean certain = best.lowest() >= TokenLikeness.TABLE;
            if (few.length == 1) {
                return Outcome.of(SOME);
            }
            return certain ? Outcome.of(CONTAINED, chance(best)) : most(best, few.length);
        }
        return Outcome.of(level(best.lowest()), chance(best));
    }

    private static int level(int lowest) {
        return switch (lowest) {
            case TokenLikeness.EXACT -> SAME_PARTS;
            case TokenLikeness.TABLE -> TABLE;
            case TokenLikeness.CLOSE -> CLOSE;
            default -> SOUND;
        };
    }
}
