package org.govah.link.internal.draws;

import java.util.SplittableRandom;
import org.govah.link.internal.join.Component;
import org.govah.link.internal.join.Partition;

/// A Markov chain over the partitions of a large component whose stationary law is their posterior:
/// Gibbs steps of single nodes, joins and splits by sequential allocation (Jain and Neal 2004; Dahl
/// 2005), and exchanges of two nodes that exclude each other, without which a record would have to
/// leave its person before another can take its place.
final class ChainDraws {
    /// A join is proposed half as often as a split: the other half tries an exchange.
    private static final double TWICE = Math.log(2);

    private final Component component;
    private final Partition partition;
    private final SplittableRandom random;
    private final int[] ownerOf;
    private final int[] options;
    private final double[] logWeight;
    private final int[] seen;
    private int round;

    /// @param start the group of each node, named by one of its nodes
    ChainDraws(Component component, int[] start, SplittableRandom random) {
        this.component = component;
        this.random = random;
        partition = new Partition(component, start, 0);
        ownerOf = new int[component.places()];
        int most = 0;
        for (int i = 0; i < component.size(); i++) {
            most = Math.max(most, component.from(i + 1) - component.from(i));
            for (int at = component.from(i); at < component.from(i + 1); at++) {
                ownerOf[at] = i;
            }
        }
        options = new int[most + 1];
        logWeight = new double[most + 1];
        seen = new int[component.size()];
    }

    /// The groups now, each named by its lowest node.
    int[] groups() {
        return partition.groups();
    }

    /// One step for each node of each kind.
    void sweep() {
        for (int i = 0; i < component.size(); i++) {
            gibbs(i);
        }
        for (int i = 0; i < component.size() && component.places() > 0; i++) {
            int place = random.nextInt(component.places());
            int one = ownerOf[place];
            int two = component.end(place);
            if (partition.groupOf(one) == partition.groupOf(two)) {
                split(one, two);
            } else if (random.nextBoolean()) {
                merge(one, two);
            } else {
                exchange(one, two);
            }
        }
    }

    /// Puts a node anew: alone or with the group of one of its neighbours. Where its own group
    /// holds no neighbour it is left: the way back would be shut.
    private void gibbs(int i) {
        int home = partition.groupOf(i);
        if (partition.sizeOf(home) > Partition.LARGEST) {
            return;
        }
        partition.take(i);
        boolean alone = partition.sizeOf(home) == 0;
        int count = 0;
        options[count] = alone ? home : partition.emptyGroup();
        logWeight[count++] = 0;
        boolean back = alone;
        round++;
        for (int at = component.from(i); at < component.from(i + 1); at++) {
            int g = partition.groupOf(component.end(at));
            if (seen[g] != round) {
                seen[g] = round;
                back |= g == home;
                double value = partition.scoreWith(g, i) - partition.score(g);
                if (value > Double.NEGATIVE_INFINITY) {
                    options[count] = g;
                    logWeight[count++] = value;
                }
            }
        }
        partition.put(i, back ? options[choose(count)] : home);
    }

    private int choose(int count) {
        double most = 0;
        for (int k = 0; k < count; k++) {
            most = Math.max(most, logWeight[k]);
        }
        double total = 0;
        for (int k = 0; k < count; k++) {
            logWeight[k] = Math.exp(logWeight[k] - most);
            total += logWeight[k];
        }
        double at = random.nextDouble() * total;
        int k = 0;
        while (k < count - 1 && at >= logWeight[k]) {
            at -= logWeight[k++];
        }
        return k;
    }

    private void split(int one, int two) {
        int home = partition.groupOf(one);
        if (partition.sizeOf(home) > Partition.LARGEST) {
            return;
        }
        int[] members = shuffled(home);
        double before = partition.score(home);
        double log = allocate(members, one, two, new boolean[0]);
        double after =
                partition.score(partition.groupOf(one)) + partition.score(partition.groupOf(two));
        if (!accept(after - before - log - TWICE)) {
            int to = partition.groupOf(one);
            for (int i : members) {
                move(i, to);
            }
        }
    }

    private void merge(int one, int two) {
        int a = partition.groupOf(one);
        int b = partition.groupOf(two);
        if (partition.sizeOf(a) + partition.sizeOf(b) > Partition.LARGEST) {
            return;
        }
        double before = partition.score(a) + partition.score(b);
        int[] ofB = partition.members(b);
        for (int i : ofB) {
            move(i, a);
        }
        double after = partition.score(a);
        int[] members = shuffled(a);
        boolean[] second = new boolean[members.length];
        for (int k = 0; k < members.length; k++) {
            second[k] = java.util.Arrays.binarySearch(ofB, members[k]) >= 0;
        }
        // The way back, walked once: it restores the two groups and gives its probability.
        double log =
                after == Double.NEGATIVE_INFINITY
                        ? restore(ofB, two)
                        : allocate(members, one, two, second);
        if (accept(after - before + log + TWICE)) {
            int to = partition.groupOf(one);
            for (int i : members) {
                move(i, to);
            }
        }
    }

    private double restore(int[] members, int seed) {
        move(seed, partition.emptyGroup());
        for (int i : members) {
            move(i, partition.groupOf(seed));
        }
        return 0;
    }

    /// Parts the members of one group: two seeds, then one node after the other to one of them by
    /// how well it fits.
    ///
    /// @param forced which go to the second; empty to draw
    /// @return the log probability of this allocation
    private double allocate(int[] members, int one, int two, boolean[] forced) {
        double log = 0;
        for (int i : members) {
            partition.take(i);
        }
        int a = partition.emptyGroup();
        partition.put(one, a);
        int b = partition.emptyGroup();
        partition.put(two, b);
        for (int k = 0; k < members.length; k++) {
            int i = members[k];
            if (i != one && i != two) {
                double toA = partition.scoreWith(a, i) - partition.score(a);
                double toB = partition.scoreWith(b, i) - partition.score(b);
                double second = 1 / (1 + Math.exp(toA - toB));
                boolean goes = forced.length > 0 ? forced[k] : random.nextDouble() < second;
                log += goes ? -softplus(toA - toB) : -softplus(toB - toA);
                partition.put(i, goes ? b : a);
            }
        }
        return log;
    }

    /// ln(1 + exp(x)).
    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /// Moves a node to the group of another, where one member excludes it: that one takes its
    /// place.
    private void exchange(int i, int with) {
        int home = partition.groupOf(i);
        int away = partition.groupOf(with);
        if (Math.max(partition.sizeOf(home), partition.sizeOf(away)) > Partition.LARGEST) {
            return;
        }
        int rival = -1;
        for (int each : partition.members(away)) {
            if (component.excludes(i, each)) {
                if (rival >= 0) {
                    return;
                }
                rival = each;
            }
        }
        if (rival < 0 || rival == with) {
            return;
        }
        double before = partition.score(home) + partition.score(away);
        swap(i, rival, home, away);
        double after = partition.score(home) + partition.score(away);
        double there = edges(i, away, rival) + edges(rival, home, i);
        double back = edges(rival, away, i) + edges(i, home, rival);
        if (!accept(after - before + Math.log(back) - Math.log(there))) {
            swap(rival, i, home, away);
        }
    }

    private void swap(int leaves, int enters, int home, int away) {
        partition.take(leaves);
        partition.take(enters);
        partition.put(enters, home);
        partition.put(leaves, away);
    }

    /// Neighbours of a node in a group, one node aside.
    private double edges(int i, int g, int aside) {
        double out = 0;
        for (int at = component.from(i); at < component.from(i + 1); at++) {
            int end = component.end(at);
            out += end != aside && end != i && partition.groupOf(end) == g ? 1 : 0;
        }
        return out;
    }

    private boolean accept(double logRatio) {
        return logRatio >= 0 || Math.log(random.nextDouble()) < logRatio;
    }

    private void move(int i, int g) {
        if (partition.groupOf(i) != g) {
            partition.take(i);
            partition.put(i, g);
        }
    }

    private int[] shuffled(int g) {
        int[] out = partition.members(g);
        for (int k = out.length - 1; k > 0; k--) {
            int at = random.nextInt(k + 1);
            int swap = out[k];
            out[k] = out[at];
            out[at] = swap;
        }
        return out;
    }
}
