package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.List;
import org.govah.link.internal.copies.Memberships.BySource;

/// Finds sources that are named on nearly the same records: one system under two names.
final class Twins {
    /// Of more sources than this only the first are looked at: a table holds twenty.
    private static final int MOST = 200;

    private Twins() {}

    /// The systems with their records counted and twins told.
    ///
    /// @param members where each record's systems end, and the systems
    /// @param least share of the records of either that are of both (Jaccard 1901)
    static List<BySource> marked(
            List<BySource> systems, int[] listOf, int[][] members, int lists, double least) {
        int[] records = new int[systems.size()];
        int side = Math.min(MOST, systems.size());
        int[] both = new int[side * side];
        for (int i = 0, k = 0; i < listOf.length; i++) {
            records[listOf[i]]++;
            int start = k;
            for (; k < members[0][i]; k++) {
                int one = members[1][k];
                records[one]++;
                for (int j = start; j < k; j++) {
                    int other = members[1][j];
                    if (one < side && other < side) {
                        both[Math.min(one, other) * side + Math.max(one, other)]++;
                    }
                }
            }
        }
        List<BySource> out = new ArrayList<>();
        for (int s = 0; s < records.length; s++) {
            BySource was = systems.get(s);
            out.add(new BySource(was.name(), was.list(), records[s], ""));
        }
        for (int a = 0; a < side; a++) {
            for (int b = Math.max(a + 1, lists); b < side; b++) {
                int met = both[a * side + b];
                if (met > 0 && met >= least * (records[a] + records[b] - met)) {
                    boolean first = records[a] < records[b] && a >= lists;
                    int twin = first ? a : b;
                    BySource whole = out.get(first ? b : a);
                    if (out.get(twin).twinOf().isEmpty() && whole.twinOf().isEmpty()) {
                        out.set(twin, out.get(twin).like(whole.name()));
                    }
                }
            }
        }
        return out;
    }
}
