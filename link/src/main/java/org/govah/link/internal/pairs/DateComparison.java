package org.govah.link.internal.pairs;

import java.util.ArrayList;
import java.util.List;

/// Compares two dates, whatever their calendar and precision: the same day; what slips of the pen
/// and of the calendar make of one day; and, where no slip explains it, how far apart they are.
final class DateComparison implements Comparison {
    static final int SAME = 0;
    static final int MEET = 1;
    static final int NEXT_DAY = 2;
    static final int CALENDAR = 3;
    static final int SWAPPED = 4;

    private static final List<String> SLIPS =
            List.of(
                    "same day",
                    "meet, not both exact to the day",
                    "one day apart",
                    "numbers of one calendar read in another",
                    "day and month exchanged");
    private static final List<String> FIGURES =
            List.of("one figure differs, or two exchanged", "one part of the date differs");

    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int YEAR = 366;
    private static final int TWO_YEARS = 731;
    private static final int TEN_YEARS = 3653;

    /// Between 1 January and 21 March the Jalali year is 622 behind, then 621.
    private static final int MOST_YEARS_BETWEEN = 622;

    /// A slip that can go two ways (a day on or back, either calendar) has twice the chance, in
    /// half bits.
    private static final int TWO_WAYS = 2;

    /// Half bits by which one day is rarer than another, from which on the slip's chance is half a
    /// bit, and one bit, above that of the rarer: `2 log2(2 / (1 + 2^(-d/2)))` rounded.
    private static final int RARER = 2;

    private static final int MUCH_RARER = 5;

    private final String name;
    private final DateColumn dates;
    private final boolean event;
    private final List<String> levels;
    private final int figure;
    private final int[] bounds;

    /// @param event whether the days of all records lie close together, so that days near each
    ///   other are nothing rare and two parts that agree say little
    private DateComparison(String name, DateColumn dates, boolean event) {
        this.name = name;
        this.dates = dates;
        this.event = event;
        List<String> all = new ArrayList<>(SLIPS);
        if (event) {
            all.add("within a week");
        }
        figure = all.size();
        all.addAll(FIGURES);
        all.addAll(
                event
                        ? List.of("within a month", "within a year", "apart")
                        : List.of(
                                "same year",
                                "within a year",
                                "within two years",
                                "within ten years",
                                "apart"));
        levels = List.copyOf(all);
        bounds = event ? new int[] {MONTH, YEAR} : new int[] {YEAR, TWO_YEARS, TEN_YEARS};
    }

    /// Of dates of birth.
    static DateComparison birth(DateColumn dates) {
        return new DateComparison("birth", dates, false);
    }

    /// Of dates of death, or of the event.
    static DateComparison death(DateColumn dates) {
        return new DateComparison("death_date", dates, true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> levels() {
        return levels;
    }

    @Override
    public boolean hasOwnChance(int level) {
        return level <= SWAPPED;
    }

    @Override
    public int compare(int a, int b) {
        return ofDates(dates.number(a), dates.number(b));
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void write(int record, int[] rows, int at) {
        rows[at] = dates.number(record);
    }

    @Override
    public int compareRows(int[] rows, int x, int y, int a, int b) {
        return ofDates(rows[x], rows[y]);
    }

    private int ofDates(int x, int y) {
        if (x < 0 || y < 0) {
            return Outcome.MISSING;
        }
        int gap = dates.gap(x, y);
        if (!dates.meansDay(x) || !dates.meansDay(y)) {
            int steps = Math.min(dates.meetingSteps(x), dates.meetingSteps(y));
            return gap == 0 ? Outcome.ofSteps(MEET, steps) : Outcome.of(apart(gap));
        }
        int one = dates.daySteps(x);
        int other = dates.daySteps(y);
        if (gap == 0) {
            return Outcome.ofSteps(SAME, Math.min(one, other));
        }
        int steps = slipSteps(Math.max(one, other), Math.min(one, other));
        return gap == 1 ? Outcome.ofSteps(NEXT_DAY, twoWays(steps)) : slip(x, y, gap, steps);
    }

    /// The chance of two days of which one is a slip for the other. Either may be the true one, so
    /// one person has the pair with a chance of (p + q) / 2, two people with p q: the chance of the
    /// level is 2 p q / (p + q). It is near that of the rarer day, which is mostly the slip.
    private static int slipSteps(int rarer, int commoner) {
        int apart = rarer - commoner;
        return Math.max(1, rarer - (apart < RARER ? 0 : apart < MUCH_RARER ? 1 : 2));
    }

    private static int twoWays(int steps) {
        return Math.max(1, steps - TWO_WAYS);
    }

    /// Two different days.
    private int slip(int x, int y, int gap, int steps) {
        if (isSwapped(x, y)) {
            return Outcome.ofSteps(SWAPPED, steps);
        }
        if (isOtherCalendar(x, y)) {
            return Outcome.ofSteps(CALENDAR, twoWays(steps));
        }
        if (event && gap <= WEEK) {
            return Outcome.of(apart(gap));
        }
        int a = writtenOf(x, y);
        int b = writtenOf(y, x);
        if (DayNumbers.oneSlip(a, b)) {
            return Outcome.of(figure);
        }
        boolean sameYear = DayNumbers.year(a) == DayNumbers.year(b);
        if (DayNumbers.partsInCommon(a, b) == 2 && !(event && sameYear && gap <= MONTH)) {
            return Outcome.of(figure + 1);
        }
        return Outcome.of(!event && sameYear ? figure + FIGURES.size() : apart(gap));
    }

    /// Both in the Jalali calendar where both were written in it, else in the Gregorian.
    private int writtenOf(int date, int other) {
        boolean jalali = dates.isJalali(date) && dates.isJalali(other);
        return jalali ? dates.jalaliOf(date) : dates.gregorianOf(date);
    }

    private boolean isSwapped(int x, int y) {
        return DayNumbers.swapped(writtenOf(x, y)) == writtenOf(y, x);
    }

    /// Month and day of one calendar beside a year of the other; or exchanged in the Jalali
    /// calendar, though one or both stand here in the Gregorian.
    private boolean isOtherCalendar(int x, int y) {
        int jalaliX = dates.jalaliOf(x);
        int jalaliY = dates.jalaliOf(y);
        return isMixed(dates.gregorianOf(x), jalaliY)
                || isMixed(dates.gregorianOf(y), jalaliX)
                || DayNumbers.swapped(jalaliX) == jalaliY;
    }

    private static boolean isMixed(int gregorian, int jalali) {
        if (DayNumbers.monthDay(gregorian) != DayNumbers.monthDay(jalali)) {
            return false;
        }
        int between = DayNumbers.year(gregorian) - DayNumbers.year(jalali);
        return between == MOST_YEARS_BETWEEN || between == MOST_YEARS_BETWEEN - 1;
    }

    private int apart(int gap) {
        if (event && gap <= WEEK) {
            return figure - 1;
        }
        int far = levels.size() - 1 - bounds.length;
        int at = 0;
        while (at < bounds.length && gap > bounds[at]) {
            at++;
        }
        return far + at;
    }
}
