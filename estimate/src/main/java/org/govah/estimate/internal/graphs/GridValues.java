package org.govah.estimate.internal.graphs;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleUnaryOperator;

/// The margins at the points of a grid, each computed when first needed; a graph's posterior is a
/// sum of them.
final class GridValues {
    /// Numbers held at once, 8 bytes each: 32 MB. Up to seven lists have 127 margins and never come
    /// near it.
    private static final int MOST_NUMBERS = 1 << 22;

    private final Margins margins;
    private final Grid grid;
    private final double[] base;
    private final ConcurrentHashMap<Integer, double[]> values = new ConcurrentHashMap<>();

    GridValues(Margins margins, Grid grid) {
        this.margins = margins;
        this.grid = grid;
        base = computed(unseen -> margins.base(unseen) + Math.log(unseen + 0.5));
    }

    /// Writes the log density of log y at every point for the graph last read.
    void sum(CliqueTree tree, double[] into) {
        System.arraycopy(base, 0, into, 0, base.length);
        for (int i = 0; i < tree.cliques(); i++) {
            double[] clique = of(tree.clique(i));
            for (int k = 0; k < into.length; k++) {
                into[k] += clique[k];
            }
        }
        for (int i = 0; i < tree.separators(); i++) {
            double[] separator = of(tree.separator(i));
            for (int k = 0; k < into.length; k++) {
                into[k] -= separator[k];
            }
        }
    }

    private double[] of(int set) {
        double[] known = values.get(set);
        if (known != null) {
            return known;
        }
        double[] fresh = computed(margins.of(set)::at);
        if ((values.size() + 1L) * fresh.length > MOST_NUMBERS) {
            values.clear();
        }
        values.put(set, fresh);
        return fresh;
    }

    private double[] computed(DoubleUnaryOperator function) {
        double[] at = new double[grid.size()];
        for (int k = 0; k < at.length; k++) {
            at[k] = function.applyAsDouble(grid.y(k) - 0.5);
        }
        return at;
    }
}
