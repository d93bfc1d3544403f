package org.govah.link.internal.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.model.Age;
import org.govah.core.model.Sex;
import org.junit.jupiter.api.Test;

final class AgeComparisonTest {
    private static final long SEED = 17;

    /// @param age in years or as a range "20-29"; each may be empty
    private record Life(String age, String birth, String death) {}

    @Test
    void statedAgesAreComparedInYears() {
        assertThat(level(new Life("25", "", ""), new Life("25", "", ""))).isEqualTo("same");
        assertThat(level(new Life("25", "", ""), new Life("26", "", "")))
                .isEqualTo("one year apart");
        assertThat(level(new Life("25", "", ""), new Life("27", "", "")))
                .isEqualTo("two years apart");
        assertThat(level(new Life("25", "", ""), new Life("30", "", "")))
                .isEqualTo("three to five years apart");
        assertThat(level(new Life("25", "", ""), new Life("33", "", "")))
                .isEqualTo("six to ten years apart");
        assertThat(level(new Life("25", "", ""), new Life("60", "", "")))
                .isEqualTo("more than ten years apart");
        assertThat(level(new Life("20-29", "", ""), new Life("25", "", "")))
                .isEqualTo("ranges meet");
    }

    @Test
    void anAgeIsWorkedOutFromBirthAndDeath() {
        assertThat(level(new Life("", "2000-05-06", "2026-01-08"), new Life("25", "", "")))
                .isEqualTo("same");
        assertThat(level(new Life("", "2000", "2026-01-08"), new Life("25", "", "")))
                .isEqualTo("same");
        assertThat(level(new Life("", "2000-05-06", "2026-01-08"), new Life("27", "", "")))
                .isEqualTo("two years apart");
    }

    @Test
    void anAgeAtTheEventIsHeldAgainstADateOfBirthElsewhere() {
        Life aged = new Life("25", "", "2026-01-08");
        assertThat(level(aged, new Life("", "2000-05-06", ""))).isEqualTo("ranges meet");
        assertThat(level(aged, new Life("", "1999-06-06", ""))).isEqualTo("one year apart");
        assertThat(level(aged, new Life("", "1960-05-06", "")))
                .isEqualTo("more than ten years apart");
        assertThat(level(new Life("25", "", ""), new Life("", "2000-05-06", "")))
                .isEqualTo("missing");
    }

    @Test
    void twoDatesOfBirthSayItAlready() {
        assertThat(level(new Life("25", "2000-05-06", ""), new Life("25", "2000", "")))
                .isEqualTo("missing");
    }

    @Test
    void aDeathBeforeTheBirthGivesNoAge() {
        assertThat(column(List.of(new Life("", "2020-01-01", "2019-01-01"))).isKnown(0)).isFalse();
    }

    @Test
    void aRareAgeSaysMore() {
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lives.add(new Life("30", "", ""));
        }
        lives.add(new Life("83", "", ""));
        lives.add(new Life("83", "", ""));
        AgeComparison comparison = new AgeComparison(column(lives));
        assertThat(Outcome.steps(comparison.compare(300, 301)))
                .isGreaterThan(Outcome.steps(comparison.compare(0, 1)));
    }

    @Test
    void comparingIsSymmetricAndStoredColumnsFindTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(60);
            String age = random.nextBoolean() ? "" : from + "-" + (from + random.nextInt(5));
            String birth = random.nextBoolean() ? "" : "19" + (10 + random.nextInt(89)) + "-04-05";
            lives.add(new Life(age, birth, random.nextBoolean() ? "" : "2026-01-08"));
        }
        AgeColumn column = column(lives);
        AgeComparison one = new AgeComparison(column);
        AgeColumn stored =
                AgeColumn.read(
                        Written.by(column::write),
                        dates(lives.stream().map(Life::birth).toList()),
                        dates(lives.stream().map(Life::death).toList()));
        AgeComparison other = new AgeComparison(stored);
        for (int a = 0; a < 200; a++) {
            for (int b = 0; b < 200; b++) {
                assertThat(one.compare(a, b))
                        .as("seed %d: %s and %s", SEED, lives.get(a), lives.get(b))
                        .isEqualTo(one.compare(b, a))
                        .isEqualTo(other.compare(a, b));
            }
        }
    }

    @Test
    void sexIsComparedWhereBothSayIt() throws IOException {
        SexColumn.Builder start = new SexColumn.Builder();
        start.add(Sex.MALE);
        start.add(Sex.UNKNOWN);
        SexColumn.Builder builder = new SexColumn.Builder(start.build());
        builder.add(Sex.FEMALE);
        builder.add(Sex.MALE);
        SexColumn column = SexColumn.read(Written.by(builder.build()::write));
        SexComparison comparison = new SexComparison(column);
        assertThat(comparison.compare(0, 3)).isEqualTo(Outcome.of(0));
        assertThat(comparison.compare(0, 2)).isEqualTo(Outcome.of(1));
        assertThat(comparison.compare(0, 1)).isEqualTo(Outcome.MISSING);
    }

    private static String level(Life a, Life b) {
        AgeComparison comparison = new AgeComparison(column(List.of(a, b)));
        int found = comparison.compare(0, 1);
        assertThat(found).isEqualTo(comparison.compare(1, 0));
        return found == Outcome.MISSING ? "missing" : comparison.levels().get(Outcome.level(found));
    }

    private static AgeColumn column(List<Life> lives) {
        AgeColumn.Builder out = new AgeColumn.Builder();
        lives.forEach(l -> out.add(age(l.age())));
        return out.build(
                dates(lives.stream().map(Life::birth).toList()),
                dates(lives.stream().map(Life::death).toList()));
    }

    private static DateColumn dates(List<String> texts) {
        DateColumn.Builder out = new DateColumn.Builder();
        texts.forEach(t -> out.add(DateComparisonTest.read(t)));
        return out.build();
    }

    private static Optional<Age> age(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int dash = text.indexOf('-');
        int min = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return Optional.of(
                new Age(min, dash < 0 ? min : Integer.parseInt(text.substring(dash + 1))));
    }
}
