package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `govah link --truth`: measured against a column that the linker never sees.
final class LinkTruthTest {
    @TempDir Path folder = Path.of("");

    @Test
    void aListWithATruthColumnIsMeasuredAndItsPersonsDoNotHangOnIt() throws IOException {
        Path list = House.shared().resolve("data/linkage/febrl/dataset1.csv");
        Assumptions.assumeTrue(Files.exists(list), "FEBRL is not there: NOT measured");
        JsonNode told = link(list, "told");
        assertThat(told.at("/precision").asDouble()).isBetween(0.9, 1.0);
        assertThat(told.at("/recall").asDouble()).isBetween(0.9, 1.0);
        assertThat(Files.readString(folder.resolve("told/report.html"))).contains("en-link-truth");
        Path otherTruth = folder.resolve("other/dataset1.csv");
        Files.createDirectories(folder.resolve("other"));
        Files.writeString(otherTruth, everybodyAlone(list));
        JsonNode other = link(otherTruth, "othertold");
        assertThat(other.at("/f1").asDouble()).isNotEqualTo(told.at("/f1").asDouble());
        assertThat(persons("othertold")).isEqualTo(persons("told"));
    }

    @Test
    void precisionAndRecallAreOfThePairsThatPersonsImplyInsideListsToo() throws IOException {
        Path list = folder.resolve("list.csv");
        StringBuilder rows = new StringBuilder("name,age,who\n");
        String[] names = {"Aram Nouri", "Bita Sohrab", "Cyrus Kaveh", "Dara Omid", "Elham Rad"};
        for (int i = 0; i < 200; i++) {
            String name = names[i % 5] + " " + (char) ('a' + i / 8) + "elan";
            rows.append(name).append(',').append(20 + i % 40).append(",p").append(i / 2);
            rows.append('\n');
        }
        Files.writeString(list, rows);
        GovahRun run =
                GovahRun.of("link", list, "--out", folder.resolve("o"), "--truth", "who", "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        // nobody of the 100 pairs that share "who" looks like one person
        assertThat(json.at("/recall").asDouble()).isLessThan(0.1);
    }

    private JsonNode link(Path list, String to) {
        List<Object> words = new ArrayList<>(List.of("link", list, "--out"));
        words.add(folder.resolve(to));
        words.addAll(List.of("--within", "--truth", "truth", "--json"));
        GovahRun run = GovahRun.of(words.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    /// The same rows, and a truth by which no two are one person.
    private static String everybodyAlone(Path list) throws IOException {
        List<String> lines = Files.readAllLines(list);
        int truth = List.of(lines.getFirst().split(",", -1)).indexOf("truth");
        StringBuilder out = new StringBuilder(lines.getFirst()).append('\n');
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            cells[truth] = "t" + i;
            out.append(String.join(",", cells)).append('\n');
        }
        return out.toString();
    }

    private Map<String, String> persons(String run) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files =
                Stream.of("persons.csv", "pairs.csv", "overlap/lists.csv")
                        .map(folder.resolve(run)::resolve)) {
            for (Path file : files.toList()) {
                bytes.put(
                        String.valueOf(file.getFileName()),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return bytes;
    }
}
