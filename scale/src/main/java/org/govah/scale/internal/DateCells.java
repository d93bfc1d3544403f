package org.govah.scale.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;

/// A date as cells of a table: the days that it means in ISO 8601 (`2031-05-09`, `2031-05`, `2031`,
/// or `2031-05-01/2031-05-20`) and, where somebody wrote it otherwise, the text as received, its
/// calendar and its precision.
///
/// @param days in ISO 8601; empty where there is no date
/// @param raw the text as received; empty where it is the same as `days`
/// @param calendar such as `jalali`; empty for `gregorian`
/// @param precision such as `month`; empty where `days` shows it
public record DateCells(String days, String raw, String calendar, String precision) {
    private static final DateCells NONE = new DateCells("", "", "", "");
    private static final int LENGTH_OF_YEAR = 4;
    private static final int LENGTH_OF_MONTH = 7;

    /// The cells of a date.
    public static DateCells of(Optional<UncertainDate> date) {
        return date.map(DateCells::of).orElse(NONE);
    }

    private static DateCells of(UncertainDate date) {
        LocalDate first = date.days().first();
        LocalDate last = date.days().last();
        String days = first.equals(last) ? first.toString() : first + "/" + last;
        return new DateCells(
                days, date.raw(), code(date.calendar().name()), code(date.precision().name()));
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The date that the cells say.
    ///
    /// @throws IllegalArgumentException if they say none
    public Optional<UncertainDate> date() {
        if (days.isBlank()) {
            return Optional.empty();
        }
        try {
            DayInterval interval = interval(days.strip());
            return Optional.of(
                    new UncertainDate(
                            raw.isEmpty() ? days : raw,
                            calendar.isEmpty()
                                    ? CalendarSystem.GREGORIAN
                                    : CalendarSystem.valueOf(calendar.toUpperCase(Locale.ROOT)),
                            precision.isEmpty()
                                    ? shown(days.strip())
                                    : DatePrecision.valueOf(precision.toUpperCase(Locale.ROOT)),
                            interval));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date in ISO 8601: '" + days + "'", e);
        }
    }

    private static DayInterval interval(String days) {
        int slash = days.indexOf('/');
        if (slash < 0) {
            return written(days);
        }
        return new DayInterval(
                written(days.substring(0, slash)).first(),
                written(days.substring(slash + 1)).last());
    }

    private static DayInterval written(String text) {
        return switch (text.length()) {
            case LENGTH_OF_YEAR -> {
                LocalDate first = LocalDate.of(year(text), 1, 1);
                yield new DayInterval(first, first.plusYears(1).minusDays(1));
            }
            case LENGTH_OF_MONTH -> {
                YearMonth month = YearMonth.parse(text);
                yield new DayInterval(month.atDay(1), month.atEndOfMonth());
            }
            default -> DayInterval.of(LocalDate.parse(text));
        };
    }

    private static int year(String text) {
        return YearMonth.parse(text + "-01").getYear();
    }

    private static DatePrecision shown(String days) {
        return switch (days.length()) {
            case LENGTH_OF_YEAR -> DatePrecision.YEAR;
            case LENGTH_OF_MONTH -> DatePrecision.MONTH;
            default -> days.indexOf('/') < 0 ? DatePrecision.DAY : DatePrecision.INTERVAL;
        };
    }
}
