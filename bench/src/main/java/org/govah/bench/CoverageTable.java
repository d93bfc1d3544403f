package org.govah.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.govah.estimate.Method;
import org.govah.estimate.Verdict;
import org.govah.simulate.TableScenario;

/// Coverage, bias and width as a table in Markdown.
///
/// @param rows of all tables
record CoverageTable(List<CoverageRow> rows) {
    private static final double LEVEL = 0.95;

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| scenario | method | tables | coverage | missed above / below | median bias |"
                        + " median width |");
        lines.add("|---|---|---|---|---|---|---|");
        for (TableScenario scenario : TableScenario.values()) {
            List<CoverageRow> own =
                    rows.stream().filter(row -> row.scenario() == scenario).toList();
            methods().forEach(method -> addLine(lines, scenario.title(), method, of(own, method)));
            addLine(lines, scenario.title(), "headline, publishable", said(own));
        }
        List<CoverageRow> asked = rows.stream().filter(r -> !r.scenario().isStress()).toList();
        addLine(lines, "all but stress", "headline, publishable", said(asked));
        addLine(lines, "all but stress", "headline, range only", range(asked));
        addLine(lines, "all but stress", "headline, refused", refused(asked));
        lines.add("");
        for (TableScenario scenario : TableScenario.values()) {
            lines.add(verdicts(scenario));
        }
        lines.add("");
        lines.add("Without the stress scenario. " + pooled(said(asked)));
        lines.add("With it. " + pooled(said(rows)));
        return String.join("\n", lines);
    }

    private static Stream<String> methods() {
        return Stream.concat(
                Stream.of(Method.values()).map(Method::code), Stream.of(CoverageRun.HEADLINE));
    }

    private static List<CoverageRow> of(List<CoverageRow> rows, String method) {
        return rows.stream().filter(row -> row.method().equals(method)).toList();
    }

    private static List<CoverageRow> said(List<CoverageRow> rows) {
        return verdict(rows, Verdict.PUBLISHABLE);
    }

    private static List<CoverageRow> verdict(List<CoverageRow> rows, Verdict verdict) {
        return of(rows, CoverageRun.HEADLINE).stream()
                .filter(row -> row.verdict() == verdict)
                .toList();
    }

    private static List<CoverageRow> range(List<CoverageRow> rows) {
        return verdict(rows, Verdict.RANGE_ONLY);
    }

    private static List<CoverageRow> refused(List<CoverageRow> rows) {
        return verdict(rows, Verdict.DO_NOT_PUBLISH);
    }

    /// How many tables of the scenario got which verdict, and by which gates they were refused; a
    /// table without a headline counts by its other rows.
    private String verdicts(TableScenario scenario) {
        Map<Long, CoverageRow> tables = new TreeMap<>();
        rows.stream()
                .filter(row -> row.scenario() == scenario)
                .forEach(row -> tables.put(row.seed(), row));
        Map<String, Long> gates = new TreeMap<>();
        tables.values().stream()
                .flatMap(row -> Stream.of(row.failed().split("\\+", -1)))
                .filter(gate -> !gate.isEmpty())
                .forEach(gate -> gates.merge(gate, 1L, Long::sum));
        return scenario.title()
                + ": "
                + Stream.of(Verdict.values())
                        .map(v -> v.code() + " " + count(tables, v))
                        .collect(Collectors.joining(", "))
                + "; gates failed: "
                + gates;
    }

    private static long count(Map<Long, CoverageRow> tables, Verdict verdict) {
        return tables.values().stream().filter(row -> row.verdict() == verdict).count();
    }

    private static void addLine(
            List<String> lines, String scenario, String method, List<CoverageRow> rows) {
        if (rows.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "| %s | %s | 0 | | | | |", scenario, method));
            return;
        }
        long covers = rows.stream().filter(CoverageRow::covers).count();
        long above = rows.stream().filter(CoverageRow::above).count();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %.3f | %d / %d | %+.3f | %.3f |",
                        scenario,
                        method,
                        rows.size(),
                        (double) covers / rows.size(),
                        above,
                        rows.size() - covers - above,
                        median(rows, CoverageRow::bias),
                        median(rows, CoverageRow::width)));
    }

    private static double median(List<CoverageRow> rows, ToDoubleFunction<CoverageRow> what) {
        double[] sorted = rows.stream().mapToDouble(what).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// The share with its exact interval (Clopper and Pearson 1934).
    private static String pooled(List<CoverageRow> rows) {
        long covers = rows.stream().filter(CoverageRow::covers).count();
        int all = rows.size();
        double low =
                covers == 0
                        ? 0
                        : BetaDistribution.of((double) covers, all - covers + 1.0)
                                .inverseCumulativeProbability((1 - LEVEL) / 2);
        return String.format(
                Locale.ROOT,
                "Publishable: %d tables; the headline's interval holds the truth in %d (%.3f);"
                        + " lower 95 %% bound (Clopper-Pearson, two-sided) %.3f.",
                all,
                covers,
                all == 0 ? Double.NaN : (double) covers / all,
                low);
    }
}
