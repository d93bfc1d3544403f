package org.govah.estimate.internal.graphs;

import java.util.Optional;
import java.util.OptionalDouble;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;

/// The average over the decomposable graphs of the lists (Madigan and York 1997): which lists
/// depend on each other is a graph without cycles that have no chord, every such graph is as likely
/// as any other before, and the total is averaged over them by their posterior weight.
///
/// The saturated graph, in which every list depends on every other, does not identify the total:
/// its posterior of the unseen is the prior. It is left out unless asked for, and the weight it
/// would have had is a gate. That weight is its mass on the grid of the others, with the bound of
/// its tail, over that and the mass of all that are averaged.
///
/// Up to [AllGraphs#MOST_LISTS] lists all graphs are averaged, beyond that those that several
/// chains found. No cap is put on the total.
public final class Graphs {
    private static final int STAGES = 4;

    private Graphs() {}

    /// The number, evenly spaced quantiles of its posterior, and its gates.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        return of(table, settings, progress, OptionalDouble.empty(), AllGraphs.MOST_LISTS);
    }

    /// The same in less time, for parts of a table: from seven lists on graphs are sampled, because
    /// each of the tables without one list would need all 617,675.
    ///
    /// @param table every list has people
    public static Finding brief(OverlapTable table, EstimateSettings settings, Progress progress) {
        int lists = AllGraphs.MOST_LISTS - 1;
        return of(table, settings, progress, OptionalDouble.empty(), lists);
    }

    /// The same with the posterior cut off.
    ///
    /// @param largest total, at least the people observed; empty for as far as the tail needs
    static Finding of(
            OverlapTable table,
            EstimateSettings settings,
            Progress progress,
            OptionalDouble largest) {
        return of(table, settings, progress, largest, AllGraphs.MOST_LISTS);
    }

    private static Finding of(
            OverlapTable table,
            EstimateSettings settings,
            Progress progress,
            OptionalDouble largest,
            int exactLists) {
        Optional<Message> refusal = Overlap.refusal(table, 2);
        if (refusal.isPresent()) {
            return Finding.none(Method.GRAPHS, refusal.get());
        }
        Steps steps = new Steps(progress, "estimate.stage-graphs", STAGES);
        Margins margins = new Margins(table, settings.priors().delta());
        boolean all = table.lists().size() <= exactLists;
        Optional<WalkedGraphs> walked =
                all ? Optional.empty() : Optional.of(WalkedGraphs.of(margins, settings, steps));
        GraphSet graphs =
                walked.<GraphSet>map(w -> w).orElseGet(() -> everyGraph(margins, settings));
        Screening screening = Screening.of(graphs, margins, steps);
        if (screening.heavy().length == 0) {
            return Finding.none(Method.GRAPHS, Message.of("estimate.graphs-no-end"));
        }
        double observed = margins.observed();
        OptionalDouble unseen =
                largest.isPresent()
                        ? OptionalDouble.of(largest.getAsDouble() - observed)
                        : OptionalDouble.empty();
        GraphAverage average = GraphAverage.of(graphs, margins, screening, unseen);
        steps.step();
        return new GraphFinding(table, settings, margins, graphs, walked, screening, average)
                .finding();
    }

    private static GraphSet everyGraph(Margins margins, EstimateSettings settings) {
        AllGraphs all = AllGraphs.of(margins.lists());
        return settings.priors().saturated() ? all : all.withoutSaturated();
    }
}
