package org.govah.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.govah.core.time.DateReader.DayOrder;
import org.govah.core.time.DateReader.Reading;
import org.govah.core.time.DateReader.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static UncertainDate read(String raw) {
        return read(DateReader.PLAIN, raw);
    }

    private static UncertainDate read(DateReader reader, String raw) {
        return switch (reader.read(raw)) {
            case Reading.Read(UncertainDate date) -> date;
            case Reading.Unreadable(String text, Reason reason) ->
                    throw new AssertionError(text + ": " + reason);
        };
    }

    private static Reason reason(String raw) {
        return switch (DateReader.PLAIN.read(raw)) {
            case Reading.Read(UncertainDate date) -> throw new AssertionError("read as " + date);
            case Reading.Unreadable(_, Reason reason) -> reason;
        };
    }

    /// Days that the world dates in both calendars: the blackout of 2026, the end of the year 1399,
    /// the revolution, and Reingold and Dershowitz, Calendrical Calculations, appendix C.
    @ParameterizedTest
    @CsvSource({
        "1404/10/18, 2026-01-08",
        "1399/12/30, 2021-03-20",
        "1357/11/22, 1979-02-11",
        "1374/12/06, 1996-02-25",
        "1324/08/21, 1945-11-12",
        "1322/01/29, 1943-04-19",
        "1370/12/27, 1992-03-17",
    })
    void aJalaliDayIsTheGregorianDayThatOthersGive(String jalali, LocalDate day) {
        assertThat(read(jalali).days()).isEqualTo(DayInterval.of(day));
        assertThat(read(jalali).calendar()).isEqualTo(CalendarSystem.JALALI);
    }

    /// Nowruz as the calendar centre of Tehran University published it.
    @ParameterizedTest
    @CsvSource({
        "1357, 1978-03-21", "1358, 1979-03-21", "1375, 1996-03-20", "1376, 1997-03-21",
        "1379, 2000-03-20", "1380, 2001-03-21", "1391, 2012-03-20", "1392, 2013-03-21",
        "1395, 2016-03-20", "1396, 2017-03-21", "1397, 2018-03-21", "1398, 2019-03-21",
        "1399, 2020-03-20", "1400, 2021-03-21", "1401, 2022-03-21", "1402, 2023-03-21",
        "1403, 2024-03-20", "1404, 2025-03-21", "1405, 2026-03-21", "1406, 2027-03-21",
        "1407, 2028-03-20", "1408, 2029-03-20", "1409, 2030-03-21",
    })
    void nowruzFallsWhereTheCalendarCentrePutsIt(String year, LocalDate day) {
        assertThat(read(year + "-01-01").days()).isEqualTo(DayInterval.of(day));
    }

    /// Reingold and Dershowitz, Calendrical Calculations, appendix C, arithmetic Islamic calendar.
    @ParameterizedTest
    @CsvSource({
        "1416/10/05, 1996-02-25",
        "1364/12/06, 1945-11-12",
        "1362/04/13, 1943-04-19",
        "1412/09/13, 1992-03-17",
    })
    void aStatedIslamicDayIsTheGregorianDayThatTheTablesGive(String islamic, LocalDate day) {
        var reader =
                new DateReader(Optional.of(CalendarSystem.ISLAMIC), DateReader.DayOrder.DAY_FIRST);
        assertThat(read(reader, islamic).days()).isEqualTo(DayInterval.of(day));
        assertThat(read(islamic.replace('/', '-') + " ه.ق").days()).isEqualTo(DayInterval.of(day));
        assertThat(read(islamic + " AH").calendar()).isEqualTo(CalendarSystem.ISLAMIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-08",
                "2026/01/08",
                "2026.01.08",
                "20260108",
                "08/01/2026",
                "8.1.2026",
                "2026-01-08T13:05:00Z",
                "2026-01-08 00:00:00",
                "8 January 2026",
                "8th of January, 2026",
                "Jan 8, 2026",
                "Thursday 8 Jan 2026",
                "۸ ژانویهٔ ۲۰۲۶",
                "٨ يناير ٢٠٢٦",
                "8 كانون الثاني 2026",
                "۲۰۲۶/۰۱/۰۸ م",
                "1404/10/18",
                "۱۴۰۴/۱۰/۱۸",
                "۱۸/۱۰/۱۴۰۴",
                "١٤٠٤/١٠/١٨",
                "18 Dey 1404",
                "۱۸ دی ۱۴۰۴",
                "۱۸ دی‌ماه ۱۴۰۴",
                "پنجشنبه ۱۸ دی ماه ۱۴۰۴",
                "پنج‌شنبه ۱۸ دیماه ۱۴۰۴",
                "1404/10/18 ه.ش",
                "۱۴۰۴/۱۰/۱۸ ه‍.ش.",
                "1404-10-18 شمسی",
                "19 رجب 1447",
                "19 Rajab 1447 AH",
            })
    void oneDayIsTheSameDayInEveryWriting(String raw) {
        assertThat(read(raw).days()).isEqualTo(DayInterval.of(LocalDate.of(2026, 1, 8)));
        assertThat(read(raw).precision()).isEqualTo(DatePrecision.DAY);
        assertThat(read(raw).raw()).isEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, MONTH, 2026-01-01, 2026-01-31",
        "01/2026, MONTH, 2026-01-01, 2026-01-31",
        "2026-01-XX, MONTH, 2026-01-01, 2026-01-31",
        "2026-01-00, MONTH, 2026-01-01, 2026-01-31",
        "January 2026, MONTH, 2026-01-01, 2026-01-31",
        "دی ۱۴۰۴, MONTH, 2025-12-22, 2026-01-20",
        "؟ بهمن ۱۴۰۴, MONTH, 2026-01-21, 2026-02-19",
        "2026, YEAR, 2026-01-01, 2026-12-31",
        "2026-XX-XX, YEAR, 2026-01-01, 2026-12-31",
        "1404, YEAR, 2025-03-21, 2026-03-20",
        "1408, YEAR, 2029-03-20, 2030-03-20",
        "~2003, INTERVAL, 2002-01-01, 2004-12-31",
        "حدود ۱۳۸۳, INTERVAL, 2003-03-20, 2006-03-20",
        "2026-01-08~, INTERVAL, 2026-01-05, 2026-01-11",
        "2026-01-08/2026-01-09, INTERVAL, 2026-01-08, 2026-01-09",
        "2026-01/2026-02, INTERVAL, 2026-01-01, 2026-02-28",
        "2019/2020, INTERVAL, 2019-01-01, 2020-12-31",
        "8-9 Jan 2026, INTERVAL, 2026-01-08, 2026-01-09",
        "۱۸ تا ۱۹ دی ۱۴۰۴, INTERVAL, 2026-01-08, 2026-01-09",
        "8 Jan 2026 to 9 Feb 2026, INTERVAL, 2026-01-08, 2026-02-09",
    })
    void lessThanADayIsReadAsTheDaysItCanMean(
            String raw, DatePrecision precision, LocalDate first, LocalDate last) {
        assertThat(read(raw).days()).isEqualTo(new DayInterval(first, last));
        assertThat(read(raw).precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-31, NO_SUCH_DAY",
        "31 February 2026, NO_SUCH_DAY",
        "2025-02-29, NO_SUCH_DAY",
        "1404/12/30, NO_SUCH_DAY",
        "1404/07/31, NO_SUCH_DAY",
        "2026-13-01, NO_SUCH_DAY",
        "13/13/2026, NO_SUCH_DAY",
        "2569-01-08, UNKNOWN_CALENDAR",
        "5786, UNKNOWN_CALENDAR",
        "12345, UNKNOWN_CALENDAR",
        "17899, UNKNOWN_CALENDAR",
        "1704-10-18, UNKNOWN_CALENDAR",
        "8 January 1404, UNKNOWN_CALENDAR",
        "18 Dey 2026, UNKNOWN_CALENDAR",
        "8/1/26, NO_YEAR",
        "8 Jan, NO_YEAR",
        "۱۸ دی, NO_YEAR",
        "2026-01-09/2026-01-08, ENDS_BEFORE_START",
        "9-8 Jan 2026, ENDS_BEFORE_START",
        "hello, NOT_A_DATE",
        "23, NOT_A_DATE",
        "'', NOT_A_DATE",
        "8 January 2026 at night, NOT_A_DATE",
    })
    void whatIsNoDateIsUnreadableForAReason(String raw, Reason reason) {
        assertThat(reason(raw)).isEqualTo(reason);
    }

    @Test
    void theDayStandsFirstUnlessTheNumbersOrTheColumnSayOtherwise() {
        var monthFirst = new DateReader(Optional.empty(), DayOrder.MONTH_FIRST);
        assertThat(read("03/04/2026").days()).isEqualTo(DayInterval.of(LocalDate.of(2026, 4, 3)));
        assertThat(read(monthFirst, "03/04/2026").days())
                .isEqualTo(DayInterval.of(LocalDate.of(2026, 3, 4)));
        assertThat(read("01/25/2026").days()).isEqualTo(DayInterval.of(LocalDate.of(2026, 1, 25)));
        assertThat(DateReader.orderShownBy("01/25/2026")).contains(DayOrder.MONTH_FIRST);
        assertThat(DateReader.orderShownBy("25/01/2026")).contains(DayOrder.DAY_FIRST);
        assertThat(DateReader.orderShownBy("05/01/2026")).isEmpty();
        assertThat(DateReader.orderShownBy("2026-01-25")).isEmpty();
    }

    @Test
    void aStatedCalendarThatTheYearCannotBeOfGivesWayToTheYear() {
        var jalali = new DateReader(Optional.of(CalendarSystem.JALALI), DayOrder.DAY_FIRST);
        assertThat(read(jalali, "2026-01-08").calendar()).isEqualTo(CalendarSystem.GREGORIAN);
    }

    @Test
    void noTextMakesItThrow() {
        long seed = 20260108;
        Random random = new Random(seed);
        String alphabet = "0123456789۰۱۴۹٤-/.~?؟xXu: tTzدیماهژانویهjanuydeyقشم،\u200c\t()%";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(DateReader.PLAIN.read(text.toString()))
                    .as("seed %d, text %d", seed, i)
                    .isNotNull();
        }
    }
}
