package org.govah.estimate.internal.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.govah.estimate.SharedTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailTest {
    /// For every graph and from every place after the peak: what lies beyond, added up to 2^50, is
    /// not more than the bound.
    @ParameterizedTest
    @ValueSource(strings = {"kosovo", "gaza3", "spina3", "artificial3", "westernus5", "uk5"})
    void theBoundHoldsForEveryGraphFromEveryPlaceOn(String name) {
        Margins margins = new Margins(SharedTables.read(name), OptionalDouble.empty());
        int lists = margins.lists();
        AllGraphs graphs = AllGraphs.of(lists);
        CliqueTree tree = new CliqueTree(lists);
        int[] neighbours = new int[lists];
        Grid grid = Grid.of(java.util.List.of(), Math.pow(2, 50));
        GridValues values = new GridValues(margins, grid);
        double[] log = new double[grid.size()];
        for (int g = 0; g < graphs.size(); g++) {
            graphs.read(g, neighbours);
            tree.read(neighbours);
            values.sum(tree, log);
            double exponent = margins.tailExponent(tree);
            double beyond = 0;
            for (int k = log.length - 2; k > Grid.SINGLE + 1; k--) {
                double step = Math.log(grid.y(k) / grid.y(k - 1));
                double bound = Tail.beyond(0, log[k - 1] - log[k], step, exponent);
                double next = Math.log(grid.y(k + 1) / grid.y(k));
                double ratio = Math.exp(log[k + 1] - log[k]);
                beyond = next * (ratio - 1) / (log[k + 1] - log[k]) + ratio * beyond;
                assertThat(bound)
                        .as("%s graph %s at %s", name, g, grid.y(k))
                        .isGreaterThanOrEqualTo(beyond * 0.999);
            }
        }
    }
}
