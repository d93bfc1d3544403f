package org.govah.core.time;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.script.Digits;
import org.jspecify.annotations.Nullable;

/// Reads a date as somebody wrote it: in three calendars, with Latin, Persian or Arabic digits, in
/// figures, with the name of a month, or in EDTF (ISO 8601-2: `2026-01-XX`, `~2003`,
/// `2026-01-08/2026-01-09`). A pure function of the text and of the two settings.
///
/// The calendar is the one that the text names (an era such as `ه.ش`, or a month), else the
/// `stated` one where the year can be of it, else the one that the year tells: 1200 to 1500 is
/// Jalali, 1800 to 2199 is Gregorian, and no other year is believed.
///
/// @param stated the calendar that the column or the user states; empty where nobody does
/// @param order how `03/04/2026` is meant, where the numbers do not tell
/// @param old whether the Gregorian years from 1501 to 1799 are believed too, as in a column of
///   dates of birth whose other years are all Gregorian
public record DateReader(Optional<CalendarSystem> stated, DayOrder order, boolean old) {
    /// Nothing stated; the day stands before the month.
    public static final DateReader PLAIN = new DateReader(Optional.empty(), DayOrder.DAY_FIRST);

    /// The longest text that is looked at; the longest written date is about half as long.
    public static final int MAX_LENGTH = 100;

    /// A reader that believes no Gregorian year before 1800.
    public DateReader(Optional<CalendarSystem> stated, DayOrder order) {
        this(stated, order, false);
    }

    /// This reader with another order.
    public DateReader with(DayOrder other) {
        return new DateReader(stated, other, old);
    }

    /// This reader, believing the Gregorian years from 1501 to 1799 too.
    public DateReader historic() {
        return new DateReader(stated, order, true);
    }

    /// Which of two small numbers before a year is the day.
    public enum DayOrder {
        DAY_FIRST,
        MONTH_FIRST
    }

    /// What came of reading a text.
    public sealed interface Reading {
        /// The text is a date.
        record Read(UncertainDate date) implements Reading {}

        /// The text is no date that can be believed.
        record Unreadable(String raw, Reason reason) implements Reading {}
    }

    /// Why a text cannot be read as a date.
    public enum Reason {
        NOT_A_DATE,
        /// A day without a year, or with a year of two figures.
        NO_YEAR,
        /// The month has no such day in that year, or the year no such month.
        NO_SUCH_DAY,
        /// The year belongs to none of the three calendars, or not to the one that is named.
        UNKNOWN_CALENDAR,
        ENDS_BEFORE_START
    }

    // EDTF leaves the width of "about" open. One unit of what was written, and three days around a
    // day.
    private static final int ABOUT_DAYS = 3;

    private static final String YEAR_FIRST_END = "(x{1,2}|u{1,2}|\\?{1,2}|[0-9]{1,2})";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "([0-9]{4})(?:[-/.]" + YEAR_FIRST_END + "(?:[-/.]" + YEAR_FIRST_END + ")?)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("^([0-9]{1,2})[-/.]([0-9]{4})$");
    private static final Pattern COMPACT = Pattern.compile("^([0-9]{4})([0-9]{2})([0-9]{2})$");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("[0-9]{1,2}[-/. ][0-9]{1,2}(?:[-/. ][0-9]{1,2})?");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5,}");
    private static final String END = "([0-9]{4}(?:-[0-9]{1,2}){0,2}~?)";
    private static final List<Pattern> TWO_ENDS =
            List.of(
                    Pattern.compile(END + " ?/ ?" + END),
                    Pattern.compile("(.*[0-9]{4}.*) (?:to|تا|-) (.*[0-9]{4}.*)"));
    private static final Pattern ABOUT =
            Pattern.compile("(?:[~≈] ?|c\\. ?|ca\\.? |circa |about |حدود )(.+)|(.+?) ?[~?؟%]");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile(
                    "[t ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?( ?z|[+-][0-9:]{2,5})?$");
    private static final Pattern ERA =
            Pattern.compile(
                    "(.*?[^\\p{L}]) ?(?:"
                            + "(ه ?\\.? ?ش\\.?|هجری شمسی|هجری خورشیدی|شمسی|خورشیدی|ش|s\\.?h\\.?)"
                            + "|(ه ?\\.? ?ق\\.?|هجری قمری|هجری|قمری|ق|ه|a\\.?h\\.?)"
                            + "|(میلادی|م|a\\.?d\\.?|c\\.?e\\.?))");
    private static final Pattern WORD = Pattern.compile("[0-9]+|\\p{L}+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}ـ'’ʿʾ]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final String VARIANTS = "\u200cيىكأإآةؤ–—‐‑−،,";
    private static final String STANDARD = " ییکاااهو-----  ";

    private static final Pattern FILLER =
            Pattern.compile(
                    "st|nd|rd|th|of|the|year|month|and|to|تا|و|ام|سال|روز|عام|سنه|شهر|یوم"
                            + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
                            + "|(?:یک|دو|سه|چهار|پنج)(?:شنبه)?|شنبه|جمعه|ال(?:احد|اثنین|ثلاثاء|اربعاء|خمیس|جمعه|سبت)");

    /// Year, month and day as figures; 0 where not written.
    private record Figures(
            Optional<CalendarSystem> named, int year, int month, int day, int lastDay) {}

    private static final class NoDate extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Reason reason;

        NoDate(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }

    /// Reads a text. Never throws; `raw` is kept as it is.
    public Reading read(String raw) {
        if (raw.length() > MAX_LENGTH) {
            return new Reading.Unreadable(raw, Reason.NOT_A_DATE);
        }
        try {
            return new Reading.Read(interval(raw, folded(raw)));
        } catch (NoDate e) {
            return new Reading.Unreadable(raw, e.reason);
        }
    }

    /// The order that a text such as `25/12/2025` shows by itself; empty where both would do.
    public static Optional<DayOrder> orderShownBy(String raw) {
        Matcher m = YEAR_LAST.matcher(folded(raw.length() > MAX_LENGTH ? "" : raw));
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean firstIsDay = Integer.parseInt(m.group(1)) > 12;
        boolean secondIsDay = Integer.parseInt(m.group(2)) > 12;
        if (firstIsDay == secondIsDay) {
            return Optional.empty();
        }
        return Optional.of(firstIsDay ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
    }

    private UncertainDate interval(String raw, String text) {
        for (Pattern each : TWO_ENDS) {
            Matcher ends = each.matcher(text);
            if (ends.matches()) {
                UncertainDate first = single(raw, ends.group(1).strip());
                UncertainDate last = single(raw, ends.group(2).strip());
                DayInterval days = days(first.days().first(), last.days().last());
                return new UncertainDate(raw, first.calendar(), DatePrecision.INTERVAL, days);
            }
        }
        return single(raw, text);
    }

    private UncertainDate single(String raw, String text) {
        Matcher about = ABOUT.matcher(text);
        if (!about.matches()) {
            return exact(raw, text);
        }
        String inner = about.group(1) != null ? about.group(1) : about.group(2);
        UncertainDate date = exact(raw, inner.strip());
        Period width =
                switch (date.precision()) {
                    case YEAR -> Period.ofYears(1);
                    case MONTH -> Period.ofMonths(1);
                    case DAY, INTERVAL -> Period.ofDays(ABOUT_DAYS);
                };
        DayInterval wide = days(date.days().first().minus(width), date.days().last().plus(width));
        return new UncertainDate(raw, date.calendar(), DatePrecision.INTERVAL, wide);
    }

    private UncertainDate exact(String raw, String text) {
        Matcher era = ERA.matcher(text);
        boolean hasEra = era.matches();
        Figures figures = figures(hasEra ? era.group(1).strip() : text);
        Optional<CalendarSystem> named = hasEra ? Optional.of(era(era)) : figures.named();
        return dated(raw, calendar(named, figures.year()), figures);
    }

    private static CalendarSystem era(Matcher era) {
        if (era.group(2) != null) {
            return CalendarSystem.JALALI;
        }
        return era.group(3) != null ? CalendarSystem.ISLAMIC : CalendarSystem.GREGORIAN;
    }

    private CalendarSystem calendar(Optional<CalendarSystem> named, int year) {
        boolean hijri = believed(CalendarSystem.JALALI, year);
        return named.or(() -> stated.filter(c -> believed(c, year)))
                .or(() -> Optional.of(hijri ? CalendarSystem.JALALI : CalendarSystem.GREGORIAN))
                .filter(c -> believed(c, year))
                .orElseThrow(() -> new NoDate(Reason.UNKNOWN_CALENDAR));
    }

    private boolean believed(CalendarSystem calendar, int year) {
        return switch (calendar) {
            case GREGORIAN -> year >= (old ? 1501 : 1800) && year < 2200;
            case JALALI, ISLAMIC -> year >= 1200 && year <= 1500;
        };
    }

    private Figures figures(String written) {
        String text = TIME_OF_DAY.matcher(written).replaceFirst("").strip();
        text = COMPACT.matcher(text).replaceFirst("$1-$2-$3");
        text = MONTH_AND_YEAR.matcher(text).replaceFirst("$2-$1");
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            boolean monthFirst = orderShownBy(text).orElse(order) == DayOrder.MONTH_FIRST;
            text = last.replaceFirst(monthFirst ? "$3-$1-$2" : "$3-$2-$1");
        }
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            int month = number(first.group(2));
            int day = number(first.group(3));
            if (month > 12 || (month == 0 && day > 0)) {
                throw new NoDate(Reason.NO_SUCH_DAY);
            }
            return new Figures(Optional.empty(), number(first.group(1)), month, day, day);
        }
        if (LONG_NUMBER.matcher(text).matches()) {
            throw new NoDate(Reason.UNKNOWN_CALENDAR);
        }
        if (SHORT_YEAR.matcher(text).matches()) {
            throw new NoDate(Reason.NO_YEAR);
        }
        // "Month" is often written to the month's name.
        String words = text.replace("ماه", " ");
        return withMonthName(
                WORD.matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .collect(joining(" ", " ", " ")));
    }

    /// The number; 0 where there is none, or X, U or question marks stand for its figures.
    private static int number(@Nullable String figures) {
        return figures == null || !Character.isDigit(figures.charAt(0))
                ? 0
                : Integer.parseInt(figures);
    }

    private static Figures withMonthName(String words) {
        for (MonthName month : MonthName.ALL) {
            int at = words.indexOf(" " + month.name() + " ");
            if (at >= 0) {
                int after = at + month.name().length() + 1;
                return aroundMonth(month, words.substring(0, at) + words.substring(after));
            }
        }
        throw new NoDate(Reason.NOT_A_DATE);
    }

    private static Figures aroundMonth(MonthName month, String rest) {
        int year = 0;
        List<Integer> days = new ArrayList<>();
        for (String word : rest.strip().split(" +", -1)) {
            boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
            if (number && word.length() == 4 && year == 0) {
                year = Integer.parseInt(word);
            } else if (number && word.length() <= 2 && days.size() < 2) {
                days.add(Integer.parseInt(word));
            } else if (!word.isEmpty() && !FILLER.matcher(word).matches()) {
                throw new NoDate(Reason.NOT_A_DATE);
            }
        }
        if (year == 0) {
            throw new NoDate(Reason.NO_YEAR);
        }
        int first = days.isEmpty() ? 0 : days.getFirst();
        int last = days.isEmpty() ? 0 : days.getLast();
        return new Figures(Optional.of(month.calendar()), year, month.month(), first, last);
    }

    private static UncertainDate dated(String raw, CalendarSystem calendar, Figures f) {
        LocalDate start = monthStart(calendar, f.year(), Math.max(1, f.month()));
        boolean yearEnds = f.month() == 0 || f.month() == 12;
        LocalDate next =
                yearEnds
                        ? monthStart(calendar, f.year() + 1, 1)
                        : monthStart(calendar, f.year(), f.month() + 1);
        if (f.day() == 0) {
            DatePrecision precision = f.month() == 0 ? DatePrecision.YEAR : DatePrecision.MONTH;
            return new UncertainDate(raw, calendar, precision, days(start, next.minusDays(1)));
        }
        DayInterval days = days(start.plusDays(f.day() - 1L), start.plusDays(f.lastDay() - 1L));
        if (!days.last().isBefore(next)) {
            throw new NoDate(Reason.NO_SUCH_DAY);
        }
        DatePrecision precision = days.days() == 1 ? DatePrecision.DAY : DatePrecision.INTERVAL;
        return new UncertainDate(raw, calendar, precision, days);
    }

    private static DayInterval days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new NoDate(Reason.ENDS_BEFORE_START);
        }
        return new DayInterval(first, last);
    }

    private static LocalDate monthStart(CalendarSystem calendar, int year, int month) {
        if (calendar == CalendarSystem.GREGORIAN) {
            return LocalDate.of(year, month, 1);
        }
        String name = calendar == CalendarSystem.JALALI ? "persian" : "islamic-civil";
        ULocale locale = new ULocale("en@calendar=" + name);
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        icu.clear();
        icu.set(year, month - 1, 1);
        return LocalDate.ofEpochDay(Math.floorDiv(icu.getTimeInMillis(), 86_400_000L));
    }

    /// Latin digits, one form of each letter, no marks that cannot be seen, lower case.
    private static String folded(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (char c : Digits.toLatin(raw).toLowerCase(Locale.ROOT).toCharArray()) {
            int at = VARIANTS.indexOf(c);
            out.append(at < 0 ? c : STANDARD.charAt(at));
        }
        return SPACES.matcher(UNSEEN.matcher(out).replaceAll("")).replaceAll(" ").strip();
    }
}
