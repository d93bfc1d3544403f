package org.govah.link.internal.join;

import java.util.Arrays;

/// The best one-to-one assignment between two lists of one component (shortest augmenting paths:
/// Kuhn 1955, Jonker and Volgenant 1987); every node may also stay alone.
final class Assignment {
    /// Rows times columns at most: 40,000 cells take some tens of milliseconds.
    private static final int CELLS = 40_000;

    private final double[][] gain;
    private final int rows;
    private final int columns;

    private Assignment(double[][] gain, int columns) {
        this.gain = gain;
        this.rows = gain.length;
        this.columns = columns;
    }

    /// Whether a component is one of two lists that each hold a person once, and small enough.
    static boolean fits(Component component) {
        int[] listOf = component.evidence().rules().listOf();
        int first = listOf[component.node(0)];
        int second = first;
        int inFirst = 0;
        for (int i = 0; i < component.size(); i++) {
            int list = listOf[component.node(i)];
            second = second == first ? list : second;
            inFirst += list == first ? 1 : 0;
            if ((list != first && list != second) || !isOnce(component, i)) {
                return false;
            }
        }
        return second != first && Math.multiplyFull(inFirst, component.size() - inFirst) <= CELLS;
    }

    /// Whether a node is one record that can be one person with none of its own list.
    private static boolean isOnce(Component component, int i) {
        JoinRules rules = component.evidence().rules();
        int list = rules.listOf()[component.node(i)];
        for (int at = component.from(i); at < component.from(i + 1); at++) {
            if (rules.listOf()[component.node(component.end(at))] == list) {
                return false;
            }
        }
        return !rules.several()[list]
                && !component.evidence().bindings().isBound(component.node(i));
    }

    /// The group of each node, named by its lowest node.
    static int[] solve(Component component, double least) {
        int[] listOf = component.evidence().rules().listOf();
        int first = listOf[component.node(0)];
        int[] place = new int[component.size()];
        int rows = 0;
        int columns = 0;
        for (int i = 0; i < place.length; i++) {
            place[i] = listOf[component.node(i)] == first ? rows++ : columns++;
        }
        double[][] gain = new double[rows][columns];
        int[] rowNode = new int[rows];
        int[] columnNode = new int[columns];
        for (int i = 0; i < place.length; i++) {
            boolean row = listOf[component.node(i)] == first;
            (row ? rowNode : columnNode)[place[i]] = i;
            for (int at = component.from(i); row && at < component.from(i + 1); at++) {
                int j = component.end(at);
                gain[place[i]][place[j]] = Math.max(0, component.score(i, j) - least);
            }
        }
        int[] columnOf = new Assignment(gain, columns).columns();
        int[] out = new int[component.size()];
        Arrays.setAll(out, i -> i);
        for (int r = 0; r < rows; r++) {
            int c = columnOf[r];
            if (c < columns && c >= 0 && gain[r][c] > 0) {
                int low = Math.min(rowNode[r], columnNode[c]);
                out[rowNode[r]] = low;
                out[columnNode[c]] = low;
            }
        }
        return out;
    }

    /// The gain of a column; the columns past the last mean staying alone.
    private double gain(int row, int column) {
        return column < columns ? gain[row][column] : 0;
    }

    /// For each row its column. One row enters after the other, along the cheapest path of
    /// exchanges under the prices so far.
    private int[] columns() {
        int wide = columns + rows;
        double[] rowPrice = new double[rows + 1];
        double[] price = new double[wide + 1];
        int[] rowOf = new int[wide + 1];
        for (int entering = 1; entering <= rows; entering++) {
            enter(entering, rowPrice, price, rowOf);
        }
        int[] out = new int[rows];
        Arrays.fill(out, -1);
        for (int c = 1; c <= wide; c++) {
            if (rowOf[c] > 0) {
                out[rowOf[c] - 1] = c - 1;
            }
        }
        return out;
    }

    private void enter(int entering, double[] rowPrice, double[] price, int[] rowOf) {
        int wide = price.length - 1;
        int[] way = new int[wide + 1];
        double[] slack = new double[wide + 1];
        boolean[] done = new boolean[wide + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        rowOf[0] = entering;
        int at = 0;
        while (rowOf[at] != 0) {
            done[at] = true;
            int row = rowOf[at];
            double least = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int c = 1; c <= wide; c++) {
                if (!done[c]) {
                    double over = -gain(row - 1, c - 1) - rowPrice[row] - price[c];
                    if (over < slack[c]) {
                        slack[c] = over;
                        way[c] = at;
                    }
                    if (slack[c] < least) {
                        least = slack[c];
                        next = c;
                    }
                }
            }
            for (int c = 0; c <= wide; c++) {
                if (done[c]) {
                    rowPrice[rowOf[c]] += least;
                    price[c] -= least;
                } else {
                    slack[c] -= least;
                }
            }
            at = next;
        }
        while (at != 0) {
            rowOf[at] = rowOf[way[at]];
            at = way[at];
        }
    }
}
