package org.govah.link.internal.score;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.govah.link.internal.block.Blocks;
import org.govah.link.internal.fit.PatternCounts;
import org.govah.link.internal.pairs.Rows;
import org.govah.link.internal.values.Hash;
import org.govah.link.internal.work.Workers;

/// Compares the candidates of a sample of records, chosen by the hash of their numbers: what the
/// model is learned from.
public final class SamplePass {
    /// Pairs in the sample, about: more teach the model nothing.
    private static final long WANTED = 800_000;

    private static final int CHUNK = 1 << 12;

    private final Blocks blocks;
    private final Rows rows;
    private final int[] listOf;
    private final int stride;
    private final Part[] parts;

    private SamplePass(Blocks blocks, Rows rows, int[] listOf) {
        this.blocks = blocks;
        this.rows = rows;
        this.listOf = listOf;
        this.stride = stride(blocks.proposals());
        this.parts = new Part[(blocks.records() + CHUNK - 1) / CHUNK];
    }

    /// The pairs of one chunk.
    private static final class Part {
        private long[] patterns = new long[CHUNK];
        private long[] masks = new long[CHUNK];
        private long[] pairs = new long[CHUNK];
        private int size;

        private void add(long pair, long pattern, long mask) {
            if (size == patterns.length) {
                patterns = Arrays.copyOf(patterns, 2 * size);
                masks = Arrays.copyOf(masks, 2 * size);
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            pairs[size] = pair;
            patterns[size] = pattern;
            masks[size++] = mask;
        }
    }

    /// What was seen.
    ///
    /// @param share of the records whose candidates were compared, over 0 to 1
    /// @param pairs the sample
    /// @param patterns of each
    /// @param rules that propose each, bit `r` for rule `r`
    /// @param cross counts of patterns of pairs of two lists
    /// @param inner counts of patterns of pairs of one list
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Sample(
            double share,
            long[] pairs,
            long[] patterns,
            long[] rules,
            PatternCounts.Sorted cross,
            PatternCounts.Sorted inner) {}

    /// One record of how many is in the sample.
    ///
    /// @param proposals of all blocks
    public static int stride(long proposals) {
        return Math.clamp(proposals / WANTED, 1, 1 << 20);
    }

    /// Whether a record is in the sample.
    public static boolean holds(int record, int stride) {
        return stride == 1 || Long.remainderUnsigned(Hash.of(record, 1), stride) == 0;
    }

    /// Compares.
    public static Sample run(Blocks blocks, Rows rows, int[] listOf) {
        SamplePass pass = new SamplePass(blocks, rows, listOf);
        Workers.run(pass.parts.length, pass::worker);
        return pass.sample();
    }

    private IntConsumer worker() {
        Blocks.Search search = blocks.search();
        return chunk -> parts[chunk] = part(search, chunk);
    }

    private Part part(Blocks.Search search, int chunk) {
        Part out = new Part();
        int end = Math.min(blocks.records(), (chunk + 1) * CHUNK);
        for (int a = chunk * CHUNK; a < end; a++) {
            if (holds(a, stride)) {
                int found = search.withRules(a);
                for (int i = 0; i < found; i++) {
                    int b = search.found(i);
                    out.add(((long) a << Integer.SIZE) | b, rows.of(a, b), search.mask(i));
                }
            }
        }
        return out;
    }

    private Sample sample() {
        int size = Arrays.stream(parts).mapToInt(p -> p.size).sum();
        long[] pairs = new long[size];
        long[] found = new long[size];
        long[] rules = new long[size];
        PatternCounts cross = new PatternCounts();
        PatternCounts inner = new PatternCounts();
        int at = 0;
        for (Part part : parts) {
            System.arraycopy(part.pairs, 0, pairs, at, part.size);
            System.arraycopy(part.patterns, 0, found, at, part.size);
            System.arraycopy(part.masks, 0, rules, at, part.size);
            at += part.size;
        }
        for (int i = 0; i < size; i++) {
            boolean one = listOf[(int) (pairs[i] >>> Integer.SIZE)] == listOf[(int) pairs[i]];
            (one ? inner : cross).add(found[i], 1);
        }
        return new Sample(1.0 / stride, pairs, found, rules, cross.sorted(), inner.sorted());
    }
}
