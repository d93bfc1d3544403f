package org.govah.link.internal.join;

import java.util.Arrays;

/// The pairs that bear on some records: those inside the components that hold one of them, or one
/// of their companions so far. What lies outside cannot change what becomes of them, so it need not
/// be gathered.
public final class Neighbourhood {
    private Neighbourhood() {}

    /// Finds the pairs.
    ///
    /// @param pairs of all records, ascending
    /// @param records how many there are
    /// @param least log odds that connect: no higher than those at which pairs are joined, across
    ///   lists or in one
    /// @param old the groups before, named by their lowest records; records added since stand at
    ///   the end
    /// @param touched records that are new or in a pair that is new
    public static ScoredPairs of(
            ScoredPairs pairs, int records, double least, int[] old, int[] touched) {
        int[] parent = new int[records];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.logOdds()[i] >= least) {
                long pair = pairs.pairs()[i];
                Components.union(parent, ScoredPairs.lower(pair), ScoredPairs.higher(pair));
            }
        }
        boolean[] group = new boolean[old.length];
        boolean[] near = new boolean[records];
        for (int record : touched) {
            near[Components.root(parent, record)] = true;
            if (record < old.length) {
                group[old[record]] = true;
            }
        }
        for (int i = 0; i < old.length; i++) {
            if (group[old[i]]) {
                near[Components.root(parent, i)] = true;
            }
        }
        return inside(pairs, parent, near);
    }

    private static ScoredPairs inside(ScoredPairs pairs, int[] parent, boolean[] near) {
        long[] kept = new long[64];
        float[] logOdds = new float[64];
        int count = 0;
        for (int i = 0; i < pairs.size(); i++) {
            long pair = pairs.pairs()[i];
            if (near[Components.root(parent, ScoredPairs.lower(pair))]
                    && near[Components.root(parent, ScoredPairs.higher(pair))]) {
                if (count == kept.length) {
                    kept = Arrays.copyOf(kept, 2 * count);
                    logOdds = Arrays.copyOf(logOdds, 2 * count);
                }
                kept[count] = pair;
                logOdds[count++] = pairs.logOdds()[i];
            }
        }
        return new ScoredPairs(Arrays.copyOf(kept, count), Arrays.copyOf(logOdds, count));
    }
}
