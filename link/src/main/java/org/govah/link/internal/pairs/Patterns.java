package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.core.Progress;

/// The outcomes of all comparisons of a pair as one number, so that pairs with equal outcomes can
/// be counted together: the level of each comparison (mixed radix, 0 for "missing") and, below it,
/// the chances of all levels that have their own, multiplied (half bits, added).
public final class Patterns {
    private static final int STEP_BITS = 10;
    private static final int MAX_STEPS = (1 << STEP_BITS) - 1;
    private static final int CHUNK = 1 << 14;
    private static final int REPORTS = 20;
    private static final String STAGE = "link.stage-compare";

    private final List<Comparison> comparisons;
    private final long[] radix;
    private final long[] unit;

    /// Plans the packing.
    ///
    /// @throws IllegalArgumentException if the comparisons have more outcomes than fit in 53 bits
    public Patterns(List<Comparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
        radix = new long[comparisons.size()];
        unit = new long[comparisons.size()];
        long next = 1;
        for (int c = 0; c < radix.length; c++) {
            radix[c] = 1L + comparisons.get(c).levels().size();
            unit[c] = next;
            next *= radix[c];
            if (next >= 1L << (Long.SIZE - STEP_BITS - 1)) {
                throw new IllegalArgumentException("too many comparisons for one number");
            }
        }
    }

    /// The comparisons, in order.
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /// What one comparison finds for two records; the order of the two does not matter.
    public int outcome(int comparison, int a, int b) {
        return comparisons.get(comparison).compare(Math.min(a, b), Math.max(a, b));
    }

    /// Compares two records; the order of the two does not matter.
    public long of(int a, int b) {
        long levels = 0;
        int steps = 0;
        for (int c = 0; c < radix.length; c++) {
            int outcome = outcome(c, a, b);
            if (outcome != Outcome.MISSING) {
                levels += unit[c] * (1 + Outcome.level(outcome));
                steps += Outcome.steps(outcome);
            }
        }
        return (levels << STEP_BITS) | Math.min(steps, MAX_STEPS);
    }

    /// The level of one comparison in a pattern; [Outcome#MISSING] where a value was missing.
    public int level(long pattern, int comparison) {
        return (int) ((pattern >>> STEP_BITS) / unit[comparison] % radix[comparison]) - 1;
    }

    /// The chances that levels carry themselves, multiplied, in half bits.
    public static int steps(long pattern) {
        return (int) (pattern & MAX_STEPS);
    }

    /// Compares all pairs, on all cores; the result does not depend on how many there are.
    public long[] ofAll(long[] pairs, Progress progress) {
        long[] out = new long[pairs.length];
        int chunks = (pairs.length + CHUNK - 1) / CHUNK;
        int stride = Math.max(1, chunks / REPORTS);
        for (int from = 0; from < chunks; from += stride) {
            IntStream.range(from, Math.min(chunks, from + stride))
                    .parallel()
                    .forEach(chunk -> compareChunk(pairs, out, chunk));
            progress.at(STAGE, Math.min(chunks, from + stride), chunks);
        }
        return out;
    }

    private void compareChunk(long[] pairs, long[] out, int chunk) {
        int to = Math.min(pairs.length, (chunk + 1) * CHUNK);
        for (int i = chunk * CHUNK; i < to; i++) {
            out[i] = of(Candidates.lower(pairs[i]), Candidates.higher(pairs[i]));
        }
    }

    /// Different patterns and how many pairs have each.
    ///
    /// @param patterns ascending
    /// @param counts of pairs, at least 1 each
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Counted(long[] patterns, int[] counts) {
        /// Counts equal patterns.
        public static Counted of(long[] all) {
            long[] sorted = all.clone();
            Arrays.parallelSort(sorted);
            long[] patterns = new long[sorted.length];
            int[] counts = new int[sorted.length];
            int kept = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    patterns[kept++] = sorted[i];
                }
                counts[kept - 1]++;
            }
            return new Counted(Arrays.copyOf(patterns, kept), Arrays.copyOf(counts, kept));
        }
    }
}
