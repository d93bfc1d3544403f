package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 10, 5);

    @Test
    void aSingleLateDeathDoesNotStretchTheDays() {
        Counted counted =
                Counted.over(
                        List.of(Population.EVERYONE),
                        new TreeMap<>(
                                Map.of(
                                        FIRST,
                                        60L,
                                        FIRST.plusDays(1),
                                        39L,
                                        FIRST.plusYears(1),
                                        1L)));
        assertThat(counted.days()).contains(new DayInterval(FIRST, FIRST.plusDays(1)));
    }

    @Test
    void deathsThatAreNotRareStretchTheDaysAtBothEnds() {
        Counted counted =
                Counted.over(
                        List.of(),
                        new TreeMap<>(
                                Map.of(FIRST, 3L, FIRST.plusDays(5), 94L, FIRST.plusDays(9), 3L)));
        assertThat(counted.days()).contains(new DayInterval(FIRST, FIRST.plusDays(9)));
    }

    @Test
    void exactlyTheShareMayBeLeftOutAtTheEndAndIsKeptAtTheStart() {
        Counted counted =
                Counted.over(
                        List.of(),
                        new TreeMap<>(
                                Map.of(FIRST, 1L, FIRST.plusDays(5), 38L, FIRST.plusDays(9), 1L)));
        assertThat(counted.days()).contains(new DayInterval(FIRST, FIRST.plusDays(5)));
    }

    @Test
    void listsWithoutDatesCoverNoDays() {
        assertThat(Counted.over(List.of(), new TreeMap<>()).days()).isEmpty();
    }

    @Test
    void aListThatDoesNotSayWhomItCountsIsTakenToAgree() {
        List<Population> stated =
                List.of(Population.UNSTATED, Population.CIVILIANS, Population.CIVILIANS);
        assertThat(Counted.over(stated, new TreeMap<>()).population())
                .isEqualTo(Population.CIVILIANS);
    }

    @Test
    void listsThatDisagreeCountNobodyThatCanBeNamed() {
        List<Population> stated = List.of(Population.EVERYONE, Population.CIVILIANS);
        assertThat(Counted.over(stated, new TreeMap<>()).population())
                .isEqualTo(Population.UNSTATED);
    }

    @Test
    void whomAndWhichDaysIsSaidInOneSentence() {
        Counted dated =
                Counted.over(List.of(Population.EVERYONE), new TreeMap<>(Map.of(FIRST, 7L)));
        assertThat(Words.in(Language.EN).say(dated.says()))
                .contains("all the dead")
                .contains("2016-10-05");
        Counted undated = Counted.over(List.of(), new TreeMap<>());
        assertThat(Words.in(Language.EN).say(undated.says())).contains("no death on them is dated");
    }
}
