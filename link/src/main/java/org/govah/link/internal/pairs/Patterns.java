package org.govah.link.internal.pairs;

import java.util.List;

/// The outcomes of all comparisons of a pair as one number, so that pairs with equal outcomes can
/// be counted together: four bits a comparison for its level (0 for "missing") and, below them, the
/// chances of all levels that have their own, multiplied (half bits, added).
public final class Patterns {
    /// Bits of one comparison.
    public static final int LEVEL_BITS = 4;

    /// Levels of one comparison at most: one of the 16 numbers says "missing".
    public static final int MAX_LEVELS = (1 << LEVEL_BITS) - 1;

    /// Comparisons at most: what 63 bits hold beside the chances.
    public static final int MAX_COMPARISONS = 13;

    private static final int STEP_BITS = 10;
    private static final int MAX_STEPS = (1 << STEP_BITS) - 1;
    private static final int LEVEL = MAX_LEVELS;

    private final List<Comparison> comparisons;
    private final Comparison[] fast;

    /// Plans the packing.
    ///
    /// @throws IllegalArgumentException if there are more comparisons or levels than fit
    public Patterns(List<Comparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
        if (comparisons.size() > MAX_COMPARISONS
                || comparisons.stream().anyMatch(c -> c.levels().size() > MAX_LEVELS)) {
            throw new IllegalArgumentException("too many comparisons for one number");
        }
        fast = comparisons.toArray(Comparison[]::new);
    }

    /// The comparisons, in order.
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /// What one comparison finds for two records; the order of the two does not matter.
    public int outcome(int comparison, int a, int b) {
        return fast[comparison].compare(Math.min(a, b), Math.max(a, b));
    }

    /// Compares two records; the order of the two does not matter.
    public long of(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        long levels = 0;
        int steps = 0;
        for (int c = 0; c < fast.length; c++) {
            int outcome = fast[c].compare(low, high);
            if (outcome != Outcome.MISSING) {
                levels |= placed(Outcome.level(outcome), c);
                steps += Outcome.steps(outcome);
            }
        }
        return whole(levels, steps);
    }

    /// The pattern of some of its comparisons, which have all the chances of the pattern.
    ///
    /// @param kept their places, ascending
    public static long only(long pattern, int[] kept) {
        long levels = 0;
        for (int c = 0; c < kept.length; c++) {
            levels |= placed(level(pattern, kept[c]), c);
        }
        return whole(levels, steps(pattern));
    }

    /// A level at the place of its comparison.
    static long placed(int level, int comparison) {
        return (long) (1 + level) << (STEP_BITS + LEVEL_BITS * comparison);
    }

    /// Levels at their places and the sum of their chances as one pattern.
    static long whole(long levels, int steps) {
        return levels | Math.min(steps, MAX_STEPS);
    }

    /// The level of one comparison in a pattern; [Outcome#MISSING] where a value was missing.
    public static int level(long pattern, int comparison) {
        return ((int) (pattern >>> (STEP_BITS + LEVEL_BITS * comparison)) & LEVEL) - 1;
    }

    /// The chances that levels carry themselves, multiplied, in half bits.
    public static int steps(long pattern) {
        return (int) (pattern & MAX_STEPS);
    }

    /// All levels, as [Weights] takes them: four bits a comparison from the lowest.
    public static long levels(long pattern) {
        return pattern >>> STEP_BITS;
    }
}
