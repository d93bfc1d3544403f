package org.govah.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Estimate;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Estimators;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.keep.intake.OverlapTableReader;
import org.govah.keep.intake.UnreadableListException;

/// The panel on every published table, at two seeds; for the one with an outside truth, which
/// intervals hold it.
final class TablesBench {
    private static final long FIRST_SEED = 1;
    private static final long SECOND_SEED = 2;
    private static final String WITH_TRUTH = "kosovo";

    /// The near-complete census of Kosovo (Kosovo Memory Book; Krueger and Ball 2014).
    private static final double NEAR_CENSUS = 10_401;

    private final Path tables;
    private final PrintStream out;

    /// @param tables the folder of the published overlap tables
    TablesBench(Path tables, PrintStream out) {
        this.tables = tables;
        this.out = out;
    }

    void run() throws IOException {
        out.println(
                "| table | n | seed | latent class | graphs | log-linear | mixture | verdict |"
                        + " gates failed |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        for (Path file : files()) {
            for (long seed : new long[] {FIRST_SEED, SECOND_SEED}) {
                row(file, seed);
            }
        }
        out.println();
        kosovo();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(tables)) {
            return all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private void row(Path file, long seed) throws IOException {
        Panel panel = panel(file, seed);
        String failed =
                panel.gates().stream()
                        .filter(gate -> !gate.passed())
                        .map(gate -> String.format(Locale.ROOT, "%s %s", gate.name(), value(gate)))
                        .collect(Collectors.joining(", "));
        out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s | %s | %s | %s | %s |%n",
                String.valueOf(file.getFileName()).replace(".csv", ""),
                panel.table().observed(),
                seed,
                words(panel, Method.LATENT_CLASS),
                words(panel, Method.GRAPHS),
                words(panel, Method.LOG_LINEAR),
                panel.mixture().map(Headline::total).map(TablesBench::words).orElse("none"),
                panel.verdict().code(),
                failed);
    }

    private static String value(Gate gate) {
        return Double.isNaN(gate.value()) ? "" : String.format(Locale.ROOT, "%.4g", gate.value());
    }

    private void kosovo() throws IOException {
        Panel panel = panel(tables.resolve(WITH_TRUTH + ".csv"), FIRST_SEED);
        out.println("| Kosovo, near-census 10,401 | number | holds it |");
        out.println("|---|---|---|");
        for (Estimate estimate : panel.estimates()) {
            estimate.total().ifPresent(total -> holds(estimate.method().code(), total));
        }
        panel.mixture().ifPresent(headline -> holds("headline", headline.total()));
    }

    private void holds(String name, Total total) {
        boolean holds = total.low() <= NEAR_CENSUS && NEAR_CENSUS <= total.high();
        out.printf("| `%s` | %s | %s |%n", name, words(total), holds ? "yes" : "no");
    }

    private static String words(Panel panel, Method method) {
        return panel.of(method)
                .flatMap(Estimate::total)
                .map(TablesBench::words)
                .orElse("no number");
    }

    private static String words(Total total) {
        return String.format(
                Locale.ROOT, "%,.0f (%,.0f-%,.0f)", total.median(), total.low(), total.high());
    }

    private static Panel panel(Path file, long seed) throws IOException {
        try {
            OverlapTable table = OverlapTableReader.read(file);
            return Estimators.panel(table, EstimateSettings.usual(seed), Progress.silent());
        } catch (UnreadableListException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }
}
