package org.govah.link.internal.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Every partition of a few records, one after the other.
public final class Brute {
    private Brute() {}

    /// All partitions: the group of each record, named by its lowest record.
    public static List<int[]> partitions(int records) {
        List<int[]> out = new ArrayList<>();
        extend(new int[records], 0, out);
        return out;
    }

    private static void extend(int[] groups, int at, List<int[]> out) {
        if (at == groups.length) {
            out.add(groups.clone());
            return;
        }
        for (int i = 0; i <= at; i++) {
            if (i == at || groups[i] == i) {
                groups[at] = i;
                extend(groups, at + 1, out);
            }
        }
    }

    /// The log weight of a partition, group by group.
    public static double score(Evidence evidence, int[] groups, double least) {
        int[] all = IntStream.range(0, groups.length).toArray();
        TreeScore trees = new TreeScore(new Component(evidence, all, Double.NEGATIVE_INFINITY));
        double sum = 0;
        for (int g : Arrays.stream(groups).distinct().toArray()) {
            int[] members = Arrays.stream(all).filter(i -> groups[i] == g).toArray();
            sum += trees.of(members, members.length) - (members.length - 1) * least;
        }
        return sum;
    }
}
