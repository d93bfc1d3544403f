package org.govah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.govah.estimate.Estimate;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Verdict;
import org.govah.estimate.Workings;
import org.junit.jupiter.api.Test;

class PanelTablesTest {
    private final Panel panel = Fiction.usual(Verdict.PUBLISHABLE).dossier().panel();

    @Test
    void whatHasNoRowsHasNoFile() {
        Panel bare =
                new Panel(
                        panel.table(),
                        panel.estimates(),
                        panel.gates(),
                        panel.mixture(),
                        Workings.NONE,
                        panel.verdict());
        assertThat(PanelTables.of(bare).keySet())
                .containsExactly(
                        "data/overlap.csv",
                        "data/methods.csv",
                        "data/gates.csv",
                        "data/headline.csv");
        assertThat(PanelTables.of(panel).keySet())
                .contains("data/curves.csv", "data/leave-one-out.csv", "data/predictions.csv");
    }

    @Test
    void everyRowIsAsLongAsItsHead() {
        for (Map.Entry<String, byte[]> file : PanelTables.of(panel).entrySet()) {
            List<List<String>> rows = rows(file.getValue());
            assertThat(rows).as(file.getKey()).hasSizeGreaterThan(1);
            assertThat(rows).as(file.getKey()).allMatch(r -> r.size() == rows.getFirst().size());
        }
    }

    @Test
    void aMethodStandsWithItsDiagnosticsAndNeverWithItsTime() {
        List<List<String>> rows = rows(table("methods"));
        List<String> heads = rows.getFirst();
        List<String> latent = rows.get(1);
        assertThat(heads).contains("mean", "sd").noneMatch(h -> h.contains("cpu"));
        assertThat(latent.get(heads.indexOf("ess_bulk"))).isEqualTo("1234.5");
        assertThat(latent.get(heads.indexOf("ess_tail"))).isEqualTo("987.25");
        assertThat(latent.get(heads.indexOf("r_hat"))).isEqualTo("1.002");
        assertThat(latent.get(heads.indexOf("tail_mass"))).isEqualTo("1.0E-4");
        Estimate estimate = panel.of(Method.LATENT_CLASS).orElseThrow();
        assertThat(Double.parseDouble(latent.get(heads.indexOf("sd"))))
                .isEqualTo(estimate.draws().sd());
        List<String> chao = rows.getLast();
        assertThat(chao.getFirst()).isEqualTo("chao");
        assertThat(chao.get(heads.indexOf("mean"))).isEmpty();
        assertThat(chao.get(heads.indexOf("in_headline"))).isEqualTo("0");
        assertThat(latent.get(heads.indexOf("in_headline"))).isEqualTo("1");
    }

    @Test
    void theHeadlineIsInAFileWithWhatIsSaidOfIt() {
        List<List<String>> rows = rows(table("headline"));
        assertThat(rows.get(1)).startsWith("mixture").endsWith("1", "latent-class graphs");
        assertThat(rows.get(2)).startsWith("aloud-mixture");
        Panel range = Fiction.usual(Verdict.RANGE_ONLY).dossier().panel();
        byte[] file = PanelTables.of(range).getOrDefault("data/headline.csv", new byte[0]);
        assertThat(rows(file).get(1)).startsWith("mixture").endsWith("0", "latent-class graphs");
        assertThat(rows(file).get(2)).startsWith("aloud-span");
    }

    @Test
    void everyDrawIsInTheOrderDrawn() {
        List<List<String>> rows = rows(PanelTables.draws(panel));
        long all = panel.estimates().stream().mapToLong(e -> e.draws().size()).sum();
        assertThat(rows).hasSize((int) all + 1);
        assertThat(rows.getFirst()).containsExactly("method", "chain", "draw", "total");
        double third = panel.of(Method.LATENT_CLASS).orElseThrow().draws().chain(1)[2];
        assertThat(rows)
                .contains(List.of("latent-class", "2", "3", Long.toString(Math.round(third))));
    }

    private byte[] table(String name) {
        return PanelTables.of(panel).getOrDefault("data/" + name + ".csv", new byte[0]);
    }

    private static List<List<String>> rows(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(r -> Arrays.asList(r.getFields().toArray(String[]::new)))
                .toList();
    }
}
