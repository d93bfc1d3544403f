package org.govah.link.internal.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.RecordId;
import org.govah.link.internal.copies.Memberships.BySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MembershipsTest {
    private final CopyColumnBuilder column = new CopyColumnBuilder();
    private final List<Integer> listOf = new ArrayList<>();
    private final List<ListStatement> lists =
            List.of(
                    ListStatement.of("compiled", List.of()),
                    new ListStatement("bar-union", List.of("The Bar"), List.of()));

    @ParameterizedTest
    @CsvSource({
        "' Group  A. ', group a",
        "https://www.example.org/page?x=1, example.org",
        "http://user@example.org:80/, example.org",
        "www.example.org, example.org",
        "(wiki_1404), wiki_1404",
        "'...', ''",
        "گروه ب؛, گروه ب"
    })
    void namesOfSourcesAreMadeComparable(String written, String normal) {
        assertThat(SourceNames.normal(written)).isEqualTo(normal);
    }

    @Test
    void aCompiledListIsSplitIntoTheSystemsItNames() {
        rows(0, 40, "Group A");
        rows(0, 30, "group a.", "Group B");
        rows(0, 3, "rare one");
        rows(0, 4, "rare two", "Group B");
        Memberships by = memberships(10);
        assertThat(by.systems())
                .containsExactly(
                        new BySource("compiled", true, 77, ""),
                        new BySource("bar-union", true, 0, ""),
                        new BySource("group a", false, 70, ""),
                        new BySource("group b", false, 34, ""),
                        new BySource(Memberships.OTHER, false, 7, ""));
        assertThat(by.pooled()).isEqualTo(2);
        assertThat(by.choice(List.of(), 10)).containsExactly(2, 3);
        OverlapTable table = by.overlap(IntStream.range(0, 77).toArray(), List.of(2, 3));
        assertThat(table.lists()).containsExactly("group a", "group b");
        assertThat(table.cells()).isEqualTo(Map.of(1, 40L, 2, 4L, 3, 30L));
    }

    @Test
    void aSourceThatIsOneOfTheListsCountsOnce() {
        rows(0, 20, "the bar", "Bar-Union", "Group A");
        rows(1, 20, "bar-union");
        Memberships by = memberships(1);
        assertThat(by.systems()).extracting(BySource::records).containsExactly(20, 40, 20);
        int[] persons = IntStream.range(0, 40).map(i -> i % 20).toArray();
        assertThat(by.overlap(persons, List.of(1, 2)).cells()).isEqualTo(Map.of(3, 20L));
        assertThat(by.of(0)).containsExactly(1, 2);
        assertThat(by.of(25)).isEmpty();
    }

    @Test
    void sourcesAlwaysNamedTogetherAreOneSystem() {
        rows(0, 100, "agency", "agency mirror");
        rows(0, 2, "agency");
        rows(0, 50, "other");
        Memberships by = memberships(1);
        assertThat(by.systems().get(3))
                .isEqualTo(new BySource("agency mirror", false, 100, "agency"));
        assertThat(by.choice(List.of(), 10)).containsExactly(2, 4);
    }

    @Test
    void ofManySourcesTheLargestAreChosen() {
        for (int s = 1; s <= 30; s++) {
            rows(0, 10 + s, "source number " + s);
        }
        rows(1, 5);
        Memberships by = memberships(1);
        List<Integer> chosen = by.choice(List.of(), 12);
        assertThat(chosen).hasSize(12);
        assertThat(chosen)
                .allSatisfy(s -> assertThat(by.systems().get(s).records()).isGreaterThan(28));
    }

    @Test
    void listsWithoutSourcesAreTheirOwnSystems() {
        rows(0, 10);
        rows(1, 5);
        Memberships by = memberships(1);
        assertThat(by.choice(List.of(), 10)).containsExactly(0, 1);
        assertThat(by.choice(List.of(1), 10)).containsExactly(0);
    }

    private void rows(int list, int count, String... sources) {
        MadeLists.Row row = new MadeLists.Row(0, "Somebody Invented", "", -1, "", -1);
        for (int i = 0; i < count; i++) {
            RecordId id = new RecordId(lists.get(list).name(), listOf.size() + 1);
            column.add(MadeLists.record(id, row, List.of(sources)));
            listOf.add(list);
        }
    }

    private Memberships memberships(int least) {
        return Memberships.of(
                column.build(), listOf.stream().mapToInt(i -> i).toArray(), lists, least);
    }
}
