package org.govah.estimate.internal.graphs;

import org.govah.core.model.OverlapTable;
import org.govah.estimate.Priors;

/// The average over all graphs at every whole number of unseen people, as the published programs
/// make it: nothing between points, nothing left aside.
final class EveryInteger {
    private final double observed;
    private final double[] below;

    private EveryInteger(double observed, double[] below) {
        this.observed = observed;
        this.below = below;
    }

    /// @param largest total
    static EveryInteger of(OverlapTable table, Priors priors, long largest) {
        Margins margins = new Margins(table, priors.delta());
        int lists = margins.lists();
        int points = (int) (largest - table.observed()) + 1;
        double[][] values = new double[1 << lists][points];
        for (int k = 0; k < points; k++) {
            values[0][k] = margins.base(k);
            for (int set = 1; set < 1 << lists; set++) {
                values[set][k] = margins.of(set).at(k);
            }
        }
        double offset = Double.NEGATIVE_INFINITY;
        double[] sum = new double[points];
        AllGraphs all = AllGraphs.of(lists);
        AllGraphs graphs = priors.saturated() ? all : all.withoutSaturated();
        for (boolean first : new boolean[] {true, false}) {
            double top = offset;
            for (int g = 0; g < graphs.size(); g++) {
                double[] logs = logs(graphs, g, values);
                for (int k = 0; k < points; k++) {
                    if (first) {
                        offset = Math.max(offset, logs[k]);
                    } else {
                        sum[k] += Math.exp(logs[k] - top);
                    }
                }
            }
        }
        for (int k = 1; k < points; k++) {
            sum[k] += sum[k - 1];
        }
        return new EveryInteger((double) table.observed(), sum);
    }

    private static double[] logs(AllGraphs graphs, int place, double[][] values) {
        int lists = Integer.numberOfTrailingZeros(values.length);
        int[] neighbours = new int[lists];
        CliqueTree tree = new CliqueTree(lists);
        graphs.read(place, neighbours);
        tree.read(neighbours);
        double[] logs = values[0].clone();
        for (int i = 0; i < tree.cliques(); i++) {
            add(logs, values[tree.clique(i)], 1);
        }
        for (int i = 0; i < tree.separators(); i++) {
            add(logs, values[tree.separator(i)], -1);
        }
        return logs;
    }

    private static void add(double[] sum, double[] more, int sign) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += sign * more[k];
        }
    }

    /// The first total at which the share `p` is reached.
    double quantile(double p) {
        int k = 0;
        while (below[k] < p * below[below.length - 1]) {
            k++;
        }
        return observed + k;
    }
}
