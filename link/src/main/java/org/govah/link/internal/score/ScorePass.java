package org.govah.link.internal.score;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.govah.core.Progress;
import org.govah.link.internal.block.Blocks;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Rows;
import org.govah.link.internal.work.Workers;

/// Compares all candidates, scores them by the fitted model and keeps those that may be one person.
public final class ScorePass {
    /// Pairs less likely than this are dropped; so the sum over all that are dropped is small.
    public static final double FLOOR = 0.002;

    private static final String STAGE = "link.stage-compare";
    private static final int CHUNK = 1 << 12;

    private final Blocks blocks;
    private final Rows rows;
    private final Model model;
    private final int[] listOf;
    private final Floor floor;
    private final Part[] parts;
    private final AtomicLong compared = new AtomicLong();
    private final Progress progress;

    private ScorePass(Blocks blocks, Rows rows, Model model, int[] listOf, Progress progress) {
        this.blocks = blocks;
        this.rows = rows;
        this.model = model;
        this.listOf = listOf;
        this.progress = progress;
        this.floor = new Floor(model);
        this.parts = new Part[(blocks.records() + CHUNK - 1) / CHUNK];
    }

    private static final class Part {
        private long[] pairs = new long[256];
        private float[] logOdds = new float[256];
        private long[] patterns = new long[256];
        private int size;

        private void add(long pair, long pattern, float value) {
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
                logOdds = Arrays.copyOf(logOdds, 2 * size);
                patterns = Arrays.copyOf(patterns, 2 * size);
            }
            pairs[size] = pair;
            patterns[size] = pattern;
            logOdds[size++] = value;
        }
    }

    /// What was kept.
    ///
    /// @param pairs each once, ascending; see `Pairs`
    /// @param logOdds natural log odds of each to be one person
    /// @param patterns what was found of each, see `Patterns`; empty where that was not kept
    /// @param compared how many pairs were compared
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    public record Scored(long[] pairs, float[] logOdds, long[] patterns, long compared) {}

    /// Scores.
    public static Scored run(
            Blocks blocks, Rows rows, Model model, int[] listOf, Progress progress) {
        ScorePass pass = new ScorePass(blocks, rows, model, listOf, progress);
        Workers.run(pass.parts.length, pass::worker);
        return pass.scored();
    }

    private IntConsumer worker() {
        Blocks.Search search = blocks.search();
        return chunk -> {
            parts[chunk] = part(search, chunk);
            progress.at(STAGE, Math.min(chunk + 1, parts.length), parts.length);
        };
    }

    private Part part(Blocks.Search search, int chunk) {
        Part out = new Part();
        long looked = 0;
        int end = Math.min(blocks.records(), (chunk + 1) * CHUNK);
        for (int a = chunk * CHUNK; a < end; a++) {
            int found = search.of(a);
            looked += found;
            for (int i = 0; i < found; i++) {
                int b = search.found(i);
                boolean inner = listOf[a] == listOf[b];
                long pattern = rows.of(a, b);
                double evidence = model.evidence(pattern);
                if (floor.keeps(evidence, inner)) {
                    out.add(
                            ((long) a << Integer.SIZE) | b,
                            pattern,
                            floor.logOdds(evidence, inner));
                }
            }
        }
        compared.addAndGet(looked);
        sort(out);
        return out;
    }

    /// By pair: blocks give the candidates of a record in no useful order.
    private static void sort(Part part) {
        long[] sorted = Arrays.copyOf(part.pairs, part.size);
        Arrays.sort(sorted);
        float[] values = new float[part.size];
        long[] found = new long[part.size];
        for (int i = 0; i < part.size; i++) {
            int at = Arrays.binarySearch(sorted, part.pairs[i]);
            values[at] = part.logOdds[i];
            found[at] = part.patterns[i];
        }
        part.pairs = sorted;
        part.logOdds = values;
        part.patterns = found;
    }

    private Scored scored() {
        int size = Arrays.stream(parts).mapToInt(p -> p.size).sum();
        long[] pairs = new long[size];
        float[] logOdds = new float[size];
        long[] found = new long[size];
        int at = 0;
        for (Part part : parts) {
            System.arraycopy(part.pairs, 0, pairs, at, part.size);
            System.arraycopy(part.logOdds, 0, logOdds, at, part.size);
            System.arraycopy(part.patterns, 0, found, at, part.size);
            at += part.size;
        }
        return new Scored(pairs, logOdds, found, compared.get());
    }
}
