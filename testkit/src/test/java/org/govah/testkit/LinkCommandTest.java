package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.publish.ComparisonWords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `govah link`, as a user runs it, on a fictional country.
final class LinkCommandTest {
    private static final int DRAWS = 3;
    private static final Pattern SENTENCE = Pattern.compile("\\R");

    @TempDir static Path folder = Path.of("");

    private static Country country = new Country(folder);
    private static Path out = folder;
    private static JsonNode json = JsonMapper.shared().nullNode();

    @BeforeAll
    static void link() {
        country = Country.of(folder.resolve("country"), 700, 5, 17);
        out = folder.resolve("linked");
        GovahRun run = GovahRun.of(country.link(out, "--draws", DRAWS, "--json"));
        assertThat(run.exit()).as(run.err()).isZero();
        json = JsonMapper.shared().readTree(run.out());
    }

    @Test
    void theDocumentHasTheKeysThatProgramsRelyOn() {
        assertThat(json.propertyNames())
                .contains(
                        "records",
                        "lists",
                        "candidatePairs",
                        "blockingRecall",
                        "persons",
                        "copies",
                        "precision",
                        "recall",
                        "f1",
                        "stages",
                        "peakMemoryBytes",
                        "files",
                        "inputs");
        assertThat(json.at("/lists").asInt()).isEqualTo(5);
        assertThat(json.at("/precision").isNull()).as("there is no truth").isTrue();
        assertThat(json.at("/stages/0").propertyNames())
                .containsExactly("name", "wallSeconds", "cpuSeconds");
        assertThat(json.at("/peakMemoryBytes").asLong()).isPositive();
    }

    @Test
    void everyLinkedRowStandsInExactlyOnePerson() throws IOException {
        List<String> rows = rows("persons.csv");
        assertThat(rows).hasSize(json.at("/records").asInt());
        assertThat(rows.stream().map(r -> r.substring(r.indexOf(',')))).doesNotHaveDuplicates();
        assertThat(rows.stream().map(r -> r.substring(0, r.indexOf(','))).distinct())
                .hasSize(json.at("/persons").asInt());
    }

    @Test
    void aPairHasItsWeightItsProbabilityAndALevelOfEveryComparison() throws IOException {
        JsonNode model = JsonMapper.shared().readTree(Files.readString(out.resolve("model.json")));
        String head = Files.readAllLines(out.resolve("pairs.csv")).getFirst().substring(1);
        assertThat(head).startsWith("list_a,row_a,list_b,row_b,weight,probability,joined,name");
        assertThat(head.split(",", -1)).hasSize(7 + model.at("/comparisons").size());
        assertThat(rows("pairs.csv")).hasSize(json.at("/keptPairs").asInt());
        for (String row : rows("pairs.csv")) {
            String[] cells = row.split(",", -1);
            double odds = Math.pow(2, Double.parseDouble(cells[4]));
            assertThat(odds / (1 + odds)).isCloseTo(Double.parseDouble(cells[5]), within(0.003));
            for (int c = 7; c < cells.length; c++) {
                int levels = model.at("/comparisons/" + (c - 7) + "/levels").size();
                assertThat(cells[c].isEmpty() || Integer.parseInt(cells[c]) < levels)
                        .as(row)
                        .isTrue();
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double far) {
        return org.assertj.core.data.Offset.offset(far);
    }

    @Test
    void theOverlapTableLeavesCopiesOutAndIsReadByEstimate() throws IOException {
        assertThat(json.at("/copies")).isNotEmpty();
        String copy = json.at("/copies/0/list").asString();
        String head = Files.readAllLines(out.resolve("overlap/lists.csv")).getFirst();
        assertThat(head).doesNotContain(copy).endsWith(",count");
        GovahRun estimate =
                GovahRun.of(
                        "estimate",
                        "--table",
                        out.resolve("overlap/lists.csv"),
                        "--json",
                        "--bootstraps",
                        20,
                        "--warmup",
                        100,
                        "--samples",
                        100);
        assertThat(estimate.exit()).as(estimate.err()).isZero();
        assertThat(JsonMapper.shared().readTree(estimate.out()).at("/overlap"))
                .isEqualTo(json.at("/overlap"));
    }

    @Test
    void thereIsATableForEachDrawOverTheSameLists() throws IOException {
        String head = Files.readAllLines(out.resolve("overlap/lists.csv")).getFirst();
        try (Stream<Path> files = Files.list(out.resolve("draws"))) {
            List<Path> tables = files.toList();
            assertThat(tables).hasSize(DRAWS);
            for (Path table : tables) {
                assertThat(Files.readAllLines(table).getFirst()).isEqualTo(head);
            }
        }
    }

    @Test
    void theSameInputsGiveTheSameBytesAndASecondRunReplacesTheFirst() throws IOException {
        Path again = folder.resolve("again");
        GovahRun other = GovahRun.of(country.link(again, "--pairs", 3));
        assertThat(other.exit()).as(other.err()).isZero();
        GovahRun second = GovahRun.of(country.link(again, "--draws", DRAWS, "--json"));
        assertThat(second.exit()).as(second.err()).isZero();
        assertThat(bytes(again)).containsExactlyEntriesOf(bytes(out));
        assertThat(second.out().replaceAll("\"peakMemoryBytes\" : \\d+", ""))
                .isEqualTo(json(json).replaceAll("\"peakMemoryBytes\" : \\d+", ""));
    }

    private static String json(JsonNode node) {
        return JsonMapper.builder()
                        .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(node)
                + "\n";
    }

    @Test
    void aFolderWithFilesOfSomebodyElseIsLeftAlone() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("mine.txt"), "mine");
        GovahRun run = GovahRun.of(country.link(foreign));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("mine.txt");
        assertThat(bytes(foreign)).containsOnlyKeys("mine.txt");
    }

    @Test
    void aDryRunWritesNothing() {
        Path dry = folder.resolve("dry");
        GovahRun run = GovahRun.of(country.link(dry, "--dry-run"));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(dry).doesNotExist();
        assertThat(run.out()).contains("report.html");
    }

    @Test
    void rowsOfOtherEventsAreLeftOutAndSaidUnlessAskedFor() {
        int leftOut = json.at("/leftOut").asInt();
        assertThat(leftOut).isPositive();
        assertThat(json.at("/notes").toString()).contains(leftOut + " rows are of other events");
        GovahRun all = GovahRun.of(country.link(folder.resolve("all"), "--all", "--json"));
        JsonNode every = JsonMapper.shared().readTree(all.out());
        assertThat(every.at("/records").asInt()).isEqualTo(json.at("/records").asInt() + leftOut);
        assertThat(every.at("/leftOut").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en", "fa"})
    void whyTwoRowsAreOnePersonIsSaidInAtMostSixSentences(String language) throws IOException {
        List<String> pairs = rows("pairs.csv");
        String[] pair = pairs.get(pairs.size() / 2).split(",", -1);
        String a = pair[0] + ":" + pair[1];
        String b = pair[2] + ":" + pair[3];
        GovahRun run = GovahRun.of("link", "explain", a, b, "--run", out, "--lang", language);
        assertThat(run.exit()).as(run.err()).isZero();
        String[] sentences = SENTENCE.split(run.out().strip(), -1);
        assertThat(sentences).hasSizeBetween(4, 6).allMatch(s -> s.endsWith("."));
        assertThat(sentences[0]).contains(a, b);
        boolean joined = pair[6].equals("1");
        String one = language.equals("en") ? "are taken as one" : "دانسته شده‌اند";
        assertThat(sentences[0].contains(one)).isEqualTo(joined);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-family-network", "01-family-network:x", "nobody:1", ":3"})
    void aRowThatThereIsNotIsRefusedInWords(String row) {
        GovahRun run = GovahRun.of("link", "explain", row, "02-rights-group:1", "--run", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(row);
    }

    @Test
    void theReportHasBothLanguagesAndNoScriptAndNoName() throws IOException {
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page).contains("lang=\"en\"", "lang=\"fa\"", "dir=\"rtl\"");
        assertThat(page).doesNotContain("<script", "http://", "https://");
        for (String person : Files.readAllLines(country.folder().resolve("truth/persons.csv"))) {
            Stream.of(person.split(",", -1))
                    .filter(cell -> cell.length() > 9 && cell.contains(" "))
                    .filter(cell -> !cell.matches(".*\\d.*"))
                    .limit(2)
                    .forEach(name ->
                            assertThat(page.contains(name)).as("a name in the page").isFalse());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void everyLevelAndRuleHasWordsInBothLanguages(String tag) throws IOException {
        Words words = Words.in(Language.ofTag(tag).orElseThrow());
        JsonNode model = JsonMapper.shared().readTree(Files.readString(out.resolve("model.json")));
        for (JsonNode comparison : model.at("/comparisons")) {
            for (JsonNode level : comparison.at("/levels")) {
                String name = level.at("/name").asString();
                String said = ComparisonWords.level(words, name);
                assertThat(tag.equals("en")).as(name).isEqualTo(said.equals(name));
            }
        }
        for (JsonNode rule : model.at("/blocking/rules")) {
            String name = rule.at("/name").asString();
            String said = ComparisonWords.rule(words, name);
            assertThat(tag.equals("en")).as(name).isEqualTo(said.equals(name));
        }
    }

    @Test
    void withoutListsOrAFolderItSaysWhatToWrite() {
        GovahRun nothing = GovahRun.of("link");
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("govah link LISTS --out DIR");
        GovahRun noFolder = GovahRun.of("link", country.lists().getFirst());
        assertThat(noFolder.exit()).isEqualTo(2);
        assertThat(noFolder.err()).contains("--out");
    }

    @ParameterizedTest
    @CsvSource({"link,govah link hospital.csv", "link explain,--run linked"})
    void theHelpHasAnExample(String command, String example) {
        for (String language : List.of("en", "fa")) {
            Object[] words = (command + " --help --lang " + language).split(" ", -1);
            GovahRun run = GovahRun.of(words);
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains(example);
        }
    }

    @ParameterizedTest
    @CsvSource({"--at,0", "--at,2", "--pairs,0", "--draws,-1"})
    void settingsOutOfRangeAreRefusedBeforeAnythingIsRead(String option, String value) {
        GovahRun run = GovahRun.of(country.link(folder.resolve("bad"), option, value));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--at");
    }

    private static List<String> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve(file));
        return lines.subList(1, lines.size());
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        root.relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }
}
