package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job, as a user runs it, on a fictional country.
final class CountTest {
    private static final long SEED = 11;

    @TempDir static Path folder = Path.of("");

    private static Country country = new Country(folder);
    private static GovahRun run = new GovahRun(-1, "", "");
    private static JsonNode json = JsonMapper.shared().nullNode();

    @BeforeAll
    static void count() {
        country = Country.of(folder.resolve("country"), 1_200, 5, SEED);
        run =
                GovahRun.of(
                        country.count(
                                folder.resolve("out"),
                                "--claims",
                                country.claims(),
                                "--claim",
                                "1100-1300",
                                "--json"));
        assertThat(run.exit()).as(run.err()).isZero();
        json = JsonMapper.shared().readTree(run.out());
    }

    @Test
    void theDocumentHasTheKeysThatProgramsRelyOn() {
        assertThat(json.propertyNames())
                .contains(
                        "lists",
                        "copies",
                        "documented",
                        "overlap",
                        "verdict",
                        "gates",
                        "methods",
                        "claims",
                        "files",
                        "inputs");
        assertThat(json.at("/lists/0").propertyNames())
                .contains(
                        "name", "read", "records", "known", "toFix", "deaths", "other", "columns");
        assertThat(json.at("/copies/0").propertyNames()).contains("list", "from", "share");
        assertThat(json.at("/documented").propertyNames()).containsExactly("named", "confirmed");
        assertThat(json.at("/overlap").propertyNames()).containsExactly("lists", "cells");
        assertThat(json.at("/gates/0").propertyNames())
                .contains("name", "value", "threshold", "passed", "says");
        assertThat(json.at("/methods/0").propertyNames())
                .contains("name", "assumption", "median", "low", "high", "level");
        assertThat(json.at("/claims/0").propertyNames())
                .contains("low", "high", "byMethod", "answer", "because");
        assertThat(json.at("/inputs").propertyNames()).containsExactly("sha256", "seed", "version");
    }

    @Test
    void theRowsOfEveryListAddUp() {
        for (JsonNode list : json.at("/lists")) {
            int parts =
                    list.at("/records").asInt()
                            + list.at("/known").asInt()
                            + list.at("/toFix").asInt();
            assertThat(parts).as(list.at("/name").asString()).isEqualTo(list.at("/read").asInt());
            assertThat(list.at("/deaths").asInt() + list.at("/other").asInt())
                    .isEqualTo(list.at("/records").asInt());
        }
    }

    @Test
    void thePeopleInTheTableAndOnlyOnCopiesAreThePeopleNamed() throws IOException {
        long inTable = 0;
        for (JsonNode cell : json.at("/overlap/cells")) {
            inTable += cell.asLong();
        }
        long named = json.at("/documented/named").asLong();
        assertThat(inTable).isPositive().isLessThanOrEqualTo(named);
        assertThat(lines("work/histories.csv").size() - 1).isEqualTo((int) inTable);
        long persons =
                lines("work/persons.csv").stream()
                        .skip(1)
                        .map(l -> l.substring(0, l.indexOf(',')))
                        .distinct()
                        .count();
        assertThat(persons).isEqualTo(named);
    }

    @Test
    void nobodyIsConfirmedWhileNobodyHasDecidedAnything() {
        assertThat(json.at("/documented/confirmed").asInt()).isZero();
    }

    @Test
    void everyDeathRecordIsInExactlyOnePerson() throws IOException {
        int deaths = 0;
        for (JsonNode list : json.at("/lists")) {
            deaths += list.at("/deaths").asInt();
        }
        List<String> rows =
                lines("work/persons.csv").stream()
                        .skip(1)
                        .map(l -> l.substring(l.indexOf(',')))
                        .toList();
        assertThat(rows).hasSize(deaths).doesNotHaveDuplicates();
    }

    @Test
    void theCopiedListIsFoundAndDoesNotEnterTheEstimate() {
        assertThat(json.at("/copies")).hasSize(1);
        String copy = json.at("/copies/0/list").asString();
        assertThat(json.at("/overlap/lists").toString()).doesNotContain('"' + copy + '"');
        assertThat(json.at("/overlap/lists")).hasSize(4);
        assertThat(json.at("/copies/0/share").asDouble()).isBetween(0.6, 1.0);
    }

    @Test
    void everyColumnOfNamesIsRecognisedWithoutBeingTold() {
        for (JsonNode list : json.at("/lists")) {
            assertThat(list.at("/columns").toString())
                    .as(list.at("/name").asString())
                    .contains("= name_");
        }
    }

    @Test
    void onlyTheJsonDocumentStandsOnStandardOutput() {
        assertThat(run.out()).startsWith("{").endsWith("}\n");
    }

    @Test
    void theFilesListedAreTheFilesWritten() throws IOException {
        for (JsonNode file : json.at("/files")) {
            assertThat(folder.resolve("out").resolve(file.asString())).exists();
        }
        assertThat(json.at("/files").toString())
                .contains("dossier.html", "to-fix.csv", "data/overlap.csv");
    }

    @Test
    void theSameInputsGiveTheSameBytesAgain() throws IOException {
        Path again = folder.resolve("again");
        GovahRun second =
                GovahRun.of(
                        country.count(
                                again,
                                "--claims",
                                country.claims(),
                                "--claim",
                                "1100-1300",
                                "--json"));
        assertThat(second.out()).isEqualTo(run.out());
        assertThat(bytes(again)).containsExactlyEntriesOf(bytes(folder.resolve("out")));
    }

    @Test
    void noNameOfAnyListStandsInWhatMayBePublished() throws IOException {
        String published =
                Files.readString(folder.resolve("out/dossier.html")) + run.out() + run.err();
        List<String> truth = Files.readAllLines(country.folder().resolve("truth/persons.csv"));
        assertThat(truth.size()).isGreaterThan(1_000);
        for (String line : truth.subList(1, truth.size())) {
            Stream.of(line.split(",", -1))
                    .filter(cell ->
                            cell.strip().split(" ", -1).length >= 2 && cell.strip().length() > 9)
                    .filter(cell -> !cell.matches(".*\\d.*"))
                    .limit(2)
                    .forEach(name ->
                            assertThat(published.contains(name))
                                    .as("a name in the output")
                                    .isFalse());
        }
    }

    @Test
    void theOverlapTableThatIsWrittenGivesTheSameEstimateAgain() {
        GovahRun estimate =
                GovahRun.of(
                        "estimate", "--table", folder.resolve("out/data/overlap.csv"), "--json");
        assertThat(estimate.exit()).as(estimate.err()).isZero();
        JsonNode fromTable = JsonMapper.shared().readTree(estimate.out());
        // what differs is how long it took, which a count does not say
        assertThat(fromTable.at("/methods").toString().replace("\"cpuSeconds\":0.0", "CPU"))
                .isEqualTo(json.at("/methods").toString().replace("\"cpuSeconds\":null", "CPU"));
        assertThat(fromTable.at("/verdict")).isEqualTo(json.at("/verdict"));
    }

    @Test
    void anotherSeedChangesNothingBeyondChance() {
        GovahRun other = GovahRun.of(country.count(folder.resolve("seed"), "--seed", 2, "--json"));
        JsonNode second = JsonMapper.shared().readTree(other.out());
        assertThat(second.at("/documented")).isEqualTo(json.at("/documented"));
        assertThat(second.at("/overlap")).isEqualTo(json.at("/overlap"));
        assertThat(second.at("/verdict")).isEqualTo(json.at("/verdict"));
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve("out").resolve(file));
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
