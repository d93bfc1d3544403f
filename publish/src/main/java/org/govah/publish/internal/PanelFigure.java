package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.words.Message;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Headline;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;

/// One row a method on one axis: the density of its draws and its interval; where a headline may be
/// published, it is the first row. The middle is marked only where a single number may be
/// published.
final class PanelFigure {
    private PanelFigure() {}

    /// The figure.
    ///
    /// @param shown the methods shown; those without a number are left out
    /// @param headline the first row; empty where there is none
    /// @param width in user units
    static Html.Element draw(
            Panel panel,
            List<Estimate> shown,
            Optional<Headline> headline,
            Prose prose,
            double width) {
        List<IntervalRow> rows = new ArrayList<>();
        headline.ifPresent(h -> rows.add(row(h, panel, prose)));
        shown.stream()
                .filter(PanelFigure::drawable)
                .map(e -> row(e, panel, prose))
                .forEach(rows::add);
        String says = prose.plain("publish.panel-figure-says", rows.size());
        return IntervalFigure.draw(
                new IntervalFigure.Content(
                        rows,
                        OptionalLong.of(panel.table().observed()),
                        panel.verdict() == Verdict.PUBLISHABLE,
                        prose.plain("publish.panel-figure"),
                        says,
                        prose.plain("publish.panel-axis")),
                prose,
                width);
    }

    /// Whether a method has a number to draw.
    static boolean drawable(Estimate estimate) {
        return estimate.total().filter(Ranges::sayable).isPresent();
    }

    private static IntervalRow row(Headline headline, Panel panel, Prose prose) {
        Message name = Message.of("publish.panel-headline");
        return row(name, headline.total(), headline.draws(), true, panel, prose);
    }

    private static IntervalRow row(Estimate estimate, Panel panel, Prose prose) {
        Message name = MethodWords.name(estimate.method());
        Total total = estimate.total().orElseThrow();
        return row(name, total, estimate.draws(), false, panel, prose);
    }

    private static IntervalRow row(
            Message name, Total total, Draws draws, boolean said, Panel panel, Prose prose) {
        String range = prose.plain(Ranges.of(total, panel.table().observed()));
        String kind = prose.plain(MethodWords.kind(draws.kind()));
        return new IntervalRow(
                prose.plain(name),
                List.of(range, kind),
                Optional.of(total),
                draws,
                said,
                Optional.empty());
    }
}
