package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.VictimList;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

final class CopiesTest {
    private static final long SEED = 5;

    private final SimulatedLists made = new SimulatedLists(SEED);
    private final List<TestLists.Row> people = made.people(1200);
    private final List<TestLists.Row> source = made.listed(people, 0.7, new ArrayList<>());

    @Test
    void aListTakenFromALongerOneIsFoundAndTheLongerIsItsSource() {
        Linkage linkage =
                link(
                        TestLists.list("short", source.subList(0, 400)),
                        TestLists.list("long", source));
        assertThat(linkage.copies())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.list()).isEqualTo("short");
                    assertThat(c.from()).isEqualTo("long");
                    assertThat(c.share()).isGreaterThan(0.95);
                });
        assertThat(linkage.isCopy("long")).isFalse();
    }

    @Test
    void aCopyWithOneRowInTenAlteredAndRowsOfItsOwnIsFound() {
        List<TestLists.Row> copy = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            copy.add(i % 10 == 0 ? made.altered(source.get(i)) : source.get(i));
        }
        copy.addAll(new SimulatedLists(99).people(50));
        Linkage linkage = link(TestLists.list("long", source), TestLists.list("near", copy));
        assertThat(linkage.copies())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.list()).isEqualTo("near");
                    assertThat(c.share()).isBetween(0.75, 0.86);
                });
    }

    @Test
    void listsOfTheSamePeopleMadeIndependentlyAreNoCopies() {
        VictimList other = TestLists.list("other", made.listed(people, 0.9, new ArrayList<>()));
        assertThat(link(TestLists.list("one", source), other).copies()).isEmpty();
    }

    @Test
    void whatAListSaysOfItselfDecidesTheDirection() {
        VictimList whole = new TestLists.ListBuilder("whole", source).build(List.of("part"));
        Linkage linkage = link(whole, TestLists.list("part", source.subList(0, 500)));
        assertThat(linkage.copies())
                .singleElement()
                .satisfies(c -> assertThat(c.list()).isEqualTo("whole"));
    }

    @Test
    void aCopyThatOnlyTheListItselfTellsOfIsReportedAsSuch() {
        VictimList other =
                new TestLists.ListBuilder("other", made.listed(people, 0.5, new ArrayList<>()))
                        .build(List.of("one"));
        Linkage linkage = link(TestLists.list("one", source), other);
        assertThat(linkage.copies())
                .singleElement()
                .satisfies(c -> assertThat(c.because().key()).isEqualTo("link.copy-stated"));
    }

    @Test
    void ofListsThatAllHoldEachOtherOneStays() {
        Linkage linkage =
                link(
                        TestLists.list("a", source),
                        TestLists.list("b", source),
                        TestLists.list("c", source.subList(0, 600)));
        assertThat(linkage.copies())
                .hasSize(2)
                .extracting(Copy::list)
                .doesNotHaveDuplicates()
                .containsExactly("b", "c");
        assertThat(linkage.isCopy("a")).isFalse();
    }

    @Test
    void aCopyIsToldInBothLanguages() {
        Linkage linkage =
                link(
                        TestLists.list("short", source.subList(0, 400)),
                        TestLists.list("long", source));
        String english = Words.in(Language.EN).say(linkage.copies().getFirst().because());
        String persian = Words.in(Language.FA).say(linkage.copies().getFirst().because());
        assertThat(english).contains("of 400 rows", "word for word").doesNotContain("{");
        assertThat(persian).contains("۴۰۰", "کلمه‌به‌کلمه").doesNotContain("{");
    }

    private static Linkage link(VictimList... lists) {
        return Linker.link(List.of(lists), LinkSettings.USUAL, Progress.silent());
    }
}
