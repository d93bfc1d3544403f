package org.govah.link.internal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.govah.link.internal.pairs.Pairs;

/// A random sample of the pairs that no run kept: never proposed by blocking, or found too
/// unlikely. Without it nothing that people label could say how many pairs were missed.
///
/// Two strata: pairs whose names begin with parts that sound alike, among which nearly all that
/// were missed are, and all others. Each pair of a stratum is as likely as any other.
public final class UnkeptSample {
    /// How many strata there are.
    public static final int STRATA = 2;

    /// Draws for each pair wanted, before a stratum is taken to be nearly empty.
    private static final int PATIENCE = 100;

    private final int[] beginnings;
    private final long[] kept;
    private final int[] order;
    private final int[] from;
    private final long[] upTo;

    /// A sampled pair.
    ///
    /// @param pair see [Pairs]
    /// @param weight how many pairs of its stratum it stands for, at least 1
    public record Sampled(long pair, double weight) {}

    /// @param beginnings how the name of each record begins: equal numbers sound alike; -1 for no
    ///   name
    /// @param kept pairs that were kept, ascending
    public UnkeptSample(int[] beginnings, long[] kept) {
        this.beginnings = beginnings.clone();
        this.kept = kept.clone();
        long[] sorted = new long[beginnings.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = ((long) beginnings[i] << Integer.SIZE) | i;
        }
        Arrays.sort(sorted);
        order = Arrays.stream(sorted).mapToInt(each -> (int) each).toArray();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            boolean begins = i == 0 || beginning(i) != beginning(i - 1);
            if (beginning(i) >= 0 && begins) {
                starts.add(i);
            }
        }
        from = starts.stream().mapToInt(i -> i).toArray();
        upTo = new long[from.length];
        long sum = 0;
        for (int g = 0; g < from.length; g++) {
            long size = size(g);
            sum += size * (size - 1) / 2;
            upTo[g] = sum;
        }
    }

    private int beginning(int place) {
        return beginnings[order[place]];
    }

    private int size(int group) {
        return (group + 1 < from.length ? from[group + 1] : order.length) - from[group];
    }

    /// Draws. The same seed gives the same sample.
    ///
    /// @param each pairs of a stratum at most
    public List<Sampled> draw(int each, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long alike = upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        long all = (long) order.length * (order.length - 1) / 2;
        long keptAlike = Arrays.stream(kept).filter(this::beginAlike).count();
        List<Sampled> out = new ArrayList<>();
        Set<Long> one = new HashSet<>();
        for (int i = 0; i < PATIENCE * each && one.size() < each && alike > keptAlike; i++) {
            add(ofOneBeginning(random, alike), true, one);
        }
        weigh(one, alike - keptAlike, out);
        Set<Long> other = new HashSet<>();
        long rest = all - alike - (kept.length - keptAlike);
        for (int i = 0; i < PATIENCE * each && other.size() < each && rest > 0; i++) {
            int a = random.nextInt(order.length);
            int b = random.nextInt(order.length);
            if (a != b) {
                add(Pairs.of(a, b), false, other);
            }
        }
        weigh(other, rest, out);
        return out;
    }

    private boolean beginAlike(long pair) {
        int beginning = beginnings[Pairs.lower(pair)];
        return beginning >= 0 && beginning == beginnings[Pairs.higher(pair)];
    }

    private long ofOneBeginning(SplittableRandom random, long alike) {
        int found = Arrays.binarySearch(upTo, 1 + random.nextLong(alike));
        int group = found < 0 ? -found - 1 : found;
        // Groups without a pair end where the one before ends, and stand for nothing.
        while (group > 0 && upTo[group - 1] == upTo[group]) {
            group--;
        }
        int a = random.nextInt(size(group));
        int b = random.nextInt(size(group) - 1);
        return Pairs.of(order[from[group] + a], order[from[group] + (b < a ? b : b + 1)]);
    }

    private void add(long pair, boolean alike, Set<Long> to) {
        if (beginAlike(pair) == alike && Arrays.binarySearch(kept, pair) < 0) {
            to.add(pair);
        }
    }

    private static void weigh(Set<Long> taken, long stratum, List<Sampled> out) {
        taken.stream()
                .sorted()
                .forEach(pair -> out.add(new Sampled(pair, (double) stratum / taken.size())));
    }
}
