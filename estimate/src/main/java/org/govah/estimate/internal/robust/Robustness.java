package org.govah.estimate.internal.robust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.LeftOut;
import org.govah.estimate.PairDependence;
import org.govah.estimate.Panel;
import org.govah.estimate.Prediction;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.VerdictRule;

/// Whether the total hangs on one list, and whether the lists predict each other.
///
/// @param workings pairs, totals without each list, predictions
/// @param gates hidden-class; leave-one-out and consistency, where there are four lists or more
public record Robustness(Workings workings, List<Gate> gates) {
    /// With fewer lists, leaving one out leaves too few to estimate from.
    static final int LEAST_LISTS = 4;

    /// Copies the gates.
    public Robustness {
        gates = List.copyOf(gates);
    }

    /// With the methods of the panel.
    ///
    /// @param table every list has people
    /// @param mixture the headline of the whole table
    public static Robustness of(
            OverlapTable table,
            Optional<Headline> mixture,
            EstimateSettings settings,
            Progress progress) {
        return of(table, mixture, settings, PartEstimator.usual(), progress);
    }

    /// With other methods on the parts of the table.
    static Robustness of(
            OverlapTable table,
            Optional<Headline> mixture,
            EstimateSettings settings,
            PartEstimator estimator,
            Progress progress) {
        List<PairDependence> pairs = Pairs.of(table, settings.level());
        int lists = table.lists().size();
        Steps steps = new Steps(progress, "estimate.stage-robust", 2L * lists + 1);
        List<Gate> gates = new ArrayList<>();
        gates.add(HiddenClass.gate(table, settings, estimator));
        steps.step();
        if (lists < LEAST_LISTS) {
            return new Robustness(workings(pairs, List.of(), List.of()), gates);
        }
        List<LeftOut> leftOut = ListsLeftOut.of(table, settings, estimator, steps);
        List<Prediction> predictions = Predictions.of(table, settings, estimator, steps);
        gates.add(ListsLeftOut.gate(mixture, leftOut));
        Predictions.gate(predictions).ifPresent(gates::add);
        return new Robustness(workings(pairs, leftOut, predictions), gates);
    }

    private static Workings workings(
            List<PairDependence> pairs, List<LeftOut> leftOut, List<Prediction> predictions) {
        return new Workings(List.of(), List.of(), List.of(), pairs, leftOut, predictions);
    }

    /// The panel with these workings and gates.
    public Panel heldAgainst(Panel panel) {
        Panel more =
                new Panel(
                        panel.table(),
                        panel.estimates(),
                        panel.gates(),
                        panel.mixture(),
                        panel.workings().and(workings),
                        VerdictRule.of(panel.gates()));
        return more.with(gates);
    }
}
