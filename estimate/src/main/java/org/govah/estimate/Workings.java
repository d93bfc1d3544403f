package org.govah.estimate;

import java.util.List;
import java.util.stream.Stream;

/// What the table shows beside the numbers: how they move, and what they are made of.
///
/// @param curves the total under varied assumptions
/// @param models every log-linear model tried, best BIC first
/// @param graphs the graphs with most weight, heaviest first
/// @param pairs which lists attract or repel each other
/// @param leftOut the total without each list in turn; empty with fewer than four lists
/// @param predictions each list predicted from the others; empty with fewer than four lists
public record Workings(
        List<Curve> curves,
        List<FittedModel> models,
        List<AveragedGraph> graphs,
        List<PairDependence> pairs,
        List<LeftOut> leftOut,
        List<Prediction> predictions) {
    /// Nothing.
    public static final Workings NONE =
            new Workings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /// Copies the lists.
    public Workings {
        curves = List.copyOf(curves);
        models = List.copyOf(models);
        graphs = List.copyOf(graphs);
        pairs = List.copyOf(pairs);
        leftOut = List.copyOf(leftOut);
        predictions = List.copyOf(predictions);
    }

    /// Curves alone.
    public static Workings ofCurves(List<Curve> curves) {
        return new Workings(curves, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// Models alone.
    public static Workings ofModels(List<FittedModel> models) {
        return new Workings(List.of(), models, List.of(), List.of(), List.of(), List.of());
    }

    /// Graphs alone.
    public static Workings ofGraphs(List<AveragedGraph> graphs) {
        return new Workings(List.of(), List.of(), graphs, List.of(), List.of(), List.of());
    }

    /// Both together.
    public Workings and(Workings more) {
        return new Workings(
                joined(curves, more.curves),
                joined(models, more.models),
                joined(graphs, more.graphs),
                joined(pairs, more.pairs),
                joined(leftOut, more.leftOut),
                joined(predictions, more.predictions));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
