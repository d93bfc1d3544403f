package org.govah.link.internal.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.govah.core.model.Record;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.link.Copy;
import org.govah.link.CopyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CopyFinderTest {
    private static final double COPY_SHARE = 0.6;

    private final MadeLists made = new MadeLists(17).country(1500);
    private final List<MadeLists.Row> source = made.independent(0.7);
    private final Map<String, List<MadeLists.Row>> lists = new LinkedHashMap<>();
    private final Map<String, List<String>> says = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "0, COPY",
        "0.05, COPY",
        "0.1, COPY",
        "0.2, COPY",
        "0.3, NEAR_COPY",
        "0.4, NEAR_COPY",
        "0.5, NEAR_COPY"
    })
    void aCopyIsFoundHoweverMuchOfItWasEdited(double rate, CopyKind kind) {
        lists.put("source", source);
        lists.put("copy", made.edited(made.some(source, 0.8), rate));
        Copy copy = one();
        assertThat(copy.list()).isEqualTo("copy");
        assertThat(copy.from()).isEqualTo("source");
        if (rate < 0.15 || rate > 0.25) {
            assertThat(copy.kind()).isEqualTo(kind);
        }
        assertThat(copy.share()).isGreaterThan(0.6);
        assertThat(copy.rows()).isEqualTo(lists.get("copy").size());
        assertThat(copy.examples())
                .hasSize(5)
                .allSatisfy(e -> {
                    assertThat(e.derived().list()).isEqualTo("copy");
                    assertThat(e.from().list()).isEqualTo("source");
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.2, 0.3})
    void aShuffledCopyIsFoundByItsLetters(double rate) {
        lists.put("source", source);
        lists.put("copy", made.shuffled(made.edited(made.some(source, 0.8), rate)));
        assertThat(one().list()).isEqualTo("copy");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25, 0.5})
    void aCopyInAnotherScriptIsFoundByItsOrder(double rate) {
        lists.put("source", source.stream().map(r -> r.latin("")).toList());
        lists.put(
                "translated",
                made.edited(made.some(source, 0.9), rate).stream()
                        .map(r -> r.arabic("").place("شهر"))
                        .toList());
        Copy copy = one();
        assertThat(copy.list()).isEqualTo("translated");
        assertThat(copy.kind()).isEqualTo(CopyKind.NEAR_COPY);
        assertThat(copy.because().key()).isEqualTo("link.copy-near-in-order");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void independentListsAreNoCopies(long seed) {
        MadeLists other = new MadeLists(seed).country(1500);
        lists.put("one", other.independent(0.8));
        lists.put("two", other.independent(0.6));
        lists.put("three", other.independent(0.3));
        lists.put("four", other.independent(0.95, 0.3, 0.08));
        lists.put("five", other.independent(0.9, 0.3, 0.08));
        assertThat(find()).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "last", "day", "place", "age", "all"})
    void independentListsSortedAlikeAreNoCopies(String by) {
        Comparator<MadeLists.Row> order =
                switch (by) {
                    case "name" -> Comparator.comparing(MadeLists.Row::arabic);
                    case "last" ->
                            Comparator.comparing(
                                    r -> r.arabic().substring(r.arabic().lastIndexOf(' ') + 1));
                    case "day" -> Comparator.comparingInt(MadeLists.Row::day);
                    case "place" -> Comparator.comparing(MadeLists.Row::place);
                    case "age" -> Comparator.comparingInt(MadeLists.Row::age);
                    default ->
                            Comparator.comparingInt((MadeLists.Row r) -> r.day())
                                    .thenComparing(r -> r.place());
                };
        lists.put("one", made.independent(0.8).stream().sorted(order).toList());
        lists.put("two", made.independent(0.6).stream().sorted(order).toList());
        assertThat(find()).isEmpty();
    }

    @Test
    void aPartThatWasTakenOverIsSaidToBeAPart() {
        List<MadeLists.Row> mixed = new ArrayList<>(source.subList(0, 320));
        mixed.addAll(made.independent(0.35));
        lists.put("source", source);
        lists.put("mixed", mixed);
        Copy copy = one();
        assertThat(copy.list()).isEqualTo("mixed");
        assertThat(copy.kind()).isEqualTo(CopyKind.PART);
        assertThat(copy.share()).isBetween(0.25, 0.5);
        assertThat(copy.isWhole()).isFalse();
    }

    @Test
    void aListMergedFromTwoNamesBoth() {
        List<MadeLists.Row> other = new MadeLists(91).country(900).independent(0.9);
        List<MadeLists.Row> apart =
                other.stream()
                        .map(r ->
                                new MadeLists.Row(
                                        r.person() + 1500,
                                        r.latin() + "n",
                                        r.arabic() + "ن",
                                        r.day(),
                                        r.place(),
                                        r.age()))
                        .toList();
        List<MadeLists.Row> merged = new ArrayList<>(source.subList(0, 500));
        merged.addAll(apart.subList(0, 450));
        lists.put("one", source);
        lists.put("two", apart);
        lists.put("merged", merged);
        assertThat(find())
                .extracting(c -> c.list() + " " + c.from() + " " + c.kind())
                .containsExactlyInAnyOrder("merged one PART", "merged two PART");
    }

    @Test
    void aCopyOfACopyNamesTheRoot() {
        List<MadeLists.Row> second = made.edited(source.subList(0, 800), 0.1);
        lists.put("third", made.edited(second.subList(0, 600), 0.1));
        lists.put("second", second);
        lists.put("first", source);
        assertThat(find())
                .extracting(c -> c.list() + " " + c.from() + " " + c.root())
                .containsExactly("third second first", "second first first");
    }

    @Test
    void whatAListSaysOfItselfDecidesTheDirection() {
        lists.put("whole", source);
        lists.put("half", source.subList(0, 500));
        says.put("whole", List.of("half"));
        assertThat(one().list()).isEqualTo("whole");
    }

    @Test
    void ofManyCopiesOfOneListOneIsNotACopy() {
        for (int i = 0; i < 6; i++) {
            lists.put("list" + i, made.edited(source.subList(0, 900 - 50 * i), 0.05));
        }
        assertThat(find()).hasSize(5).extracting(Copy::root).containsOnly("list0");
    }

    @Test
    void twentyListsOfTenRowsAreNoCopiesByAccident() {
        MadeLists few = new MadeLists(5).country(14);
        for (int i = 0; i < 20; i++) {
            lists.put("list" + i, few.independent(0.7));
        }
        assertThat(find()).isEmpty();
    }

    @Test
    void listsThatSayNothingAreNoCopies() {
        List<MadeLists.Row> unknown =
                source.stream().map(r -> r.latin("").arabic("نامعلوم").day(-1).age(-1)).toList();
        lists.put("one", unknown);
        lists.put("two", made.shuffled(unknown));
        lists.put("row", source.subList(0, 1));
        lists.put("same", source.subList(0, 1));
        lists.put("none", List.of());
        assertThat(find()).isEmpty();
    }

    @Test
    void namesAloneAreNoCopyUnlessTheyStandInOrder() {
        List<MadeLists.Row> names =
                source.stream().map(r -> r.latin("").day(-1).place("").age(-1)).toList();
        lists.put("one", names);
        lists.put("two", made.shuffled(names.subList(0, 700)));
        assertThat(find()).isEmpty();
        lists.put("two", names.subList(0, 700));
        assertThat(one().kind()).isEqualTo(CopyKind.COPY);
    }

    @Test
    void everyReasonIsToldInBothLanguages() {
        lists.put("source", source);
        lists.put("copy", source.subList(0, 500));
        lists.put("near", made.edited(source.subList(200, 900), 0.5));
        for (Copy copy : find()) {
            for (Language language : Language.values()) {
                assertThat(Words.in(language).say(copy.because())).doesNotContain("{");
            }
        }
    }

    private Copy one() {
        List<Copy> found = find();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Copy> find() {
        CopyColumnBuilder builder = new CopyColumnBuilder();
        List<Integer> listOf = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        List<ListStatement> statements = new ArrayList<>();
        lists.forEach((name, rows) -> {
            List<Record> records = made.records(name, rows);
            records.forEach(builder::add);
            rows.forEach(r -> {
                listOf.add(statements.size());
                persons.add(r.person());
            });
            statements.add(ListStatement.of(name, says.getOrDefault(name, List.of())));
        });
        return new CopyFinder(
                        builder.build(),
                        ints(listOf),
                        statements,
                        numbered(ints(persons)),
                        COPY_SHARE)
                .find();
    }

    private static int[] ints(List<Integer> from) {
        return from.stream().mapToInt(i -> i).toArray();
    }

    /// The same persons, each by the number of his first record.
    static int[] numbered(int[] persons) {
        int[] first = new int[Arrays.stream(persons).max().orElse(0) + 1];
        Arrays.fill(first, -1);
        return IntStream.range(0, persons.length)
                .map(i -> {
                    first[persons[i]] = first[persons[i]] < 0 ? i : first[persons[i]];
                    return first[persons[i]];
                })
                .toArray();
    }
}
