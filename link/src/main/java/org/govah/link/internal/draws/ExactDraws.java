package org.govah.link.internal.draws;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ObjIntConsumer;
import org.govah.link.internal.join.Component;
import org.govah.link.internal.join.Subsets;

/// Independent draws of the partition of a small component, exactly by its posterior. A draw is
/// told only where it differs from the partition at hand, and the draws that do are found by their
/// gaps (geometric), so that a nearly certain component costs one random number.
final class ExactDraws {
    private final int size;
    private final double[] weight;
    private final double[] sums;
    private final int[] base;
    private final SplittableRandom random;

    /// @param base the group of each node in the partition at hand, named by its lowest node
    ExactDraws(Component component, int[] base, SplittableRandom random) {
        Subsets subsets = new Subsets(component, 0);
        size = component.size();
        weight = subsets.weights();
        sums = subsets.sums();
        this.base = base;
        this.random = random;
    }

    /// Tells each draw that differs: the groups, each named by its lowest node, and its number.
    void forEachOther(int draws, ObjIntConsumer<int[]> told) {
        double[] leave = leaving();
        double other = Arrays.stream(leave).sum();
        for (int k = Gaps.next(-1, other, random); k < draws; k = Gaps.next(k, other, random)) {
            told.accept(draw(leave, other), k);
        }
    }

    /// For each step the probability to follow the partition at hand up to there and then leave it;
    /// the steps are its groups in the order of their lowest nodes.
    private double[] leaving() {
        double[] out = new double[size];
        double so = 1;
        int step = 0;
        for (int left = weight.length - 1; left != 0; ) {
            int own = own(left);
            double others = (sums[left] - weight[own] * sums[left ^ own]) / sums[left];
            // The difference of two nearly equal sums: summed anew where little is left.
            double leave = others < 1e-6 ? othersExactly(left, own) / sums[left] : others;
            out[step++] = so * leave;
            so *= 1 - leave;
            left ^= own;
        }
        return out;
    }

    private double othersExactly(int left, int own) {
        int low = left & -left;
        int rest = left ^ low;
        double sum = 0;
        for (int with = rest; ; with = (with - 1) & rest) {
            if ((low | with) != own) {
                sum += weight[low | with] * sums[rest ^ with];
            }
            if (with == 0) {
                return sum;
            }
        }
    }

    /// The group at hand of the lowest node of a set.
    private int own(int left) {
        int name = base[Integer.numberOfTrailingZeros(left)];
        int out = 0;
        for (int i = 0; i < size; i++) {
            out |= base[i] == name ? 1 << i : 0;
        }
        return out;
    }

    private int[] draw(double[] leave, double other) {
        double at = random.nextDouble() * other;
        int step = 0;
        while (step < size - 1 && at >= leave[step]) {
            at -= leave[step++];
        }
        int[] out = new int[size];
        int left = weight.length - 1;
        for (int s = 0; left != 0; s++) {
            int own = own(left);
            int set = s < step ? own : part(left, s == step ? own : 0);
            for (int of = set; of != 0; of &= of - 1) {
                out[Integer.numberOfTrailingZeros(of)] = Integer.numberOfTrailingZeros(set);
            }
            left ^= set;
        }
        return out;
    }

    /// The group of the lowest node of a set, drawn among all but one.
    private int part(int left, int not) {
        int low = left & -left;
        int rest = left ^ low;
        double total = not == 0 ? sums[left] : othersExactly(left, not);
        double at = random.nextDouble() * total;
        int last = low;
        for (int with = rest; ; with = (with - 1) & rest) {
            int set = low | with;
            double mass = set == not ? 0 : weight[set] * sums[rest ^ with];
            if (mass > 0) {
                last = set;
                at -= mass;
            }
            if (at < 0 || with == 0) {
                return last;
            }
        }
    }
}
