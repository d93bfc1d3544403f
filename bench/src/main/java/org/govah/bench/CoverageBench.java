package org.govah.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govah.estimate.EstimateSettings;
import org.govah.simulate.TableScenario;

/// The honest test: how often the interval holds the truth, on tables whose truth is known, for
/// every method and for what the gates let through.
///
/// Every table's rows are appended to a file as they come, and a run goes on where the one before
/// was stopped.
final class CoverageBench {
    /// Tables of scenario s are those with seeds `s * SEEDS_APART + 1 …`; never used elsewhere.
    private static final long SEEDS_APART = 1_000_000;

    private static final int BOOTSTRAPS = 200;

    private final Path results;
    private final int tables;
    private final PrintStream out;

    /// @param results where rows are appended
    /// @param tables drawn in each scenario
    CoverageBench(Path results, int tables, PrintStream out) {
        this.results = results;
        this.tables = tables;
        this.out = out;
    }

    void run() throws IOException {
        Set<String> done = kept().stream().map(CoverageBench::key).collect(Collectors.toSet());
        for (int table = 1; table <= tables; table++) {
            int place = 0;
            for (TableScenario scenario : TableScenario.values()) {
                long seed = ++place * SEEDS_APART + table;
                if (!done.contains(scenario.name() + seed)) {
                    measure(scenario, seed);
                }
            }
        }
        // read again, so that a run that was stopped prints what one in one piece does
        out.println(
                new CoverageTable(
                                kept().stream()
                                        .filter(row -> row.seed() % SEEDS_APART <= tables)
                                        .toList())
                        .text());
    }

    private void measure(TableScenario scenario, long seed) throws IOException {
        EstimateSettings settings = EstimateSettings.usual(seed).withBootstraps(BOOTSTRAPS);
        List<CoverageRow> rows = new CoverageRun(settings).rows(scenario, seed);
        String lines =
                rows.stream().map(CoverageRow::toLine).collect(Collectors.joining("\n")) + "\n";
        Files.writeString(results, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<CoverageRow> kept() throws IOException {
        if (!Files.exists(results)) {
            Path folder = results.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(results, CoverageRow.HEADER + "\n");
        }
        return Files.readAllLines(results, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(CoverageRow::ofLine)
                .toList();
    }

    private static String key(CoverageRow row) {
        return row.scenario().name() + row.seed();
    }
}
