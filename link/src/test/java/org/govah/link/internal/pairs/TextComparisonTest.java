package org.govah.link.internal.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.link.internal.values.Frequencies;
import org.govah.link.internal.values.Hash;
import org.junit.jupiter.api.Test;

final class TextComparisonTest {
    private static final long SEED = 77;

    @Test
    void aColumnOfNumbersAndOneOfWordsAreToldApart() {
        assertThat(column(List.of("2223", "3910", "40 60")).isCodes()).isTrue();
        assertThat(column(List.of("TA4 3XX", "BS1 2AB", "N1 9GU")).isCodes()).isTrue();
        assertThat(column(List.of("12 Mill Road", "Baker", "Salt works")).isCodes()).isFalse();
        assertThat(column(List.of("arman@example.org", "k2@example.org")).isCodes()).isFalse();
    }

    @Test
    void codesAreComparedFigureByFigure() {
        assertThat(code("2016313", "2016313")).isEqualTo("same");
        assertThat(code("TA4 3XX", "ta43xx")).isEqualTo("same but for spaces or order");
        String slip = "one figure or letter differs, or two exchanged";
        assertThat(code("2016313", "2016813")).isEqualTo(slip);
        assertThat(code("2016313", "2061313")).isEqualTo(slip);
        assertThat(code("2016313", "201313")).isEqualTo(slip);
        assertThat(code("2016313", "20163130")).isEqualTo(slip);
        assertThat(code("41", "42")).isEqualTo("neighbouring numbers");
        assertThat(code("199", "200")).isEqualTo("neighbouring numbers");
        assertThat(code("20163", "20179")).isEqualTo("the first half is the same");
        assertThat(code("20163", "98412")).isEqualTo("different");
        assertThat(code("20163", "")).isEqualTo("missing");
    }

    @Test
    void wordsAreComparedAsTextsAndByRareWords() {
        assertThat(word("Mill Road", "mill  road")).isEqualTo("same");
        assertThat(word("Mill Road", "Road, Mill")).isEqualTo("same but for spaces or order");
        assertThat(word("Mill Road", "Millroad")).isEqualTo("same but for spaces or order");
        assertThat(word("Carpenter", "Carpentre"))
                .isEqualTo("one letter differs, or two exchanged");
        assertThat(word("Carpenter", "Carpener")).isEqualTo("one letter differs, or two exchanged");
        assertThat(word("Carpenters", "Carpentar")).isEqualTo("similar spelling");
        assertThat(word("Baker", "Weaver")).isEqualTo("different");
        assertThat(word("wa", "sa")).isEqualTo("different");
    }

    @Test
    void onlyARareWordThatIsSharedCounts() {
        List<String> streets = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            streets.add("way" + (char) ('a' + i % 26) + "x street");
        }
        streets.add("house dickson old street");
        streets.add("upper mill dickson");
        TextComparison comparison = new TextComparison("street", column(streets));
        assertThat(level(comparison, 50, 51)).isEqualTo("share a rare word");
        assertThat(level(comparison, 0, 50)).isEqualTo("different");
    }

    @Test
    void aRareValueSaysMoreAndAConstantOneNothing() {
        List<String> values = new ArrayList<>(Collections.nCopies(500, "farmer"));
        values.addAll(List.of("fletcher", "fletcher"));
        TextComparison comparison = new TextComparison("occupation", column(values));
        assertThat(Outcome.steps(comparison.compare(0, 1))).isEqualTo(1);
        assertThat(Outcome.steps(comparison.compare(500, 501))).isGreaterThan(14);
        TextComparison constant =
                new TextComparison("state", column(Collections.nCopies(300, "vic")));
        assertThat(Outcome.steps(constant.compare(3, 9))).isEqualTo(1);
    }

    @Test
    void emptyUnknownAndEndlessCellsAreBounded() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cells.add(i % 5 < 2 ? "unknown" : "");
        }
        TextComparison none = new TextComparison("x", column(cells));
        assertThat(none.compare(0, 1)).isEqualTo(Outcome.MISSING);
        TextComparison longOnes =
                new TextComparison(
                        "x", column(List.of("ab ".repeat(5000), "ac ".repeat(5000), "🙂")));
        assertThat(level(longOnes, 0, 1)).isEqualTo("different");
        assertThat(longOnes.compare(0, 2)).isEqualTo(Outcome.MISSING);
    }

    @Test
    void comparingIsSymmetricAndStoredColumnsFindTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (boolean codes : new boolean[] {true, false}) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                cells.add(cell(random, codes));
            }
            TextColumn column = column(cells);
            assertThat(column.isCodes()).isEqualTo(codes);
            TextColumn.Builder appended = new TextColumn.Builder(column(cells.subList(0, 90)));
            cells.subList(90, 200).forEach(appended::add);
            TextColumn.Builder part = new TextColumn.Builder();
            cells.forEach(part::add);
            TextColumn merged =
                    part.build(
                            Frequencies.merged(
                                    List.of(
                                            column(cells.subList(0, 30)).knowledge(),
                                            column(cells.subList(30, 200)).knowledge())));
            TextComparison one = new TextComparison("x", column);
            List<TextComparison> others =
                    List.of(
                            new TextComparison("x", TextColumn.read(Written.by(column::write))),
                            new TextComparison("x", appended.build()),
                            new TextComparison("x", merged));
            for (int a = 0; a < 200; a++) {
                for (int b = 0; b < 200; b++) {
                    int found = one.compare(a, b);
                    assertThat(found)
                            .as("seed %d: %s and %s", SEED, cells.get(a), cells.get(b))
                            .isEqualTo(one.compare(b, a));
                    for (TextComparison other : others) {
                        assertThat(other.compare(a, b)).as("seed %d", SEED).isEqualTo(found);
                    }
                }
            }
        }
    }

    @Test
    void blockingFindsValueWordsAndBeginning() {
        TextColumn column = column(List.of("Mill Road 7", "road"));
        assertThat(column.hash(0)).isEqualTo(Hash.of("mill road 7"));
        assertThat(column.words(0)).isEqualTo(3);
        List<Long> words = List.of(column.word(0, 0), column.word(0, 1), column.word(0, 2));
        assertThat(words).isSorted().contains(Hash.of("mill"), column.word(1, 0));
        assertThat(column.beginning(0, 4)).isEqualTo(Hash.of("mill"));
        assertThat(column.beginning(1, 9)).isEqualTo(Hash.of("road"));
    }

    private static String cell(SplittableRandom random, boolean codes) {
        int length = random.nextInt(8);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(6);
            out.append(kind == 0 ? ' ' : (char) ((codes ? '0' : 'a') + random.nextInt(3)));
        }
        return out.toString();
    }

    private static String code(String a, String b) {
        return level(new TextComparison("x", column(List.of(a, b, "123", "456"))), 0, 1);
    }

    private static String word(String a, String b) {
        List<String> cells = new ArrayList<>(List.of(a, b));
        cells.addAll(List.of("alpha", "bravo", "tango"));
        return level(new TextComparison("x", column(cells)), 0, 1);
    }

    private static String level(Comparison comparison, int a, int b) {
        int found = comparison.compare(a, b);
        return found == Outcome.MISSING ? "missing" : comparison.levels().get(Outcome.level(found));
    }

    private static TextColumn column(List<String> cells) {
        TextColumn.Builder out = new TextColumn.Builder();
        cells.forEach(out::add);
        return out.build();
    }
}
