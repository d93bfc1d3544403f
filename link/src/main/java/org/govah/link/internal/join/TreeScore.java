package org.govah.link.internal.join;

import java.util.Arrays;

/// How strongly a set of nodes is one person: the natural log odds of one person against as many
/// persons as nodes.
///
/// A set of k records is k - 1 links, not k (k - 1) / 2: where records repeat a person without
/// error, each further record multiplies the likelihood ratio by 1 / (chance of its values) once,
/// however many records it is held against. The product over all pairs would count that once a pair
/// (compare the weights that composite likelihoods need: Joe and Lee 2009). So the set is built up
/// best link first (average linkage, Sokal and Michener 1958), and each of the k - 1 joins counts
/// the mean log odds of all pairs between the two parts: these are witnesses of one event.
public final class TreeScore {
    private final Component component;
    private double[] sum = {};
    private int[] size = {};

    /// Scores sets of nodes of one component.
    public TreeScore(Component component) {
        this.component = component;
    }

    /// The score of a set; 0 for one node, minus infinity where two of them cannot be one person.
    ///
    /// @param members different nodes; equal sets give equal scores if in equal order
    /// @param count how many of them, from the first
    public double of(int[] members, int count) {
        if (count < 2) {
            return 0;
        }
        if (count == 2) {
            return component.score(members[0], members[1]);
        }
        return load(members, count) ? joinAll(count) : Double.NEGATIVE_INFINITY;
    }

    private boolean load(int[] members, int count) {
        if (size.length < count) {
            size = new int[count];
            sum = new double[count * count];
        }
        Arrays.fill(size, 0, count, 1);
        for (int i = 1; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double score = component.score(members[i], members[j]);
                if (score == Double.NEGATIVE_INFINITY) {
                    return false;
                }
                sum[i * count + j] = score;
                sum[j * count + i] = score;
            }
        }
        return true;
    }

    private double joinAll(int count) {
        double total = 0;
        for (int joins = 1; joins < count; joins++) {
            double best = Double.NEGATIVE_INFINITY;
            int one = 0;
            int two = 0;
            for (int i = 1; i < count; i++) {
                for (int j = 0; j < i && size[i] > 0; j++) {
                    double mean =
                            size[j] == 0
                                    ? Double.NEGATIVE_INFINITY
                                    : sum[i * count + j] / ((double) size[i] * size[j]);
                    if (mean > best) {
                        best = mean;
                        one = j;
                        two = i;
                    }
                }
            }
            total += best;
            absorb(one, two, count);
        }
        return total;
    }

    private void absorb(int one, int two, int count) {
        size[one] += size[two];
        size[two] = 0;
        for (int i = 0; i < count; i++) {
            if (size[i] > 0 && i != one) {
                sum[one * count + i] += sum[two * count + i];
                sum[i * count + one] = sum[one * count + i];
            }
        }
    }
}
