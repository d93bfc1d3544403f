package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `govah link --onto`: lists that come later, as a user adds them.
final class OntoTest {
    @TempDir static Path folder = Path.of("");

    private static List<Path> lists = List.of();
    private static Path first = folder;
    private static Path second = folder;

    @BeforeAll
    static void linkFourListsAndAddTheFifth() {
        lists = Country.of(folder.resolve("country"), 2_500, 5, 31).lists();
        first = folder.resolve("first");
        second = folder.resolve("second");
        Object[] four =
                Stream.of(
                                Stream.of("link"),
                                lists.subList(0, 4).stream(),
                                Stream.of("--keep-index", "--out", first))
                        .flatMap(s -> s)
                        .toArray();
        GovahRun begun = GovahRun.of(four);
        assertThat(begun.exit()).as(begun.err()).isZero();
        GovahRun added = GovahRun.of("link", lists.get(4), "--onto", first, "--out", second);
        assertThat(added.exit()).as(added.err()).isZero();
    }

    /// Person by list and row.
    private static Map<String, String> persons(Path out) throws IOException {
        Map<String, String> of = new TreeMap<>();
        List<String> rows = Files.readAllLines(out.resolve("persons.csv"));
        for (String row : rows.subList(1, rows.size())) {
            int comma = row.indexOf(',');
            of.put(row.substring(comma + 1), row.substring(0, comma));
        }
        return of;
    }

    @Test
    void personsKeepTheirNumbersOrAreRedirected() throws IOException {
        Map<String, String> before = persons(first);
        Map<String, String> after = persons(second);
        Map<String, String> leads = new TreeMap<>();
        for (String line : Files.readAllLines(second.resolve("redirects.csv"))) {
            leads.put(line.split(",", -1)[0], line.split(",", -1)[1]);
        }
        long kept =
                before.entrySet().stream()
                        .filter(e -> {
                            String now = after.get(e.getKey());
                            return e.getValue().equals(now)
                                    || leads.getOrDefault(e.getValue(), "").equals(now);
                        })
                        .count();
        assertThat(after.keySet()).containsAll(before.keySet());
        assertThat((double) kept / before.size()).isGreaterThan(0.99);
    }

    @Test
    void theNewRowsFindThePersonsWhoWereThere() throws IOException {
        Map<String, String> before = persons(first);
        Map<String, String> after = persons(second);
        int added = after.size() - before.size();
        long known =
                after.entrySet().stream()
                        .filter(e -> !before.containsKey(e.getKey()))
                        .filter(e -> before.containsValue(e.getValue()))
                        .count();
        assertThat(added).isPositive();
        // The fifth list is a copy of the second, nine rows in ten.
        assertThat((double) known / added).isGreaterThan(0.75);
    }

    @Test
    void aListThatIsThereAlreadyAddsNothing() throws IOException {
        Path third = folder.resolve("third");
        GovahRun run = GovahRun.of("link", lists.get(4), "--onto", second, "--out", third);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(persons(third)).isEqualTo(persons(second));
    }

    @Test
    void aFolderWithoutAnIndexIsRefusedAndNothingIsWritten() {
        Path out = folder.resolve("none");
        GovahRun run = GovahRun.of("link", lists.get(4), "--onto", folder, "--out", out);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--keep-index");
        assertThat(out).doesNotExist();
    }
}
