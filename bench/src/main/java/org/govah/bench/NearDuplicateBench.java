package org.govah.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.govah.keep.media.NearDuplicates;
import org.govah.keep.media.PdqHash;

/// Near-duplicate search over random 256-bit hashes with neighbours planted among them: time to
/// build, processor time a query, memory, and what a linear scan finds beside what the index finds.
final class NearDuplicateBench {
    private static final int QUERIES = 999;
    private static final int WARM_UP = 500;
    private static final long SEED = 31;
    private static final double MILLION = 1e6;

    /// Hashes that others are made from, and that are asked for in the end.
    private static final int BASES = 100;

    /// Every so many a hash is a base with 0 to 40 bits changed.
    private static final int PLANTED = 1000;

    private static final int MOST_CHANGED = 41;

    private final int hashes;
    private final PrintStream out;

    NearDuplicateBench(int hashes, PrintStream out) {
        this.hashes = hashes;
        this.out = out;
    }

    void run() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        NearDuplicates index = new NearDuplicates(hashes);
        long before = CpuTime.nanos();
        each((number, hash) -> index.add(hash));
        long added = CpuTime.nanos();
        index.build();
        long built = CpuTime.nanos();
        query(index, WARM_UP, random);
        long warm = CpuTime.nanos();
        long wall = System.nanoTime();
        int found = query(index, QUERIES, random);
        double wallMillis = (System.nanoTime() - wall) / MILLION / QUERIES;
        double cpuMillis = (CpuTime.nanos() - warm) / MILLION / QUERIES;
        long[] compared = compared(index);
        System.gc();
        Runtime jvm = Runtime.getRuntime();
        out.printf(
                "hashes %,d; add %.1f CPU s; build %.1f CPU s%n",
                hashes, (added - before) / 1e9, (built - added) / 1e9);
        out.printf(
                "a query: %.2f ms CPU, %.2f ms wall; planted neighbours at 31 bits found: %d of %d%n",
                cpuMillis, wallMillis, found, QUERIES);
        out.printf(
                "%d queries: a linear scan finds %d within 31 bits, the index %d, of them %d the same%n",
                BASES, compared[0], compared[1], compared[2]);
        out.printf("heap %d MiB%n", (jvm.totalMemory() - jvm.freeMemory()) >> 20);
    }

    private interface Taker {
        void take(int number, PdqHash hash);
    }

    /// The hashes in order, the same each time.
    private void each(Taker taker) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<PdqHash> bases = bases();
        for (int i = 0; i < hashes; i++) {
            boolean planted = i % PLANTED == PLANTED - 1;
            taker.take(
                    i,
                    planted
                            ? changed(
                                    bases.get(random.nextInt(BASES)),
                                    random.nextInt(MOST_CHANGED),
                                    random)
                            : random(random));
        }
    }

    private static List<PdqHash> bases() {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        List<PdqHash> bases = new ArrayList<>();
        for (int i = 0; i < BASES; i++) {
            bases.add(random(random));
        }
        return bases;
    }

    /// What a scan finds of all bases, what the index finds, and how much of it is the same.
    private long[] compared(NearDuplicates index) {
        List<PdqHash> bases = bases();
        Set<Long> scanned = new HashSet<>();
        each((number, hash) -> {
            for (int b = 0; b < BASES; b++) {
                if (bases.get(b).distance(hash) <= PdqHash.NEAR) {
                    scanned.add((long) b << Integer.SIZE | number);
                }
            }
        });
        long found = 0;
        long same = 0;
        for (int b = 0; b < BASES; b++) {
            for (NearDuplicates.Match match : index.near(bases.get(b))) {
                found++;
                same += scanned.contains((long) b << Integer.SIZE | match.number()) ? 1 : 0;
            }
        }
        return new long[] {scanned.size(), found, same};
    }

    /// Asks for hashes 31 bits away from the first that were added, and counts those found.
    private int query(NearDuplicates index, int times, SplittableRandom random) {
        SplittableRandom same = new SplittableRandom(SEED);
        int found = 0;
        for (int i = 0; i < times && i < PLANTED - 1; i++) {
            PdqHash near = changed(random(same), PdqHash.NEAR, random);
            int number = i;
            found += index.near(near).stream().anyMatch(m -> m.number() == number) ? 1 : 0;
        }
        return found;
    }

    private static PdqHash random(SplittableRandom random) {
        return new PdqHash(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash changed(PdqHash hash, int bits, SplittableRandom random) {
        PdqHash out = hash;
        while (out.distance(hash) < bits) {
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
