package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govah.core.model.OverlapTable;

/// The observed histories, and every history on the way from "on no list" to them, one list at a
/// time.
///
/// The probability of a history in a class is that of its parent (without its last list) times the
/// odds of that list, so all of them cost one multiplication each: doubling over the lists, but
/// only where somebody is.
final class HistoryTree {
    private final int lists;
    private final int[] histories;
    private final int[] parent;
    private final int[] list;
    private final double[] count;
    private final double people;

    /// @param histories ascending, with the parent of each
    private HistoryTree(int lists, int[] histories, double[] count) {
        this.lists = lists;
        this.histories = histories;
        this.count = count;
        this.parent = new int[histories.length];
        this.list = new int[histories.length];
        parent[0] = -1;
        list[0] = -1;
        for (int i = 1; i < histories.length; i++) {
            int last = Integer.highestOneBit(histories[i]);
            parent[i] = Arrays.binarySearch(histories, histories[i] & ~last);
            list[i] = Integer.numberOfTrailingZeros(last);
        }
        this.people = Arrays.stream(count).sum();
    }

    static HistoryTree of(OverlapTable table) {
        SortedSet<Integer> nodes = new TreeSet<>();
        nodes.add(0);
        for (int history : table.cells().keySet()) {
            int rest = history;
            while (rest != 0 && nodes.add(rest)) {
                rest &= ~Integer.highestOneBit(rest);
            }
        }
        int[] histories = nodes.stream().mapToInt(Integer::intValue).toArray();
        double[] count = new double[histories.length];
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            count[Arrays.binarySearch(histories, cell.getKey())] = (double) cell.getValue();
        }
        return new HistoryTree(table.lists().size(), histories, count);
    }

    int lists() {
        return lists;
    }

    /// How many nodes; node 0 is "on no list", and parents come before children.
    int size() {
        return histories.length;
    }

    int history(int node) {
        return histories[node];
    }

    /// The node without the last list; -1 for node 0.
    int parent(int node) {
        return parent[node];
    }

    /// The last list of the node; -1 for node 0.
    int list(int node) {
        return list[node];
    }

    /// People with exactly this history.
    double count(int node) {
        return count[node];
    }

    /// People in all.
    double people() {
        return people;
    }
}
