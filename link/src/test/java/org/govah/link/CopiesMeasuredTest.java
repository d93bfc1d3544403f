package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;
import org.govah.link.internal.copies.CopyColumnBuilder;
import org.govah.link.internal.copies.CopyFinder;
import org.govah.link.internal.copies.ListStatement;
import org.govah.link.internal.copies.Memberships;
import org.junit.jupiter.api.Test;

/// Copies and sources of real lists, read in place; only counts are printed.
final class CopiesMeasuredTest {
    private static final double COPY_SHARE = 0.6;
    private static final int LEAST = 10;

    /// Names romanised anew, rows shuffled, ages brought up to date: letters and order are gone.
    @Test
    void twoReleasesWrittenAnewAreKnownToBeOneOnlyByWhatTheySay() {
        List<int[]> groups = new ArrayList<>();
        Map<String, Integer> person = new HashMap<>();
        VictimList early = gaza("early", "lists/gaza/release-2024-08-08.csv", person, groups);
        VictimList late = gaza("late", "lists/gaza/release-2025-06-15.csv", person, groups);
        int[][] persons = groups.toArray(int[][]::new);
        assertThat(CopyFinder.find(List.of(early, late), persons, COPY_SHARE)).isEmpty();
        VictimList says = new VictimList("early", early.scope(), List.of("late"), early.records());
        List<Copy> found = CopyFinder.find(List.of(says, late), persons, COPY_SHARE);
        found.forEach(CopiesMeasuredTest::say);
        assertThat(found).extracting(c -> c.because().key()).containsExactly("link.copy-stated");
    }

    /// The official number tells who is one person here: what is measured is the copying alone.
    private static VictimList gaza(
            String name, String path, Map<String, Integer> person, List<int[]> groups) {
        List<NamedCsvRecord> rows = SharedLists.rows(path);
        groups.add(
                rows.stream()
                        .mapToInt(r -> person.computeIfAbsent(key(name, r), _ -> person.size()))
                        .toArray());
        return SharedLists.list(name, path, _ -> true, r -> SharedLists.gaza(r, "name_en")).build();
    }

    private static String key(String list, NamedCsvRecord row) {
        String number = SharedLists.field(row, "person");
        return number.isEmpty() ? list + row.getStartingLineNumber() : number;
    }

    @Test
    void aCompiledListIsSplitByItsSources() {
        List<NamedCsvRecord> rows = SharedLists.rows("lists/iran-2026/javidnam.csv");
        CopyColumnBuilder column = new CopyColumnBuilder();
        List<Record> records = SharedLists.iran2026().getFirst().records();
        for (int i = 0; i < rows.size(); i++) {
            List<String> sources =
                    List.of(SharedLists.field(rows.get(i), "sources").split(";", -1));
            column.add(with(records.get(i), sources));
        }
        Memberships by =
                Memberships.of(
                        column.build(),
                        new int[rows.size()],
                        List.of(ListStatement.of("javidnam", List.of())),
                        LEAST);
        List<Integer> chosen = by.choice(List.of(), 12);
        say("systems " + by.systems() + ", pooled " + by.pooled() + ", chosen " + chosen);
        say("cells " + by.overlap(IntStream.range(0, rows.size()).toArray(), chosen).cells());
        assertThat(chosen).hasSizeGreaterThan(1);
    }

    private static Record with(Record r, List<String> sources) {
        return new Record(
                r.id(),
                r.names(),
                r.father(),
                r.sex(),
                r.age(),
                r.birth(),
                r.death(),
                r.place(),
                r.violation(),
                r.role(),
                sources,
                new TreeMap<>());
    }

    private static void say(Copy copy) {
        say(
                "%s from %s (root %s): %s, %.3f of %d, %s %s"
                        .formatted(
                                copy.list(),
                                copy.from(),
                                copy.root(),
                                copy.kind(),
                                copy.share(),
                                copy.rows(),
                                copy.because().key(),
                                copy.because().arguments()));
    }

    // What is measured is printed, counts only.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
