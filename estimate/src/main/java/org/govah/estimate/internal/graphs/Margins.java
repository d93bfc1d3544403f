package org.govah.estimate.internal.graphs;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.govah.core.model.OverlapTable;

/// The margins of one table for any set of lists, each computed once, when first asked for; and the
/// posterior of the unseen for one graph, which is a sum of them.
///
/// `log p(n, n0 | G) + log p(N)` is, but for a constant, `lnG(N) - lnG(n0 + 1)` plus the margins of
/// the cliques less those of the separators (Madigan and York 1997), because `p(N)` is `1/N`.
final class Margins {
    private final OverlapTable table;
    private final int lists;
    private final double observed;
    private final double delta;
    private final double allDelta;
    private final CoarsePoints.Values coarse;
    private final AtomicReferenceArray<Margin> margins;

    /// @param delta prior people a cell; empty for one person in all
    Margins(OverlapTable table, OptionalDouble delta) {
        this.table = table;
        lists = table.lists().size();
        observed = (double) table.observed();
        this.delta = delta.orElse(1.0 / (1 << lists));
        allDelta = this.delta * (1 << lists);
        coarse = CoarsePoints.values(unseen -> base(unseen) + Math.log(unseen + 0.5));
        margins = new AtomicReferenceArray<>(1 << lists);
    }

    int lists() {
        return lists;
    }

    double observed() {
        return observed;
    }

    double delta() {
        return delta;
    }

    /// The margin of a set of lists.
    ///
    /// @param set at least one list
    Margin of(int set) {
        Margin known = margins.get(set);
        if (known != null) {
            return known;
        }
        Margin margin = computed(set);
        margins.set(set, margin);
        return margin;
    }

    private Margin computed(int set) {
        double cell = delta * (1 << (lists - Integer.bitCount(set)));
        Map<Integer, Long> cells = new HashMap<>();
        table.cells().forEach((history, count) -> cells.merge(history & set, count, Long::sum));
        double zero = (double) cells.getOrDefault(0, 0L);
        double constant = GammaRatio.log(cell, allDelta - cell);
        for (Map.Entry<Integer, Long> entry : cells.entrySet()) {
            if (entry.getKey() != 0) {
                constant += GammaRatio.log(cell, (double) entry.getValue());
            }
        }
        return Margin.of(constant, zero + cell, observed - zero + allDelta - cell);
    }

    /// `lnG(N) - lnG(n0 + 1)`.
    double base(double unseen) {
        return GammaRatio.log(unseen + 1, observed - 1);
    }

    /// The log posterior of `log y` with `y = n0 + 1/2`, for the graph last read, not normalised.
    double logDensity(CliqueTree tree, double y) {
        double unseen = y - 0.5;
        double sum = base(unseen) + Math.log(y);
        for (int i = 0; i < tree.cliques(); i++) {
            sum += of(tree.clique(i)).at(unseen);
        }
        for (int i = 0; i < tree.separators(); i++) {
            sum -= of(tree.separator(i)).at(unseen);
        }
        return sum;
    }

    /// The derivative of [#logDensity] by `log y`.
    double slope(CliqueTree tree, double y) {
        double unseen = y - 0.5;
        double sum = GammaRatio.slope(unseen + 1, observed - 1);
        for (int i = 0; i < tree.cliques(); i++) {
            sum += of(tree.clique(i)).slope(unseen);
        }
        for (int i = 0; i < tree.separators(); i++) {
            sum -= of(tree.separator(i)).slope(unseen);
        }
        return sum * y + 1;
    }

    /// [#logDensity] at all coarse points.
    void coarse(CliqueTree tree, double[] into) {
        coarse.copyTo(into);
        for (int i = 0; i < tree.cliques(); i++) {
            of(tree.clique(i)).coarse().addTo(into, 1);
        }
        for (int i = 0; i < tree.separators(); i++) {
            of(tree.separator(i)).coarse().addTo(into, -1);
        }
    }

    /// The power of n0 to which the posterior of n0 falls in the end: `n - 1 - sum over cliques of
    /// (people on its lists + T - delta_C)` plus the same over separators.
    ///
    /// It is below -1 for every decomposable graph, so every posterior is proper: with `c(x)` the
    /// number of connected parts into which the lists of history `x` fall in the graph, it equals
    /// `-1 - sum over x of (n_x (c(x) - 1) + delta c(x))`, because a junction tree of the graph,
    /// cut down to the lists of `x`, is a forest of `c(x)` trees. In doubles a tiny `delta` can
    /// still make it -1.
    double tailExponent(CliqueTree tree) {
        double sum = observed - 1;
        for (int i = 0; i < tree.cliques(); i++) {
            sum -= of(tree.clique(i)).rest();
        }
        for (int i = 0; i < tree.separators(); i++) {
            sum += of(tree.separator(i)).rest();
        }
        return sum;
    }
}
