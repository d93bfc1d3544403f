package org.govah.link.internal.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.time.DateReader;
import org.govah.core.time.UncertainDate;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.junit.jupiter.api.Test;

final class DateComparisonTest {
    private static final long SEED = 5;

    @Test
    void theSameDayIsTheSameInEveryCalendar() {
        assertThat(birth("1404-10-18", "2026-01-08")).isEqualTo("same day");
        assertThat(birth("۱۴۰۴/۱۰/۱۸", "8 January 2026")).isEqualTo("same day");
        assertThat(death("2026-01-08", "2026-01-08")).isEqualTo("same day");
    }

    @Test
    void oneDayApartIsALevelOfItsOwn() {
        assertThat(birth("2026-01-08", "2026-01-09")).isEqualTo("one day apart");
        assertThat(death("1404-10-18", "2026-01-07")).isEqualTo("one day apart");
        assertThat(death("2025-12-31", "2026-01-01")).isEqualTo("one day apart");
    }

    @Test
    void dayAndMonthExchangedAreSeenInTheCalendarTheyWereWrittenIn() {
        String exchanged = "day and month exchanged";
        assertThat(birth("1990-03-07", "1990-07-03")).isEqualTo(exchanged);
        assertThat(death("1404-05-11", "1404-11-05")).isEqualTo(exchanged);
        assertThat(birth("1990-03-07", "1991-07-03")).isNotEqualTo(exchanged);
    }

    @Test
    void numbersOfOneCalendarReadInAnotherAreSeen() {
        String slip = "numbers of one calendar read in another";
        // 2026-01-08 is 1404-10-18: the month and day of one beside the year of the other.
        assertThat(death("2026-01-08", "2025-10-18")).isEqualTo(slip);
        assertThat(death("2026-01-08", "2026-10-18")).isEqualTo(slip);
        assertThat(birth("2026-01-08", "1404-01-08")).isEqualTo(slip);
        assertThat(birth("2026-01-08", "1404-10-18")).isEqualTo("same day");
        // 1404-05-11 and 1404-11-05, both written in the Gregorian calendar.
        assertThat(birth("2025-08-02", "2026-01-25")).isEqualTo(slip);
        assertThat(death("2026-01-08", "2023-10-18")).isNotEqualTo(slip);
    }

    @Test
    void aFigureOrAPartThatDiffersIsSeen() {
        assertThat(birth("1990-03-17", "1960-03-17"))
                .isEqualTo("one figure differs, or two exchanged");
        assertThat(birth("1990-03-17", "1909-03-17"))
                .isEqualTo("one figure differs, or two exchanged");
        assertThat(birth("1369-03-17", "1396-03-17"))
                .isEqualTo("one figure differs, or two exchanged");
        assertThat(birth("1990-03-17", "1990-03-28")).isEqualTo("one part of the date differs");
        assertThat(birth("1990-03-17", "1982-03-17")).isEqualTo("one part of the date differs");
    }

    @Test
    void datesThatNoSlipExplainsAreSoFarApart() {
        assertThat(birth("1990-03-17", "1990-11-28")).isEqualTo("same year");
        assertThat(birth("1990-11-17", "1991-03-28")).isEqualTo("within a year");
        assertThat(birth("1990-11-17", "1992-03-28")).isEqualTo("within two years");
        assertThat(birth("1990-11-17", "1985-03-28")).isEqualTo("within ten years");
        assertThat(birth("1990-11-17", "1955-03-28")).isEqualTo("apart");
        assertThat(death("2022-10-03", "2022-10-08")).isEqualTo("within a week");
        assertThat(death("2022-10-03", "2022-10-29")).isEqualTo("within a month");
        assertThat(death("2022-11-04", "2023-06-29")).isEqualTo("within a year");
        assertThat(death("2019-11-16", "2022-09-29")).isEqualTo("apart");
    }

    @Test
    void datesOfAMonthOrAYearMeetTheDaysInThem() {
        String meet = "meet, not both exact to the day";
        assertThat(birth("1990", "1990-03-17")).isEqualTo(meet);
        assertThat(birth("1369", "1990-03-22")).isEqualTo(meet);
        assertThat(birth("1990-03", "1990")).isEqualTo(meet);
        assertThat(birth("1990", "1991-03-17")).isEqualTo("within a year");
        assertThat(death("2022-09", "2022-10-01")).isEqualTo("within a week");
        assertThat(birth("", "1990")).isEqualTo("missing");
    }

    @Test
    void aFirstOfJanuaryThatIsFarTooCommonSaysOnlyTheYear() {
        List<String> texts = new ArrayList<>(List.of("1980-01-01", "1980-07-14", "1980-07-14"));
        for (int i = 0; i < 300; i++) {
            texts.add((1950 + i % 50) + "-01-01");
            texts.add(LocalDate.of(1950 + i % 50, 1, 1).plusDays(i).toString());
        }
        DateColumn many = column(texts);
        assertThat(many.isDay(0)).isFalse();
        assertThat(level(DateComparison.birth(many), 0, 1))
                .isEqualTo("meet, not both exact to the day");
        DateColumn few = column(texts.subList(0, 3));
        assertThat(few.isDay(0)).isTrue();
    }

    @Test
    void aFirstOfFarvardinThatIsFarTooCommonSaysOnlyTheYear() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add((1340 + i % 40) + "-01-01");
            texts.add(LocalDate.of(1970 + i % 40, 3, 1).plusDays(5L * i).toString());
        }
        DateColumn column = column(texts);
        assertThat(column.isDay(0)).isFalse();
        assertThat(column.last(0) - column.first(0)).isBetween(364, 365);
    }

    @Test
    void aQuietDaySaysMoreThanABusyOneAndAYearLess() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            texts.add("2026-01-08");
        }
        texts.addAll(List.of("2025-12-30", "2025-12-30", "2026", "2026-01"));
        DateColumn dates = column(texts);
        DateComparison comparison = DateComparison.death(dates);
        assertThat(Outcome.steps(comparison.compare(500, 501))).isGreaterThan(14);
        assertThat(Outcome.steps(comparison.compare(0, 1))).isEqualTo(1);
        // A year that any day meets: all that it has is the chance that a date is no day.
        assertThat(Outcome.steps(comparison.compare(0, 502))).isEqualTo(Outcome.steps(0.1));
    }

    @Test
    void aSlipIsAboutAsRareAsTheRarerOfItsTwoDays() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            texts.add("2026-01-08");
            texts.add("2026-01-09");
        }
        texts.addAll(List.of("2026-01-10", "2026-08-01"));
        DateComparison comparison = DateComparison.death(column(texts));
        int busy = comparison.compare(0, 1);
        int quiet = comparison.compare(1, 1000);
        int exchanged = comparison.compare(0, 1001);
        assertThat(Outcome.level(busy)).isEqualTo(DateComparison.NEXT_DAY);
        assertThat(Outcome.level(quiet)).isEqualTo(DateComparison.NEXT_DAY);
        assertThat(Outcome.level(exchanged)).isEqualTo(DateComparison.SWAPPED);
        // 2 p q / (p + q), and twice that where the slip can go two ways; p is 1/2, q is 1/1000.
        assertThat(Outcome.steps(busy)).isEqualTo(1);
        assertThat(Outcome.steps(quiet)).isEqualTo(Outcome.steps(4.0 / 1000));
        assertThat(Outcome.steps(exchanged)).isEqualTo(Outcome.steps(2.0 / 1000));
    }

    @Test
    void comparingIsSymmetricAndStoredColumnsFindTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            texts.add(text(random));
        }
        DateColumn column = column(texts);
        DateColumn stored = DateColumn.read(Written.by(column::write));
        DateColumn.Builder half = new DateColumn.Builder(column(texts.subList(0, 150)));
        texts.subList(150, 300).forEach(t -> half.add(read(t)));
        DateColumn appended = half.build();
        for (DateComparison each :
                List.of(DateComparison.birth(column), DateComparison.death(column))) {
            boolean birth = each.name().equals("birth");
            DateComparison again =
                    birth ? DateComparison.birth(stored) : DateComparison.death(stored);
            DateComparison grown =
                    birth ? DateComparison.birth(appended) : DateComparison.death(appended);
            for (int a = 0; a < 300; a++) {
                for (int b = 0; b < 300; b++) {
                    int found = each.compare(a, b);
                    assertThat(found)
                            .as("seed %d: %s and %s", SEED, texts.get(a), texts.get(b))
                            .isEqualTo(each.compare(b, a))
                            .isEqualTo(again.compare(a, b))
                            .isEqualTo(grown.compare(a, b));
                    boolean own = found != Outcome.MISSING && Outcome.steps(found) > 0;
                    assertThat(own)
                            .isEqualTo(
                                    found != Outcome.MISSING
                                            && each.hasOwnChance(Outcome.level(found)));
                }
            }
        }
    }

    @Test
    void knowledgeOfPartsTogetherIsThatOfTheWhole() {
        List<String> texts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 400; i++) {
            texts.add(text(random));
        }
        DateKnowledge merged =
                DateKnowledge.merged(
                        List.of(
                                column(texts.subList(0, 100)).knowledge(),
                                column(texts.subList(100, 400)).knowledge()));
        DateColumn whole = column(texts);
        DateColumn.Builder part = new DateColumn.Builder();
        texts.subList(0, 100).forEach(t -> part.add(read(t)));
        DateComparison one = DateComparison.birth(whole);
        DateComparison other = DateComparison.birth(part.build(merged));
        for (int a = 0; a < 100; a++) {
            for (int b = 0; b < 100; b++) {
                assertThat(other.compare(a, b)).as("seed %d", SEED).isEqualTo(one.compare(a, b));
            }
        }
    }

    @Test
    void figuresForBlockingAreThoseOfBothCalendars() {
        DateColumn dates = column(List.of("1404-10-18", "2026-01-08", "۱۴۰۴"));
        for (int i = 0; i < 2; i++) {
            assertThat(List.of(dates.year(i), dates.month(i), dates.day(i)))
                    .containsExactly(2026, 1, 8);
            assertThat(dates.jalali(i)).isEqualTo(14041018);
        }
        assertThat(dates.monthAndDay(0)).isEqualTo(1018);
        assertThat(dates.monthAndDay(1)).isEqualTo(108);
        assertThat(dates.isDay(2)).isFalse();
        assertThat(dates.first(2)).isEqualTo(LocalDate.of(2025, 3, 21).toEpochDay());
    }

    @Test
    void aDamagedFileIsSaidToBeOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrayWriter out = new ArrayWriter(bytes);
        out.ints(new int[] {0, 7});
        out.longs(new long[] {1});
        out.bytes(new byte[] {0});
        out.flush();
        ArrayReader in = new ArrayReader(ByteBuffer.wrap(bytes.toByteArray()));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> DateColumn.read(in))
                .isInstanceOf(IOException.class);
    }

    private static String text(SplittableRandom random) {
        boolean jalali = random.nextInt(3) == 0;
        int year = (jalali ? 1369 : 1990) + random.nextInt(3);
        int month = 1 + random.nextInt(12);
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> Integer.toString(year);
            case 2 -> "%d-%02d".formatted(year, month);
            default -> "%d-%02d-%02d".formatted(year, month, 1 + random.nextInt(13));
        };
    }

    private static String birth(String a, String b) {
        return level(DateComparison.birth(column(List.of(a, b))), 0, 1);
    }

    private static String death(String a, String b) {
        return level(DateComparison.death(column(List.of(a, b))), 0, 1);
    }

    private static String level(Comparison comparison, int a, int b) {
        int found = comparison.compare(a, b);
        return found == Outcome.MISSING ? "missing" : comparison.levels().get(Outcome.level(found));
    }

    private static DateColumn column(List<String> texts) {
        DateColumn.Builder out = new DateColumn.Builder();
        texts.forEach(t -> out.add(read(t)));
        return out.build();
    }

    static Optional<UncertainDate> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (DateReader.PLAIN.read(text)) {
                    case DateReader.Reading.Read(UncertainDate date) -> date;
                    case DateReader.Reading.Unreadable u ->
                            throw new IllegalArgumentException(text + ' ' + u.reason());
                });
    }
}
