package org.govah.link.internal.names;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How much likelier by accident a grade of likeness is than its base (the commoner token's own
/// chance).
///
/// Evidence of a grade is its probability for one person over its chance; over random pairs of two
/// people such a ratio must have mean 1, or the evidence would be biased. For the chance `factor *
/// base` that gives `factor = mean over random pairs of (grade ? 1 / base : 0)`, which is 1 for the
/// same letters, and is estimated here for the others from tokens drawn as often as they are
/// written.
final class TokenChances {
    private static final int SAMPLE = 40_000;

    /// Small samples say no more than this many times, and this many-th.
    private static final double MAX_FACTOR = 20;

    /// Rare tokens weigh no more than this, lest one draw decide.
    private static final double LEAST_BASE = 1e-4;

    private static final int ONE_ARABIC = 0;
    private static final int ONE_OTHER = 1;
    private static final int ACROSS = 2;

    private TokenChances() {}

    /// Which scripts two tokens are in.
    static int relation(Tokens tokens, int a, int b) {
        if (tokens.isArabic(a) != tokens.isArabic(b)) {
            return ACROSS;
        }
        return tokens.isArabic(a) ? ONE_ARABIC : ONE_OTHER;
    }

    /// Factors by relation and grade.
    static double[][] factors(TokenLikeness likeness, NameKnowledge known, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Draws arabic = new Draws(known, true);
        Draws other = new Draws(known, false);
        return new double[][] {
            factors(likeness, arabic, arabic, random),
            factors(likeness, other, other, random),
            factors(likeness, arabic, other, random)
        };
    }

    private static double[] factors(
            TokenLikeness likeness, Draws one, Draws other, SplittableRandom random) {
        double[] sum = new double[TokenLikeness.GRADES];
        double[] out = new double[TokenLikeness.GRADES];
        Arrays.fill(out, 1);
        if (one.isEmpty() || other.isEmpty()) {
            return out;
        }
        for (int i = 0; i < SAMPLE; i++) {
            int a = one.next(random);
            int b = other.next(random);
            int grade = likeness.grade(a, b);
            double base = likeness.base(grade, a, b, NameKnowledge.ANY);
            sum[grade] += 1 / Math.max(LEAST_BASE, base);
        }
        for (int grade = TokenLikeness.NEAR; grade < TokenLikeness.EXACT; grade++) {
            out[grade] = Math.clamp(sum[grade] / SAMPLE, 1 / MAX_FACTOR, MAX_FACTOR);
        }
        return out;
    }

    /// Tokens of one kind of script as often as they are written, in an order that does not depend
    /// on their numbers.
    private static final class Draws {
        private final int[] tokens;
        private final long[] upTo;
        private long all;

        private Draws(NameKnowledge known, boolean arabic) {
            int bits = Long.SIZE - Long.numberOfLeadingZeros(known.tokens().size());
            long[] order = new long[known.tokens().size()];
            int size = 0;
            for (int t = 0; t < order.length; t++) {
                if (known.tokens().isArabic(t) == arabic && known.count(t) > 0) {
                    order[size++] = ((known.tokens().textHash(t) >>> bits) << bits) | t;
                }
            }
            Arrays.sort(order, 0, size);
            tokens = new int[size];
            upTo = new long[size];
            for (int i = 0; i < size; i++) {
                tokens[i] = (int) (order[i] & ((1L << bits) - 1));
                all += known.count(tokens[i]);
                upTo[i] = all;
            }
        }

        private boolean isEmpty() {
            return tokens.length == 0;
        }

        private int next(SplittableRandom random) {
            int at = Arrays.binarySearch(upTo, 1 + random.nextLong(all));
            return tokens[at < 0 ? -at - 1 : at];
        }
    }
}
