package org.govah.publish.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.govah.core.words.Words;
import org.govah.estimate.AveragedGraph;
import org.govah.estimate.Curve;
import org.govah.estimate.FittedModel;
import org.govah.estimate.LeftOut;
import org.govah.estimate.PairDependence;
import org.govah.estimate.Prediction;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;

/// What the table shows beside the numbers, as CSV.
final class WorkingSheets {
    private WorkingSheets() {}

    /// The files' content by their paths, in order; what has no rows has no file.
    static Map<String, byte[]> of(Workings workings, Words words) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        put(files, "curves", workings.curves(), curves -> curves(curves, words));
        put(files, "models", workings.models(), WorkingSheets::models);
        put(files, "graphs", workings.graphs(), WorkingSheets::graphs);
        put(files, "pairs", workings.pairs(), WorkingSheets::pairs);
        put(files, "leave-one-out", workings.leftOut(), WorkingSheets::leftOut);
        put(files, "predictions", workings.predictions(), WorkingSheets::predictions);
        return files;
    }

    private interface Writer<T> {
        Sheet write(List<T> rows);
    }

    private static <T> void put(
            Map<String, byte[]> files, String name, List<T> rows, Writer<T> writer) {
        if (!rows.isEmpty()) {
            files.put("data/" + name + ".csv", writer.write(rows).bytes());
        }
    }

    private static Sheet curves(List<Curve> curves, Words words) {
        Sheet sheet =
                new Sheet("curve", "method", "varies", "assumed", "low", "middle", "high", "level");
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            for (Curve.Point point : curve.points()) {
                sheet.row(
                        i + 1,
                        curve.method().code(),
                        words.say(curve.varies()),
                        Cells.cell(point.assumed()),
                        Cells.cell(point.total().low()),
                        Cells.cell(point.total().median()),
                        Cells.cell(point.total().high()),
                        Cells.cell(point.total().level()));
            }
        }
        return sheet;
    }

    private static Sheet models(List<FittedModel> models) {
        Sheet sheet =
                new Sheet(
                        "model",
                        "parameters",
                        "deviance",
                        "bic",
                        "aic",
                        "total",
                        "exists",
                        "bic_weight",
                        "aic_weight");
        for (FittedModel model : models) {
            sheet.row(
                    model.model(),
                    model.parameters(),
                    Cells.cell(model.deviance()),
                    Cells.cell(model.bic()),
                    Cells.cell(model.aic()),
                    Cells.cell(model.total()),
                    Cells.flag(model.exists()),
                    Cells.cell(model.bicWeight()),
                    Cells.cell(model.aicWeight()));
        }
        return sheet;
    }

    private static Sheet graphs(List<AveragedGraph> graphs) {
        Sheet sheet = new Sheet("graph", "weight", "tail_exponent", "averaged");
        for (AveragedGraph graph : graphs) {
            sheet.row(
                    graph.graph(),
                    Cells.cell(graph.weight()),
                    Cells.cell(graph.tailExponent()),
                    Cells.flag(graph.averaged()));
        }
        return sheet;
    }

    private static Sheet pairs(List<PairDependence> pairs) {
        Sheet sheet = new Sheet("first", "second", "odds_ratio", "low", "high", "people");
        for (PairDependence pair : pairs) {
            sheet.row(
                    pair.first(),
                    pair.second(),
                    Cells.cell(pair.oddsRatio()),
                    Cells.cell(pair.low()),
                    Cells.cell(pair.high()),
                    pair.people());
        }
        return sheet;
    }

    private static Sheet leftOut(List<LeftOut> lists) {
        Sheet sheet =
                new Sheet(
                        "list",
                        "low",
                        "middle",
                        "high",
                        "level",
                        "log_linear_low",
                        "log_linear",
                        "log_linear_high");
        for (LeftOut each : lists) {
            sheet.row(
                    each.list(),
                    Cells.cell(each.headline(), Total::low),
                    Cells.cell(each.headline(), Total::median),
                    Cells.cell(each.headline(), Total::high),
                    Cells.cell(each.headline(), Total::level),
                    Cells.cell(each.logLinear(), Total::low),
                    Cells.cell(each.logLinear(), Total::median),
                    Cells.cell(each.logLinear(), Total::high));
        }
        return sheet;
    }

    private static Sheet predictions(List<Prediction> predictions) {
        Sheet sheet = new Sheet("list", "known", "low", "middle", "high", "level");
        for (Prediction each : predictions) {
            sheet.row(
                    each.list(),
                    each.known(),
                    Cells.cell(each.predicted(), Total::low),
                    Cells.cell(each.predicted(), Total::median),
                    Cells.cell(each.predicted(), Total::high),
                    Cells.cell(each.predicted(), Total::level));
        }
        return sheet;
    }
}
