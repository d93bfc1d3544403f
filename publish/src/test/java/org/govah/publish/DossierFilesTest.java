package org.govah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Verdict;
import org.junit.jupiter.api.Test;

class DossierFilesTest {
    @Test
    void aDossierIsOnePageAndItsTables() {
        assertThat(DossierFiles.of(Fiction.usual(Verdict.PUBLISHABLE).dossier()))
                .extracting(PublishedFile::path)
                .containsExactly(
                        "dossier.html",
                        "data/lists.csv",
                        "data/overlap.csv",
                        "data/methods.csv",
                        "data/gates.csv",
                        "data/headline.csv",
                        "data/curves.csv",
                        "data/models.csv",
                        "data/graphs.csv",
                        "data/pairs.csv",
                        "data/leave-one-out.csv",
                        "data/predictions.csv",
                        "data/claims.csv",
                        "data/copies.csv");
    }

    @Test
    void theSameDossierGivesTheSameBytes() {
        Fiction fiction = Fiction.usual(Verdict.RANGE_ONLY).withClaims(48);
        assertThat(DossierFiles.of(fiction.dossier()))
                .isEqualTo(DossierFiles.of(fiction.dossier()));
    }

    @Test
    void everyTableBeginsWithAByteOrderMarkAndEveryRowIsAsLongAsItsHead() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).withClaims(48).dossier();
        for (PublishedFile file : DossierFiles.of(dossier)) {
            if (file.path().endsWith(".csv")) {
                assertThat(text(file)).startsWith("\uFEFF");
                assertThat(rows(file))
                        .isNotEmpty()
                        .allMatch(r -> r.size() == rows(file).get(0).size());
            }
        }
        assertThat(rows(file(dossier, "data/claims.csv"))).hasSize(49);
        assertThat(rows(file(dossier, "data/lists.csv"))).hasSize(6);
    }

    @Test
    void theOverlapCanBeReadBackAsItWas() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        List<List<String>> rows = rows(file(dossier, "data/overlap.csv"));
        List<String> lists = rows.getFirst().subList(0, rows.getFirst().size() - 1);
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            int history = 0;
            for (int j = 0; j < lists.size(); j++) {
                history |= Integer.parseInt(row.get(j)) << j;
            }
            cells.put(history, Long.parseLong(row.getLast()));
        }
        assertThat(rows.getFirst().getLast()).isEqualTo("count");
        assertThat(new OverlapTable(lists, cells)).isEqualTo(dossier.panel().table());
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsDisarmed() {
        List<String> names = List.of("=HYPERLINK(x)", "+cmd", "-2+3", "@sum", "plain", "-5");
        Dossier dossier =
                Fiction.usual(Verdict.PUBLISHABLE).withTable(Fiction.random(names, 2)).dossier();
        assertThat(rows(file(dossier, "data/overlap.csv")).getFirst())
                .containsExactly(
                        "'=HYPERLINK(x)", "'+cmd", "'-2+3", "'@sum", "plain", "-5", "count");
    }

    @Test
    void numbersThatHaveNoEndAreWrittenAsStatisticiansReadThem() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).withoutUpperEnd().dossier();
        assertThat(rows(file(dossier, "data/methods.csv")).get(1).get(4)).isEqualTo("Inf");
    }

    @Test
    void aFileKeepsItsBytesToItself() {
        byte[] bytes = {1, 2};
        PublishedFile file = new PublishedFile("a", bytes);
        bytes[0] = 9;
        file.content()[1] = 9;
        assertThat(file.content()).containsExactly(1, 2);
        assertThat(file).isEqualTo(new PublishedFile("a", new byte[] {1, 2}));
    }

    private static PublishedFile file(Dossier dossier, String path) {
        return DossierFiles.of(dossier).stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String text(PublishedFile file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static List<List<String>> rows(PublishedFile file) {
        return CsvReader.builder().ofCsvRecord(text(file).substring(1)).stream()
                .map(r -> Arrays.asList(r.getFields().toArray(String[]::new)))
                .toList();
    }
}
