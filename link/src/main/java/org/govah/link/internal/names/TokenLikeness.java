package org.govah.link.internal.names;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/// How alike two tokens are, as a grade, and how likely that grade is by chance.
public final class TokenLikeness {
    /// Not alike.
    public static final int NONE = 0;

    /// Long skeletons that differ a little.
    public static final int NEAR = 1;

    /// The same skeleton.
    public static final int SOUND = 2;

    /// Letters of one script that differ a little.
    public static final int CLOSE = 3;

    /// One name by the learned table.
    public static final int TABLE = 4;

    /// The same letters.
    public static final int EXACT = 5;

    private static final int GRADES = 6;

    /// Jaro-Winkler from which spelling alone may be the difference: Hassan and Hasan .95; but also
    /// حسن and حسین .93, which is why the grade's chance is counted, not assumed.
    private static final double CLOSE_AT = 0.9;

    /// A skeleton shorter than this has too few letters to differ in one.
    private static final int NEAR_LENGTH = 4;

    /// Random pairs of tokens from which the chance of NEAR and CLOSE is counted.
    private static final int SAMPLE = 100_000;

    /// The chance of a grade is at most this many times, and at least one this-many-th of, the
    /// chance of the same letters: small samples say less than that.
    private static final double MAX_FACTOR = 20;

    /// Slots for remembered grades: 2^20 longs are 8 MiB.
    private static final int SLOTS = 1 << 20;

    private final NameColumn names;
    private final TokenTable table;
    private final AtomicLongArray remembered = new AtomicLongArray(SLOTS);
    private final double[] factor;

    /// Over a column and its table.
    ///
    /// @param seed for the sample of random pairs
    public TokenLikeness(NameColumn names, TokenTable table, long seed) {
        this.names = names;
        this.table = table;
        this.factor = factors(new SplittableRandom(seed));
    }

    /// The grade of two tokens, [#NONE] to [#EXACT]; symmetric.
    public int grade(int x, int y) {
        if (x == y) {
            return EXACT;
        }
        long a = Math.min(x, y);
        long b = Math.max(x, y);
        long key = (a << 34) | (b << 4);
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 44);
        long held = remembered.getPlain(slot);
        if ((held & ~15L) == key && held != 0) {
            return (int) (held & 15) - 1;
        }
        int grade =
                work(names.tokens().get((int) a), names.tokens().get((int) b), (int) a, (int) b);
        remembered.setOpaque(slot, key | (grade + 1));
        return grade;
    }

    private int work(Tokens.Token ta, Tokens.Token tb, int a, int b) {
        boolean oneScript = ta.arabic() == tb.arabic();
        if (oneScript && ta.repaired() == tb.repaired()) {
            return EXACT;
        }
        if (oneScript ? table.oneName(a, b) : table.pairs(a, b)) {
            return TABLE;
        }
        if (oneScript && isClose(ta, tb)) {
            return CLOSE;
        }
        String sa = ta.skeletonText();
        String sb = tb.skeletonText();
        if (ta.skeleton() == tb.skeleton()) {
            return sa.isEmpty() ? NONE : SOUND;
        }
        boolean longEnough = Math.min(sa.length(), sb.length()) >= NEAR_LENGTH;
        return longEnough && JaroWinkler.of(sa, sb) >= CLOSE_AT ? NEAR : NONE;
    }

    /// Words that share under half of their letters cannot reach .9: most pairs end here.
    private static boolean isClose(Tokens.Token a, Tokens.Token b) {
        int shared = Long.bitCount(a.letters() & b.letters());
        int fewer = Math.min(Long.bitCount(a.letters()), Long.bitCount(b.letters()));
        return 2 * shared >= fewer && JaroWinkler.of(a.text(), b.text()) >= CLOSE_AT;
    }

    /// The chance that a random record has a token this much like either of two, over 0 to 1.
    public double chance(int grade, int a, int b) {
        return switch (grade) {
            case EXACT -> Math.max(names.chance(a), names.chance(b));
            case TABLE ->
                    Math.max(
                            Math.max(names.chance(a), names.chance(b)),
                            names.chance(table.spells(a)));
            case CLOSE -> Math.min(1, factor[CLOSE] * Math.max(names.chance(a), names.chance(b)));
            case SOUND -> Math.max(names.chanceOfSound(a), names.chanceOfSound(b));
            case NEAR ->
                    Math.min(
                            1,
                            factor[NEAR]
                                    * Math.max(names.chanceOfSound(a), names.chanceOfSound(b)));
            default -> 1;
        };
    }

    /// How much likelier than the same letters (for NEAR: than the same sound) a grade is between
    /// tokens of random records.
    private double[] factors(SplittableRandom random) {
        long[] seen = new long[GRADES];
        int size = names.size();
        for (int i = 0; i < SAMPLE && size > 1; i++) {
            int one = random.nextInt(size);
            int other = random.nextInt(size);
            int[] a = names.formsOf(one);
            int[] b = names.formsOf(other);
            if (one != other && a.length > 0 && b.length > 0) {
                seen[grade(token(a, random), token(b, random))]++;
            }
        }
        double[] out = new double[GRADES];
        out[CLOSE] = bounded((seen[CLOSE] + 1.0) / (seen[EXACT] + 1.0));
        out[NEAR] = bounded((seen[NEAR] + 1.0) / (seen[EXACT] + seen[TABLE] + seen[SOUND] + 1.0));
        return out;
    }

    private int token(int[] forms, SplittableRandom random) {
        int[] tokens = names.form(forms[random.nextInt(forms.length)]).tokens();
        return tokens[random.nextInt(tokens.length)];
    }

    private static double bounded(double factor) {
        return Math.clamp(factor, 1 / MAX_FACTOR, MAX_FACTOR);
    }
}
