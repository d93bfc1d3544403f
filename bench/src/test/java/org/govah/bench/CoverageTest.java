package org.govah.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;
import org.govah.simulate.TableScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The coverage measurement, small: one table a scenario.
final class CoverageTest {
    @TempDir Path folder = Path.of("");

    private String run(Path results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CoverageBench(results, 1, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyScenarioIsMeasuredAndARunGoesOnWhereItWasStopped() throws IOException {
        Path results = folder.resolve("coverage.csv");
        String first = run(results);
        for (TableScenario scenario : TableScenario.values()) {
            assertThat(first).contains("| " + scenario.title() + " | latent-class | 1 |");
        }
        List<String> lines = Files.readAllLines(results);
        List<String> stopped =
                lines.stream().filter(line -> !line.startsWith("WEAK_HETEROGENEITY")).toList();
        assertThat(stopped).hasSizeLessThan(lines.size());
        Files.write(results, stopped);
        assertThat(run(results)).isEqualTo(first);
        assertThat(Files.readAllLines(results)).hasSameSizeAs(lines);
    }

    @Test
    void independentListsAreCoveredByTheHeadlineThatMayBePublished() {
        CoverageRun run = new CoverageRun(org.govah.estimate.EstimateSettings.usual(5));
        List<CoverageRow> rows = run.rows(TableScenario.INDEPENDENCE, 5);
        CoverageRow headline = rows.getLast();
        assertThat(headline.method()).isEqualTo(CoverageRun.HEADLINE);
        assertThat(headline.verdict()).isEqualTo(Verdict.PUBLISHABLE);
        assertThat(headline.covers()).isTrue();
        assertThat(headline.width()).isBetween(0.01, 0.5);
    }

    /// Clopper and Pearson: 190 of 200 has the lower bound .910.
    @Test
    void theBoundOfAShareIsTheExactOne() {
        List<CoverageRow> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double low = i < 190 ? 2_900 : 3_100;
            rows.add(
                    new CoverageRow(
                            TableScenario.INDEPENDENCE,
                            i,
                            CoverageRun.HEADLINE,
                            3_000,
                            new Total(low + 50, low, low + 200, 0.95),
                            Verdict.PUBLISHABLE,
                            ""));
        }
        assertThat(new CoverageTable(rows).text()).contains("in 190 (0.950)").contains("0.910");
    }

    @Test
    void aRowIsTheSameAfterItWasWrittenAndRead() {
        CoverageRow row =
                new CoverageRow(
                        TableScenario.SPARSE,
                        7,
                        "graphs",
                        1_000,
                        new Total(950, 700.25, Double.POSITIVE_INFINITY, 0.95),
                        Verdict.DO_NOT_PUBLISH,
                        "overlap+fit");
        assertThat(CoverageRow.ofLine(row.toLine())).isEqualTo(row);
    }
}
