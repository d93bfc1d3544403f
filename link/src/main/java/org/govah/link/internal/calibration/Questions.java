package org.govah.link.internal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The pairs worth a human's time, most worth first.
///
/// An answer is worth the change it is expected to bring to the persons: with probability q that
/// the two are one person, q if they stand apart now, 1 - q if they stand together. It counts
/// double where the answer moves a person from one cell of the overlap table to another, which
/// changes what an estimate sees, and not only how many are counted in one cell.
public final class Questions {
    /// A pair to be judged.
    ///
    /// @param pair see [org.govah.link.internal.join.ScoredPairs]
    /// @param probability that the two are one person
    /// @param worth the expected change, 0 to 2
    public record Question(long pair, double probability, double worth) {}

    /// Pairs this sure, either way, are not worth asking.
    private static final double SURE = 0.01;

    private Questions() {}

    /// Chooses.
    ///
    /// @param pairs candidates
    /// @param probability of each that the two are one person: under the draws where there are any
    /// @param groups the linkage at hand, each group named by its lowest record
    /// @param lists for each record the lists it stands on, as bits
    /// @param most how many
    public static List<Question> of(
            long[] pairs, float[] probability, int[] groups, long[] lists, int most) {
        long[] history = new long[groups.length];
        for (int i = 0; i < groups.length; i++) {
            history[groups[i]] |= lists[i];
        }
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            double q = probability[i];
            if (q >= SURE && q <= 1 - SURE) {
                all.add(new Question(pairs[i], q, worth(pairs[i], q, groups, history)));
            }
        }
        all.sort(
                Comparator.comparingDouble(Question::worth)
                        .reversed()
                        .thenComparingLong(Question::pair));
        return notImplied(all, groups.length, most);
    }

    private static double worth(long pair, double q, int[] groups, long[] history) {
        int a = groups[(int) (pair >>> Integer.SIZE)];
        int b = groups[(int) pair];
        double change = a == b ? 1 - q : q;
        // Of two persons with one history that become one, the cell only counts one fewer.
        boolean moves = a == b ? Long.bitCount(history[a]) > 1 : history[a] != history[b];
        return moves ? 2 * change : change;
    }

    /// Not asked: a pair whose two sides are tied by questions asked before. Whether one is two or
    /// three answers mostly follow from the others.
    private static List<Question> notImplied(List<Question> all, int records, int most) {
        int[] parent = new int[records];
        Arrays.setAll(parent, i -> i);
        List<Question> out = new ArrayList<>();
        for (Question each : all) {
            int a = root(parent, (int) (each.pair() >>> Integer.SIZE));
            int b = root(parent, (int) each.pair());
            if (a != b && out.size() < most) {
                out.add(each);
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        return out;
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
