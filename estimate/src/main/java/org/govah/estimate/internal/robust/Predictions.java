package org.govah.estimate.internal.robust;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Prediction;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;

/// Each list predicted from the others: its people are a population of known size, those on no
/// other list are its unseen (Binette and Steorts 2022, internal consistency). The average over
/// graphs predicts, because it is exact and has an interval.
final class Predictions {
    /// A list is predicted where so many of its people are on two or more others: the prediction
    /// rests on them as the total rests on the overlap, and the same number is asked for.
    static final int LEAST_ON_OTHERS = (int) GateRule.OVERLAP.threshold();

    private Predictions() {}

    /// One row a list, in the order of the lists.
    static List<Prediction> of(
            OverlapTable table, EstimateSettings settings, PartEstimator estimator, Steps steps) {
        return IntStream.range(0, table.lists().size())
                .parallel()
                .mapToObj(list -> {
                    Prediction row = row(table, list, settings, estimator);
                    steps.step();
                    return row;
                })
                .toList();
    }

    private static Prediction row(
            OverlapTable table, int list, EstimateSettings settings, PartEstimator estimator) {
        OverlapTable byOthers =
                ListsLeftOut.without(table, list, history -> (history >>> list & 1) == 1);
        boolean enough = byOthers.observed() - byOthers.onOneListOnly() >= LEAST_ON_OTHERS;
        Optional<Total> predicted =
                enough
                        ? Overlap.inhabited(byOthers).flatMap(t -> estimator.graphs(t, settings))
                        : Optional.empty();
        return new Prediction(table.lists().get(list), table.onAll(1 << list), predicted);
    }

    /// The worst list; no gate where no list can be predicted, which is said beside the rows.
    static Optional<Gate> gate(List<Prediction> rows) {
        OptionalDouble worst =
                rows.stream()
                        .filter(row -> row.predicted().isPresent())
                        .mapToDouble(
                                row -> off((double) row.known(), row.predicted().orElseThrow()))
                        .max();
        return worst.isPresent()
                ? Optional.of(GateRule.CONSISTENCY.held(worst.getAsDouble()))
                : Optional.empty();
    }

    /// How many times the known size lies outside the interval; 1 inside.
    static double off(double known, Total predicted) {
        return Math.max(1, Math.max(predicted.low() / known, known / predicted.high()));
    }
}
