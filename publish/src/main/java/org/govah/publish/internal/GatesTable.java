package org.govah.publish.internal;

import java.util.List;
import org.govah.estimate.Gate;

/// The checks that decide what may be said.
final class GatesTable {
    private static final double WHOLE_FROM = 100;
    private static final double SMALL = 0.001;
    private static final int SMALL_DECIMALS = 6;
    private static final int DECIMALS = 3;

    private GatesTable() {}

    static Html of(Telling telling) {
        List<Table.Cell> heads =
                List.of(
                        telling.head("publish.gate"),
                        telling.head("publish.gate-outcome"),
                        telling.numberHead("publish.gate-value"),
                        telling.numberHead("publish.gate-threshold"));
        List<List<Table.Cell>> rows =
                telling.dossier().panel().gates().stream()
                        .map(gate -> gate(gate, telling.prose()))
                        .toList();
        return rows.isEmpty()
                ? telling.paragraph("publish.gates-none")
                : Table.reflowing(telling.prose().say("publish.gates-caption"), heads, rows);
    }

    private static List<Table.Cell> gate(Gate gate, Prose prose) {
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
                measured(gate.value(), prose),
                measured(gate.threshold(), prose));
    }

    private static Table.Cell measured(double value, Prose prose) {
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
