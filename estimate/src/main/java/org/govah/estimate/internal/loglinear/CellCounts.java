package org.govah.estimate.internal.loglinear;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.govah.core.model.OverlapTable;

/// An overlap table as a flat array over all 2^J histories, with the marginal count of every set of
/// lists.
///
/// Counts are whole numbers kept as doubles: exact to 2^53 people.
final class CellCounts {
    private final int lists;
    private final double[] cells;
    private final double[] margins;
    private final double[] logs;
    private final boolean nobodyCounted;

    private CellCounts(int lists, double[] cells, boolean nobodyCounted) {
        this.lists = lists;
        this.cells = cells;
        this.margins = cells.clone();
        this.nobodyCounted = nobodyCounted;
        sumOverSupersets(margins);
        this.logs = new double[cells.length];
        for (int history = 0; history < cells.length; history++) {
            logs[history] = cells[history] > 0 ? Math.log(cells[history]) : 0;
        }
    }

    static CellCounts of(OverlapTable table) {
        double[] cells = new double[1 << table.lists().size()];
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            cells[cell.getKey()] = cell.getValue();
        }
        return new CellCounts(table.lists().size(), cells, false);
    }

    /// Counts by history; history 0, on no list, is unknown.
    CellCounts withCells(double[] counts) {
        return new CellCounts(lists, counts.clone(), false);
    }

    /// The same table as if `people` were known to be on no list.
    CellCounts withNobody(double people) {
        double[] counts = cells.clone();
        counts[0] = people;
        return new CellCounts(lists, counts, true);
    }

    /// The same table with one person of this history fewer.
    CellCounts withoutOne(int history) {
        double[] counts = cells.clone();
        counts[history]--;
        return new CellCounts(lists, counts, false);
    }

    int lists() {
        return lists;
    }

    /// How many histories there are, 2^J.
    int size() {
        return cells.length;
    }

    double count(int history) {
        return cells[history];
    }

    /// The logarithm of a count, 0 where nobody has the history.
    double logCount(int history) {
        return logs[history];
    }

    /// Which histories somebody has, as bits.
    BitSet filled() {
        BitSet filled = new BitSet(cells.length);
        for (int history = 0; history < cells.length; history++) {
            filled.set(history, cells[history] > 0);
        }
        return filled;
    }

    /// People on all lists of the set, whatever else they are on.
    double margin(int set) {
        return margins[set];
    }

    double total() {
        return margins[0];
    }

    /// A copy of the counts by history.
    double[] toArray() {
        return cells.clone();
    }

    /// The histories that a model speaks of (extended maximum likelihood, Fienberg and Rinaldo
    /// 2012): where nobody is on all lists of a term, its effect is minus infinity and every
    /// history that holds it has an expected count of 0 and is left out.
    boolean[] live(HierarchicalModel model) {
        boolean[] live = new boolean[cells.length];
        markLive(model, live);
        return live;
    }

    /// The same into an array that is there already.
    void markLive(HierarchicalModel model, boolean[] live) {
        Arrays.fill(live, true);
        live[0] = nobodyCounted;
        for (int i = 0; i < model.size(); i++) {
            int term = model.term(i);
            for (int history = term; history < cells.length && margins[term] == 0; history++) {
                live[history] &= (history & term) != term;
            }
        }
    }

    /// Replaces each entry by the sum over all histories that hold it.
    static void sumOverSupersets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += 2 * bit) {
                for (int set = block; set < block + bit; set++) {
                    values[set] += values[set + bit];
                }
            }
        }
    }

    /// Replaces each entry by the sum over all sets inside it.
    static void sumOverSubsets(double[] values) {
        for (int bit = 1; bit < values.length; bit <<= 1) {
            for (int block = 0; block < values.length; block += 2 * bit) {
                for (int set = block; set < block + bit; set++) {
                    values[set + bit] += values[set];
                }
            }
        }
    }
}
