package org.govah.link.internal.join;

import java.util.Arrays;

/// Every way to part a small component into persons, without listing them: the score of each of its
/// 2^k sets once, then sums and best choices over sets of sets, each found from smaller ones by the
/// set that holds the lowest node (3^k steps).
public final class Subsets {
    /// Components up to this size are solved exactly: 256 sets, 3,280 steps.
    public static final int MOST = 8;

    private final int size;
    private final double[] score;

    /// Scores all sets.
    ///
    /// @param least subtracted for each of a set's links, in log odds: what a link must be worth
    /// @throws IllegalArgumentException if the component is larger than [#MOST]
    public Subsets(Component component, double least) {
        size = component.size();
        if (size > MOST) {
            throw new IllegalArgumentException("too large to be solved exactly: " + size);
        }
        score = new double[1 << size];
        int[] excluded = new int[size];
        for (int i = 1; i < size; i++) {
            for (int j = 0; j < i; j++) {
                if (component.excludes(i, j)) {
                    excluded[i] |= 1 << j;
                    excluded[j] |= 1 << i;
                }
            }
        }
        TreeScore trees = new TreeScore(component);
        int[] members = new int[size];
        for (int set = 1; set < score.length; set++) {
            int count = 0;
            boolean possible = true;
            for (int left = set; left != 0; left &= left - 1) {
                int i = Integer.numberOfTrailingZeros(left);
                possible &= (excluded[i] & set) == 0;
                members[count++] = i;
            }
            score[set] =
                    possible
                            ? trees.of(members, count) - (count - 1) * least
                            : Double.NEGATIVE_INFINITY;
        }
    }

    /// The score of a set of nodes as one person.
    public double score(int set) {
        return score[set];
    }

    /// The parts of the best partition, as sets.
    public int[] best() {
        double[] most = new double[score.length];
        int[] first = new int[score.length];
        for (int all = 1; all < score.length; all++) {
            most[all] = Double.NEGATIVE_INFINITY;
            int low = all & -all;
            int rest = all ^ low;
            // From the largest subset down to the empty one: of equals the larger person stays.
            for (int with = rest; ; with = (with - 1) & rest) {
                double value = score[low | with] + most[rest ^ with];
                if (value > most[all]) {
                    most[all] = value;
                    first[all] = low | with;
                }
                if (with == 0) {
                    break;
                }
            }
        }
        int[] out = new int[size];
        int count = 0;
        for (int left = score.length - 1; left != 0; left ^= first[left]) {
            out[count++] = first[left];
        }
        return Arrays.copyOf(out, count);
    }

    /// For each set of nodes the sum over its partitions of exp(score); 1 for the empty set.
    public double[] sums() {
        double[] out = new double[score.length];
        double[] weight = weights();
        out[0] = 1;
        for (int all = 1; all < score.length; all++) {
            int low = all & -all;
            int rest = all ^ low;
            double sum = weight[low] * out[rest];
            for (int with = rest; with != 0; with = (with - 1) & rest) {
                sum += weight[low | with] * out[rest ^ with];
            }
            out[all] = sum;
        }
        return out;
    }

    /// exp(score) of each set.
    public double[] weights() {
        return Arrays.stream(score).map(Math::exp).toArray();
    }
}
