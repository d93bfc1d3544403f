package org.govah.bench;

import java.io.PrintStream;
import java.util.SplittableRandom;
import org.govah.keep.media.NearDuplicates;
import org.govah.keep.media.PdqHash;

/// Near-duplicate search over random 256-bit hashes: time to build, processor time a query, memory,
/// and whether every planted neighbour was found.
final class NearDuplicateBench {
    private static final int QUERIES = 1000;
    private static final int WARM_UP = 500;
    private static final long SEED = 31;
    private static final double MILLION = 1e6;

    private final int hashes;
    private final PrintStream out;

    NearDuplicateBench(int hashes, PrintStream out) {
        this.hashes = hashes;
        this.out = out;
    }

    void run() {
        SplittableRandom random = new SplittableRandom(SEED);
        NearDuplicates index = new NearDuplicates(hashes);
        long before = CpuTime.nanos();
        for (int i = 0; i < hashes; i++) {
            index.add(random(random));
        }
        long added = CpuTime.nanos();
        index.build();
        long built = CpuTime.nanos();
        query(index, WARM_UP, random);
        long warm = CpuTime.nanos();
        long wall = System.nanoTime();
        int found = query(index, QUERIES, random);
        double wallMillis = (System.nanoTime() - wall) / MILLION / QUERIES;
        double cpuMillis = (CpuTime.nanos() - warm) / MILLION / QUERIES;
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        out.printf(
                "hashes %,d; add %.1f CPU s; build %.1f CPU s%n",
                hashes, (added - before) / 1e9, (built - added) / 1e9);
        out.printf(
                "a query: %.2f ms CPU, %.2f ms wall; planted neighbours at 31 bits found: %d of %d%n",
                cpuMillis, wallMillis, found, QUERIES);
        out.printf("heap %d MiB%n", (jvm.totalMemory() - jvm.freeMemory()) >> 20);
    }

    /// Asks for hashes 31 bits away from the first that were added, and counts those found.
    private int query(NearDuplicates index, int times, SplittableRandom random) {
        SplittableRandom same = new SplittableRandom(SEED);
        int found = 0;
        for (int i = 0; i < times; i++) {
            PdqHash near = changed(random(same), random);
            int number = i;
            found += index.near(near).stream().anyMatch(m -> m.number() == number) ? 1 : 0;
        }
        return found;
    }

    private static PdqHash random(SplittableRandom random) {
        return new PdqHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash changed(PdqHash hash, SplittableRandom random) {
        PdqHash out = hash;
        while (out.distance(hash) < PdqHash.NEAR) {
            long bit = 1L << random.nextInt(Long.SIZE);
            boolean low = random.nextBoolean();
            boolean even = random.nextBoolean();
            out =
                    new PdqHash(
                            out.word0() ^ (low && even ? bit : 0),
                            out.word1() ^ (low && !even ? bit : 0),
                            out.word2() ^ (!low && even ? bit : 0),
                            out.word3() ^ (!low && !even ? bit : 0));
        }
        return out;
    }
}
