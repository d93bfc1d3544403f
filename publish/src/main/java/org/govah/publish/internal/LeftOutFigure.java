package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.estimate.Draws;
import org.govah.estimate.Headline;
import org.govah.estimate.LeftOut;
import org.govah.estimate.Panel;
import org.govah.estimate.Prediction;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;

/// How much hangs on one list: the headline without each list in turn, and each list predicted from
/// the others.
final class LeftOutFigure {
    private LeftOutFigure() {}

    /// The mixture with all lists, then without each; the log-linear number as a hollow diamond.
    ///
    /// @param width in user units
    static Html.Element leaveOneOut(Panel panel, Prose prose, double width) {
        List<IntervalRow> rows = new ArrayList<>();
        Optional<Total> mixture = panel.mixture().map(Headline::total);
        rows.add(
                row(
                        prose.plain("publish.all-lists"),
                        List.of(range(mixture, panel.table().observed(), prose)),
                        mixture,
                        true,
                        Optional.empty()));
        for (LeftOut each : panel.workings().leftOut()) {
            Optional<IntervalRow.Mark> mark =
                    each.logLinear()
                            .filter(t -> Double.isFinite(t.median()))
                            .map(t -> new IntervalRow.Mark(t.median(), false));
            rows.add(
                    row(
                            prose.plain("publish.without-list", each.list()),
                            List.of(range(each.headline(), 0, prose)),
                            each.headline(),
                            false,
                            mark));
        }
        return IntervalFigure.draw(
                new IntervalFigure.Content(
                        rows,
                        OptionalLong.of(panel.table().observed()),
                        panel.verdict() == Verdict.PUBLISHABLE,
                        prose.plain("publish.left-out-figure"),
                        prose.plain("publish.left-out-figure-says", rows.size() - 1),
                        prose.plain("publish.left-out-axis")),
                prose,
                width);
    }

    /// Each list's size as the others predict it, and as it is.
    ///
    /// @param width in user units
    static Html.Element consistency(Panel panel, Prose prose, double width) {
        List<Prediction> predictions = panel.workings().predictions();
        List<IntervalRow> rows =
                predictions.stream().map(prediction -> row(prediction, prose)).toList();
        return IntervalFigure.draw(
                new IntervalFigure.Content(
                        rows,
                        OptionalLong.empty(),
                        true,
                        prose.plain("publish.consistency-figure"),
                        prose.plain("publish.consistency-figure-says", predictions.size()),
                        prose.plain("publish.consistency-axis")),
                prose,
                width);
    }

    private static IntervalRow row(Prediction prediction, Prose prose) {
        return row(
                prose.plain("publish.the-list", prediction.list()),
                List.of(
                        prose.plain("publish.known-size", prediction.known()),
                        prediction
                                .predicted()
                                .filter(Ranges::sayable)
                                .map(t -> prose.plain("publish.predicted-size", Ranges.of(t, 0)))
                                .orElseGet(() -> prose.plain("publish.no-number"))),
                prediction.predicted(),
                false,
                Optional.of(new IntervalRow.Mark((double) prediction.known(), true)));
    }

    private static IntervalRow row(
            String name,
            List<String> beneath,
            Optional<Total> total,
            boolean said,
            Optional<IntervalRow.Mark> mark) {
        return new IntervalRow(name, beneath, total, Draws.NONE, said, mark);
    }

    private static String range(Optional<Total> total, long floor, Prose prose) {
        return total.filter(Ranges::sayable)
                .map(t -> prose.plain(Ranges.of(t, floor)))
                .orElseGet(() -> prose.plain("publish.no-number"));
    }
}
