package org.govah.estimate.internal.graphs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.AveragedGraph;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;

/// What an average says: the total, its draws, gates, settings and words.
///
/// @param table every list has people
/// @param settings asked for
/// @param margins of the table
/// @param graphs looked at
/// @param walked the same, where chains found them
/// @param screening of the graphs
/// @param average over those that matter
record GraphFinding(
        OverlapTable table,
        EstimateSettings settings,
        Margins margins,
        GraphSet graphs,
        Optional<WalkedGraphs> walked,
        Screening screening,
        GraphAverage average) {
    Finding finding() {
        GraphWorkings workings = new GraphWorkings(table.lists(), margins, average);
        List<AveragedGraph> shown = workings.all(graphs, saturated(), screening.improper());
        TotalCdf cdf = average.cdf();
        double[] totals = new double[settings.allDraws()];
        Arrays.setAll(totals, i -> total(cdf, (i + 0.5) / totals.length));
        return new Finding(
                Method.GRAPHS,
                Optional.of(total(cdf)),
                new Draws(Draws.Kind.POSTERIOR, totals),
                diagnostics(),
                how(shown.getFirst()),
                gates(),
                Workings.ofGraphs(shown));
    }

    private List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        gates.add(GateRule.GRAPH_TAIL.held(average.tailMass()));
        walked.ifPresent(walks -> gates.add(GateRule.GRAPH_CHAINS.held(walks.rHat())));
        gates.add(GateRule.SATURATED.held(saturatedWeight()));
        return gates;
    }

    private boolean saturated() {
        return settings.priors().saturated();
    }

    private double total(TotalCdf cdf, double p) {
        return margins.observed() + cdf.quantile(p);
    }

    private Total total(TotalCdf cdf) {
        double edge = (1 - settings.level()) / 2;
        return new Total(total(cdf, 0.5), total(cdf, edge), total(cdf, 1 - edge), settings.level());
    }

    /// The weight of the saturated graph beside all others; where it was averaged, its share.
    private double saturatedWeight() {
        double beside = average.weightOf(ListGraph.saturated(table.lists().size()).neighbours());
        return saturated() ? Math.min(1, beside / (1 - beside)) : beside;
    }

    private Diagnostics diagnostics() {
        Grid grid = average.grid();
        SortedMap<String, String> printed = new TreeMap<>();
        printed.put("delta", Double.toString(margins.delta()));
        printed.put("saturated", saturated() ? "yes" : "no");
        printed.put("graphs", Integer.toString(graphs.size()));
        printed.put("graphsThatMatter", Integer.toString(average.averaged().length));
        printed.put("gridPoints", Integer.toString(grid.size()));
        double last = margins.observed() + grid.y(grid.size() - 1) - 1;
        printed.put("lastGridPoint", String.format(Locale.ROOT, "%.0f", last));
        walked.ifPresent(walks -> {
            printed.put("chains", Integer.toString(walks.chains()));
            printed.put("steps", Integer.toString(walks.steps()));
            printed.put("leastFound", String.format(Locale.ROOT, "%.3f", walks.leastFound()));
        });
        OptionalDouble none = OptionalDouble.empty();
        OptionalDouble rHat =
                walked.map(walks -> OptionalDouble.of(walks.rHat())).orElseGet(() -> none);
        OptionalDouble tail = OptionalDouble.of(average.tailMass());
        return new Diagnostics(rHat, none, none, tail, printed, none);
    }

    private Message how(AveragedGraph heaviest) {
        Message basis =
                walked.map(this::howWalked)
                        .orElseGet(() -> Message.of("estimate.how-graphs", graphs.size()));
        Message first = Message.of("estimate.graphs-heaviest", heaviest.graph(), heaviest.weight());
        Message saturated =
                Message.of(
                        saturated()
                                ? "estimate.graphs-with-saturated"
                                : "estimate.graphs-without-saturated");
        Message how = then(then(basis, first), saturated);
        int improper = screening.improper().size();
        return improper == 0 ? how : then(how, Message.of("estimate.graphs-improper", improper));
    }

    private Message howWalked(WalkedGraphs walks) {
        return Message.of(
                walks.agree() ? "estimate.how-graphs-found" : "estimate.how-graphs-apart",
                graphs.size(),
                walks.chains(),
                walks.steps(),
                walks.leastFound());
    }

    private static Message then(Message first, Message second) {
        return Message.of("estimate.and-then", first, second);
    }
}
