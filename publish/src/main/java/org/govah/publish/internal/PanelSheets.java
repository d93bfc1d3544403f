package org.govah.publish.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.publish.RangeAloud;

/// A panel's numbers as CSV: unrounded, sentences in English. Nothing in them depends on the
/// machine, so the time that a method took is not among them.
public final class PanelSheets {
    private final Panel panel;
    private final Optional<RangeAloud> aloud;
    private final Words words = Words.in(Language.EN);

    private PanelSheets(Panel panel, Optional<RangeAloud> aloud) {
        this.panel = panel;
        this.aloud = aloud;
    }

    /// The files' content by their paths, in order; what has no rows has no file.
    ///
    /// @param aloud the range that may be said, of the people that the reader is told of
    public static SequencedMap<String, byte[]> of(Panel panel, Optional<RangeAloud> aloud) {
        PanelSheets sheets = new PanelSheets(panel, aloud);
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("data/overlap.csv", sheets.overlap());
        files.put("data/methods.csv", sheets.methods());
        files.put("data/gates.csv", sheets.gates());
        sheets.headline().ifPresent(sheet -> files.put("data/headline.csv", sheet));
        files.putAll(WorkingSheets.of(panel.workings(), sheets.words));
        return files;
    }

    /// Every draw: method, chain from 1, its place in the chain from 1, the total.
    public static byte[] draws(Panel panel) {
        StringBuilder csv = new StringBuilder("\uFEFFmethod,chain,draw,total\r\n");
        for (Estimate estimate : panel.estimates()) {
            Draws draws = estimate.draws();
            for (int c = 0; c < draws.chains(); c++) {
                double[] chain = draws.chain(c);
                for (int i = 0; i < chain.length; i++) {
                    csv.append(estimate.method().code()).append(',').append(c + 1).append(',');
                    csv.append(i + 1).append(',').append(Cells.cell(chain[i])).append("\r\n");
                }
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] overlap() {
        OverlapTable table = panel.table();
        List<String> heads = new ArrayList<>(table.lists());
        heads.add("count");
        Sheet sheet = new Sheet(heads);
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            List<Object> row = new ArrayList<>();
            for (int j = 0; j < table.lists().size(); j++) {
                row.add(cell.getKey() >> j & 1);
            }
            row.add(cell.getValue());
            sheet.row(row);
        }
        return sheet.bytes();
    }

    private byte[] methods() {
        Sheet sheet =
                new Sheet(
                        "method",
                        "family",
                        "low",
                        "middle",
                        "high",
                        "level",
                        "kind",
                        "draws",
                        "mean",
                        "sd",
                        "ess_bulk",
                        "ess_tail",
                        "r_hat",
                        "tail_mass",
                        "decides",
                        "passed",
                        "in_headline",
                        "assumption",
                        "how");
        List<Method> quoted = aloud.map(RangeAloud::methods).orElse(List.of());
        for (Estimate estimate : panel.estimates()) {
            List<Object> row = new ArrayList<>(numbers(estimate));
            row.add(Cells.flag(estimate.method().decides()));
            row.add(Cells.flag(estimate.passed()));
            row.add(Cells.flag(quoted.contains(estimate.method())));
            row.add(say(estimate.assumption()));
            row.add(say(estimate.how()));
            sheet.row(row);
        }
        return sheet.bytes();
    }

    private static List<Object> numbers(Estimate estimate) {
        Draws draws = estimate.draws();
        return List.of(
                estimate.method().code(),
                Cells.code(estimate.method().family()),
                Cells.cell(estimate.total(), Total::low),
                Cells.cell(estimate.total(), Total::median),
                Cells.cell(estimate.total(), Total::high),
                Cells.cell(estimate.total(), Total::level),
                Cells.code(draws.kind()),
                draws.size(),
                draws.size() > 0 ? Cells.cell(draws.mean()) : "",
                draws.size() > 1 ? Cells.cell(draws.sd()) : "",
                Cells.cell(estimate.diagnostics().essBulk()),
                Cells.cell(estimate.diagnostics().essTail()),
                Cells.cell(estimate.diagnostics().rHat()),
                Cells.cell(estimate.diagnostics().tailMass()));
    }

    private byte[] gates() {
        Sheet sheet = new Sheet("gate", "value", "threshold", "passed", "says");
        for (Gate gate : panel.gates()) {
            sheet.row(
                    gate.name(),
                    Cells.cell(gate.value()),
                    Cells.cell(gate.threshold()),
                    Cells.flag(gate.passed()),
                    say(gate.says()));
        }
        return sheet.bytes();
    }

    /// The mixture as computed, whether or not it may be said, and the range that is said.
    private Optional<byte[]> headline() {
        Sheet sheet =
                new Sheet(
                        "what", "low", "middle", "high", "level", "mean", "sd", "said", "methods");
        panel.mixture().ifPresent(mixture -> sheet.row(row(mixture)));
        aloud.ifPresent(range -> sheet.row(row(range)));
        return panel.mixture().isPresent() || aloud.isPresent()
                ? Optional.of(sheet.bytes())
                : Optional.empty();
    }

    private List<Object> row(Headline mixture) {
        Total total = mixture.total();
        return List.of(
                "mixture",
                Cells.cell(total.low()),
                Cells.cell(total.median()),
                Cells.cell(total.high()),
                Cells.cell(total.level()),
                Cells.cell(mixture.draws().mean()),
                Cells.cell(mixture.draws().sd()),
                Cells.flag(panel.headline().isPresent()),
                codes(mixture.methods()));
    }

    private static List<Object> row(RangeAloud range) {
        String high = range.high().isPresent() ? Cells.cell(range.high()) : "Inf";
        return List.of(
                "aloud-" + Cells.code(range.basis()),
                range.low(),
                "",
                high,
                Cells.cell(range.level()),
                "",
                "",
                1,
                codes(range.methods()));
    }

    private static String codes(List<Method> methods) {
        return methods.stream().map(Method::code).collect(Collectors.joining(" "));
    }

    private String say(Message message) {
        return words.say(message);
    }
}
