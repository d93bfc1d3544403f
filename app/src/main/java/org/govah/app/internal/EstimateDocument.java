package org.govah.app.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.govah.core.words.Words;
import org.govah.estimate.Curve;
import org.govah.estimate.LeftOut;
import org.govah.estimate.PairDependence;
import org.govah.estimate.Panel;
import org.govah.estimate.Prediction;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;

/// The JSON document of `estimate --json`: the keys of [CountDocument] that an overlap table alone
/// can fill, and what the table shows beside the numbers.
record EstimateDocument(
        long observed,
        PanelDocument.OverlapEntry overlap,
        String verdict,
        Optional<PanelDocument.HeadlineEntry> headline,
        List<PanelDocument.GateEntry> gates,
        List<PanelDocument.MethodEntry> methods,
        List<LeftOutEntry> leaveOneOut,
        List<PredictionEntry> predictions,
        List<PairEntry> pairs,
        List<CurveEntry> curves,
        Map<String, Object> beyond,
        List<CountDocument.ClaimEntry> claims,
        CountDocument.Inputs inputs) {
    record Range(OptionalDouble median, OptionalDouble low, OptionalDouble high) {
        static Range of(Total total) {
            return new Range(
                    PanelDocument.finite(total.median()),
                    PanelDocument.finite(total.low()),
                    PanelDocument.finite(total.high()));
        }
    }

    record LeftOutEntry(String list, Optional<Range> headline, Optional<Range> logLinear) {
        static LeftOutEntry of(LeftOut left) {
            return new LeftOutEntry(
                    left.list(), left.headline().map(Range::of), left.logLinear().map(Range::of));
        }
    }

    record PredictionEntry(String list, long known, Optional<Range> predicted) {
        static PredictionEntry of(Prediction prediction) {
            return new PredictionEntry(
                    prediction.list(), prediction.known(), prediction.predicted().map(Range::of));
        }
    }

    record PairEntry(
            String first, String second, double oddsRatio, double low, double high, long people) {
        static PairEntry of(PairDependence pair) {
            return new PairEntry(
                    pair.first(),
                    pair.second(),
                    pair.oddsRatio(),
                    pair.low(),
                    pair.high(),
                    pair.people());
        }
    }

    record CurveEntry(String method, String varies, List<PointEntry> points) {
        static CurveEntry of(Curve curve, Words words) {
            return new CurveEntry(
                    curve.method().code(),
                    words.say(curve.varies()),
                    curve.points().stream().map(PointEntry::of).toList());
        }
    }

    record PointEntry(double assumed, Range total) {
        static PointEntry of(Curve.Point point) {
            return new PointEntry(point.assumed(), Range.of(point.total()));
        }
    }

    static EstimateDocument of(EstimateRun run, Words words) {
        Panel panel = run.panel();
        Workings workings = panel.workings();
        return new EstimateDocument(
                panel.table().observed(),
                PanelDocument.OverlapEntry.of(panel.table()),
                panel.verdict().code(),
                panel.headline().map(PanelDocument.HeadlineEntry::of),
                panel.gates().stream().map(g -> PanelDocument.GateEntry.of(g, words)).toList(),
                panel.estimates().stream()
                        .map(e -> PanelDocument.MethodEntry.of(e, words))
                        .toList(),
                workings.leftOut().stream().map(LeftOutEntry::of).toList(),
                workings.predictions().stream().map(PredictionEntry::of).toList(),
                workings.pairs().stream().map(PairEntry::of).toList(),
                workings.curves().stream().map(c -> CurveEntry.of(c, words)).toList(),
                run.beyond().document(words),
                run.checks().stream().map(c -> CountDocument.ClaimEntry.of(c, words)).toList(),
                new CountDocument.Inputs(run.inputs(), run.settings().seed(), Version.number()));
    }
}
