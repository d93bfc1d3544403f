package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `govah link --by-source` and `--model`, as a user runs them.
final class LinkDoorsTest {
    private static final List<String> GIVEN =
            List.of(
                    "Arvan",
                    "Belqis",
                    "Cyra",
                    "Davand",
                    "Elham",
                    "Farnush",
                    "Golrokh",
                    "Hutan",
                    "Iraj",
                    "Jalila",
                    "Kavus",
                    "Ladan",
                    "Mahvash",
                    "Nastaran",
                    "Omran");
    private static final List<String> FAMILY =
            List.of(
                    "Sepidkuh",
                    "Darband",
                    "Zarrinrud",
                    "Kohansal",
                    "Abtin",
                    "Firuzeh",
                    "Marvdasht",
                    "Tabarzin",
                    "Nilgun",
                    "Pirnazar",
                    "Qalandar",
                    "Shabpareh");

    /// What a row names as its sources, by its number.
    private static final List<String> SOURCES =
            List.of(
                    "Clinic",
                    "Clinic; Union",
                    "Union",
                    "Clinic; Union; Web Archive",
                    "",
                    "https://www.archive.example/1; Union",
                    "Leaflet");

    @TempDir static Path folder = Path.of("");

    private static Path compiled = folder;

    @BeforeAll
    static void write() throws IOException {
        compiled = folder.resolve("compiled.csv");
        List<String> lines = new ArrayList<>();
        lines.add("name,date of death,age,heard from,note");
        int row = 0;
        for (String family : FAMILY) {
            for (String given : GIVEN) {
                String source = row == 6 ? "Leaflet" : SOURCES.get(row % (SOURCES.size() - 1));
                lines.add(
                        given
                                + " "
                                + family
                                + ",2026-01-"
                                + two(1 + row % 28)
                                + ","
                                + (18 + row % 50)
                                + ","
                                + source
                                + ",n"
                                + row % 7);
                row++;
            }
        }
        Files.write(compiled, lines);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static GovahRun done(Object... words) {
        GovahRun run = GovahRun.of(words);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    /// People by the sources that their rows name, counted from the rows; small sources left out.
    private static Map<String, Long> expected() throws IOException {
        Map<String, Long> out = new TreeMap<>();
        List<String> names = List.of("clinic", "union", "web archive", "archive.example");
        for (String line : Files.readAllLines(compiled).stream().skip(1).toList()) {
            String cell = line.split(",", -1)[3].toLowerCase(java.util.Locale.ROOT);
            StringBuilder history = new StringBuilder();
            for (String name : names) {
                history.append(cell.contains(name) ? "1," : "0,");
            }
            out.merge(history.toString(), 1L, Long::sum);
        }
        out.remove("0,0,0,0,");
        return out;
    }

    @Test
    void aCompiledListIsCountedOverTheSourcesThatItsRowsName() throws IOException {
        Path out = folder.resolve("split");
        GovahRun run =
                done("link", compiled, "--by-source", "heard from", "--out", out, "--draws", 2);
        List<String> table = Files.readAllLines(out.resolve("overlap/lists.csv"));
        assertThat(table.getFirst())
                .isEqualTo("\uFEFFclinic,union,web archive,archive.example,count");
        Map<String, Long> found = new TreeMap<>();
        for (String row : table.stream().skip(1).toList()) {
            int last = row.lastIndexOf(',') + 1;
            found.put(row.substring(0, last), Long.valueOf(row.substring(last)));
        }
        assertThat(found).isEqualTo(expected());
        assertThat(run.out())
                .contains("Split by the sources that rows name: compiled")
                .contains("in none of them")
                .contains("One source is named by fewer than 20 rows");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Split by the sources")
                .contains("web archive");
        try (Stream<Path> draws = Files.list(out.resolve("draws"))) {
            assertThat(draws)
                    .hasSize(2)
                    .allSatisfy(draw ->
                            assertThat(Files.readAllLines(draw).getFirst())
                                    .isEqualTo(table.getFirst()));
        }
        done("link", "explain", "compiled:1", "compiled:2", "--run", out);
        Path counted = folder.resolve("counted");
        GovahRun count =
                done(
                        "count",
                        compiled,
                        "--by-source",
                        "heard from",
                        "--out",
                        counted,
                        "--draws",
                        2,
                        "--json");
        JsonNode overlap = JsonMapper.shared().readTree(count.out()).at("/overlap/lists");
        assertThat(overlap.toString())
                .isEqualTo("[\"clinic\",\"union\",\"web archive\",\"archive.example\"]");
        assertThat(Files.readString(counted.resolve("dossier.html"))).contains("web archive");
    }

    @Test
    void theDocumentNamesEverySystemAndWhichCount() {
        GovahRun run =
                done(
                        "link",
                        compiled,
                        "--by-source",
                        "heard from",
                        "--json",
                        "--dry-run",
                        "--out",
                        folder.resolve("none"));
        JsonNode systems = JsonMapper.shared().readTree(run.out()).at("/systems");
        assertThat(systems.at("/0/name").asString()).isEqualTo("compiled");
        assertThat(systems.at("/0/isList").asBoolean()).isTrue();
        assertThat(systems.at("/0/counts").asBoolean()).as("its sources stand for it").isFalse();
        assertThat(systems.at("/1/name").asString()).isEqualTo("clinic");
        assertThat(systems.at("/1/counts").asBoolean()).isTrue();
    }

    @Test
    void aColumnThatIsNotThereOrNamesTooLittleIsRefused() {
        Path out = folder.resolve("refused");
        GovahRun none = GovahRun.of("link", compiled, "--by-source", "whence", "--out", out);
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("whence");
        GovahRun all = GovahRun.of("link", compiled, "--by-source", "name", "--out", out);
        assertThat(all.exit()).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void aGivenModelLinksTheSameListsToTheSameBytes() throws IOException {
        Country country = Country.of(folder.resolve("country"), 500, 4, 23);
        Path first = folder.resolve("first");
        done(country.link(first));
        Path second = folder.resolve("second");
        done(country.link(second, "--model", first.resolve("model.json")));
        for (String file : List.of("pairs.csv", "persons.csv", "overlap/lists.csv")) {
            assertThat(Files.readString(second.resolve(file)))
                    .as(file)
                    .isEqualTo(Files.readString(first.resolve(file)));
        }
    }

    @Test
    void aModelIsUsedAndNotLearnedAnew() throws IOException {
        Country country = Country.of(folder.resolve("other"), 500, 3, 29);
        Path first = folder.resolve("taught");
        done(country.link(first));
        Path model = folder.resolve("changed.json");
        String text = Files.readString(first.resolve("model.json"));
        Files.writeString(model, text.replaceFirst("\"across\" : -[0-9.]+", "\"across\" : -30.5"));
        Path second = folder.resolve("by-it");
        done(country.link(second, "--model", model));
        assertThat(
                        JsonMapper.shared()
                                .readTree(Files.readString(second.resolve("model.json")))
                                .at("/priors/across")
                                .asDouble())
                .isEqualTo(-30.5);
        assertThat(Files.readString(second.resolve("persons.csv")))
                .isNotEqualTo(Files.readString(first.resolve("persons.csv")));
    }

    @Test
    void aModelThatComparesOtherThingsIsRefusedInWords() {
        Path plain = folder.resolve("plain");
        done("link", compiled, "--out", plain);
        GovahRun run =
                GovahRun.of(
                        "link",
                        compiled,
                        "--also",
                        "note",
                        "--model",
                        plain.resolve("model.json"),
                        "--out",
                        folder.resolve("differs"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("compares other things").contains("note");
        assertThat(folder.resolve("differs")).doesNotExist();
    }
}
