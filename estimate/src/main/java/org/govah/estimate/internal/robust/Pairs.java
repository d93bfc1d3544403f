package org.govah.estimate.internal.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.PairDependence;

/// Which pairs of lists attract or repel each other, among the people on at least one other list:
/// there all four cells are seen.
///
/// Odds ratio with 0.5 added to each cell (Haldane 1956; Anscombe 1956), and the log-normal
/// interval of Woolf (1955). Two lists can look dependent because a third one reaches both or
/// neither, so this describes the table and decides nothing.
final class Pairs {
    private static final double ADDED = 0.5;

    private Pairs() {}

    /// One row a pair, in the order of the lists; none where there is no third list.
    static List<PairDependence> of(OverlapTable table, double level) {
        List<PairDependence> pairs = new ArrayList<>();
        int lists = table.lists().size();
        for (int i = 0; i < lists && lists > 2; i++) {
            for (int j = i + 1; j < lists; j++) {
                pairs.add(pair(table, i, j, level));
            }
        }
        return pairs;
    }

    private static PairDependence pair(OverlapTable table, int i, int j, double level) {
        long[] cells = new long[4];
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            int history = cell.getKey();
            if ((history & ~(1 << i | 1 << j)) != 0) {
                cells[(history >>> i & 1) | (history >>> j & 1) << 1] += cell.getValue();
            }
        }
        double log = 0;
        double variance = 0;
        for (int at = 0; at < cells.length; at++) {
            double count = cells[at] + ADDED;
            log += (at == 0 || at == 3 ? 1 : -1) * Math.log(count);
            variance += 1 / count;
        }
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double reach = z * Math.sqrt(variance);
        return new PairDependence(
                table.lists().get(i),
                table.lists().get(j),
                Math.exp(log),
                Math.exp(log - reach),
                Math.exp(log + reach),
                cells[0] + cells[1] + cells[2] + cells[3]);
    }
}
