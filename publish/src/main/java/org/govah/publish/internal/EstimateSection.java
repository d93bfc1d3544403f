package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;

/// The estimate: all methods, what each assumes, and the checks that decide what may be said.
final class EstimateSection {
    private static final double WHOLE_FROM = 100;
    private static final double SMALL = 0.001;
    private static final int SMALL_DECIMALS = 6;
    private static final int DECIMALS = 3;

    private final Telling telling;
    private final Prose prose;
    private final Panel panel;

    private EstimateSection(Telling telling) {
        this.telling = telling;
        this.prose = telling.prose();
        this.panel = telling.dossier().panel();
    }

    static Html of(Telling telling) {
        return new EstimateSection(telling).section();
    }

    private Html section() {
        long failed = telling.failedGates().size();
        if (telling.headline().isEmpty()) {
            Html finding = prose.say("publish.estimate-none", failed, panel.gates().size());
            return telling.section("estimate", finding, gates(), methods(false));
        }
        int named = telling.dossier().named();
        Html range =
                telling.headline()
                        .map(h -> prose.say(findingKey(), named, Ranges.of(h)))
                        .orElse(Html.nothing());
        return telling.section("estimate", range, bar(), panelFigure(), methods(true), gates());
    }

    private String findingKey() {
        return panel.verdict() == Verdict.PUBLISHABLE
                ? "publish.estimate-total"
                : "publish.estimate-range";
    }

    private Html bar() {
        return telling.headline()
                .map(h ->
                        FigureFrame.of(width ->
                                NamedAgainstEstimated.draw(
                                        telling.dossier().named(), h, prose, width)))
                .orElse(Html.nothing());
    }

    private Html panelFigure() {
        if (!PanelFigure.possible(panel)) {
            return Html.nothing();
        }
        long methods = panel.estimates().stream().filter(e -> e.total().isPresent()).count();
        return Html.several(
                Html.of("p", prose.say("publish.panel-finding", methods)).with("class", "finding"),
                FigureFrame.of(width -> PanelFigure.draw(panel, prose, width)));
    }

    private Html methods(boolean quotable) {
        List<Table.Cell> heads = new ArrayList<>();
        heads.add(telling.head("publish.method"));
        heads.add(telling.numberHead("publish.method-interval"));
        if (showsMiddle()) {
            heads.add(telling.numberHead("publish.method-middle"));
        }
        heads.add(telling.head("publish.method-assumes"));
        heads.add(telling.head("publish.method-how"));
        List<List<Table.Cell>> rows = panel.estimates().stream().map(this::method).toList();
        String caption = quotable ? "publish.methods-caption" : "publish.methods-not-quotable";
        return Table.reflowing(prose.say(caption), heads, rows);
    }

    /// Where only a range may be said, no single number stands on the page.
    private boolean showsMiddle() {
        return panel.verdict() != Verdict.RANGE_ONLY;
    }

    private List<Table.Cell> method(Estimate estimate) {
        List<Table.Cell> row = new ArrayList<>();
        Html kind = prose.say(MethodWords.kind(estimate.draws().kind()));
        boolean context = !estimate.method().decides();
        row.add(
                Table.Cell.words(
                        Html.several(
                                prose.say(MethodWords.name(estimate.method())),
                                Html.of("small", kind),
                                context
                                        ? Html.of("small", prose.say("publish.method-context"))
                                        : Html.nothing())));
        row.add(Table.Cell.number(interval(estimate)));
        if (showsMiddle()) {
            row.add(Table.Cell.number(middle(estimate)));
        }
        row.add(Table.Cell.words(prose.say(estimate.assumption())));
        row.add(Table.Cell.words(prose.say(estimate.how())));
        return row;
    }

    private Html interval(Estimate estimate) {
        return estimate.total()
                .filter(t -> Double.isFinite(t.low()))
                .map(this::interval)
                .orElseGet(() -> prose.say("publish.no-number"));
    }

    private Html interval(Total total) {
        Html level = prose.say("publish.method-level", prose.percent(total.level()));
        return Html.several(
                prose.say(Ranges.of(total, panel.table().observed())), Html.of("small", level));
    }

    private Html middle(Estimate estimate) {
        return estimate.total()
                .filter(t -> Double.isFinite(t.median()))
                .map(t -> prose.number(TwoFigures.nearest(t.median())))
                .orElseGet(() -> prose.say("publish.no-number"));
    }

    private Html gates() {
        List<Table.Cell> heads =
                List.of(
                        telling.head("publish.gate"),
                        telling.head("publish.gate-outcome"),
                        telling.numberHead("publish.gate-value"),
                        telling.numberHead("publish.gate-threshold"));
        List<List<Table.Cell>> rows = panel.gates().stream().map(this::gate).toList();
        return rows.isEmpty()
                ? telling.paragraph("publish.gates-none")
                : Table.reflowing(prose.say("publish.gates-caption"), heads, rows);
    }

    private List<Table.Cell> gate(Gate gate) {
        String style = gate.passed() ? "passed" : "failed";
        Html mark =
                Html.of("b", Html.text(gate.passed() ? "\u2713" : "!"))
                        .with("class", style)
                        .with("aria-hidden", "true");
        Html outcome =
                Html.several(
                        mark,
                        Html.text(" "),
                        prose.say(gate.passed() ? "publish.gate-passed" : "publish.gate-failed"));
        return List.of(
                Table.Cell.words(
                        Html.several(
                                prose.say(gate.says()), Html.of("small", prose.name(gate.name())))),
                Table.Cell.words(outcome),
                measured(gate.value()),
                measured(gate.threshold()));
    }

    private Table.Cell measured(double value) {
        return Table.Cell.number(
                Double.isNaN(value)
                        ? prose.say("publish.not-measured")
                        : prose.number(value, decimals(value)));
    }

    /// A threshold of one in a million must not read as 0, nor a count carry decimals.
    private static int decimals(double value) {
        if (Math.abs(value) >= WHOLE_FROM) {
            return 0;
        }
        return value != 0 && Math.abs(value) < SMALL ? SMALL_DECIMALS : DECIMALS;
    }
}
