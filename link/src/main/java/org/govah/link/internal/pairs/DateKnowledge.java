package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;

/// How common each date is: what must be known of all records to say how much it means that two of
/// them agree. It also tells the days that only stand for their year (1 January, 1 Farvardin):
/// those that came far more often than a day of a year would.
public final class DateKnowledge {
    /// A first day of the year is a placeholder where it came this many times as often as the
    /// others do on average; births heap on no real day nearly as much.
    private static final double PLACEHOLDER_RATIO = 5;

    /// And this many more: fewer may be chance.
    private static final int PLACEHOLDER_MORE = 10;

    private static final double DAYS_A_YEAR = 365.2425;
    private static final int FIRST_DAY = 0x0101;

    /// Pairs with a date that is no day are taken to be no rarer than this: how often they agree
    /// rests on pseudo pairs where there are few of them.
    private static final double LEAST_VAGUE = 0.1;

    private final Frequencies intervals;
    private final boolean gregorianPlaceholder;
    private final boolean jalaliPlaceholder;
    private final int[] firsts;
    private final int[] lasts;
    private final long[] before;
    private final long[] until;
    private final double vaguePairs;

    private DateKnowledge(Frequencies intervals) {
        this.intervals = intervals;
        DayNumbers numbers = new DayNumbers();
        long days = 0;
        long ofGregorian = 0;
        long ofJalali = 0;
        for (int i = 0; i < intervals.size(); i++) {
            int first = first(intervals.key(i));
            if (first == last(intervals.key(i))) {
                int count = intervals.countAt(i);
                days += count;
                ofGregorian +=
                        DayNumbers.monthDay(DayNumbers.gregorian(first)) == FIRST_DAY ? count : 0;
                ofJalali += DayNumbers.monthDay(numbers.jalali(first)) == FIRST_DAY ? count : 0;
            }
        }
        gregorianPlaceholder = isTooMany(ofGregorian, days);
        jalaliPlaceholder = isTooMany(ofJalali, days);
        firsts = new int[intervals.size()];
        lasts = new int[intervals.size()];
        before = new long[intervals.size() + 1];
        until = new long[intervals.size() + 1];
        vaguePairs = addUp(numbers);
    }

    private static boolean isTooMany(long count, long days) {
        double usual = days / DAYS_A_YEAR;
        return count >= PLACEHOLDER_RATIO * usual && count >= usual + PLACEHOLDER_MORE;
    }

    /// First and last days in order, each with the records up to it.
    ///
    /// @return the share of pairs in which one means more than a day
    private double addUp(DayNumbers numbers) {
        long exact = 0;
        long all = 0;
        long[] byFirst = new long[firsts.length];
        long[] byLast = new long[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            long meant = meant(intervals.key(i), numbers);
            byFirst[i] = ((long) first(meant) << Integer.SIZE) | i;
            byLast[i] = ((long) last(meant) << Integer.SIZE) | i;
            exact += first(meant) == last(meant) ? intervals.countAt(i) : 0;
            all += intervals.countAt(i);
        }
        Arrays.sort(byFirst);
        Arrays.sort(byLast);
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = (int) (byFirst[i] >> Integer.SIZE);
            lasts[i] = (int) (byLast[i] >> Integer.SIZE);
            before[i + 1] = before[i] + intervals.countAt((int) byFirst[i]);
            until[i + 1] = until[i] + intervals.countAt((int) byLast[i]);
        }
        double days = all == 0 ? 1 : (double) exact / all;
        return Math.max(LEAST_VAGUE, 1 - days * days);
    }

    /// From counts of dates by [#key].
    public static DateKnowledge of(Frequencies intervals) {
        return new DateKnowledge(intervals);
    }

    /// What several parts know together.
    public static DateKnowledge merged(List<DateKnowledge> parts) {
        return of(Frequencies.merged(parts.stream().map(p -> p.intervals).toList()));
    }

    /// Days from first to last as one number, ascending with the first.
    static long key(int first, int last) {
        return ((long) first << Integer.SIZE) | (last & 0xFFFFFFFFL);
    }

    static int first(long key) {
        return (int) (key >> Integer.SIZE);
    }

    static int last(long key) {
        return (int) key;
    }

    /// The days that a date means: its year where its day is only a placeholder.
    long meant(long key, DayNumbers numbers) {
        int day = first(key);
        if (day != last(key)) {
            return key;
        }
        if (gregorianPlaceholder && DayNumbers.monthDay(DayNumbers.gregorian(day)) == FIRST_DAY) {
            return key(day, day + lengthOfYear(day, false, numbers) - 1);
        }
        boolean first = jalaliPlaceholder && DayNumbers.monthDay(numbers.jalali(day)) == FIRST_DAY;
        return first ? key(day, day + lengthOfYear(day, true, numbers) - 1) : key;
    }

    private static int lengthOfYear(int day, boolean jalali, DayNumbers numbers) {
        int usual = (int) DAYS_A_YEAR;
        int later = jalali ? numbers.jalali(day + usual) : DayNumbers.gregorian(day + usual);
        return DayNumbers.monthDay(later) == FIRST_DAY ? usual : usual + 1;
    }

    /// The chance that a dated record of another person is of this very day.
    ///
    /// @param day since 1970
    double chanceOfDay(int day) {
        return intervals.chance(key(day, day));
    }

    /// The chance that two dates of other people are not both exact to the day and meet, where one
    /// means these days: m of that level counts both, so its chance must.
    double chanceOfMeeting(int first, int last) {
        long begun = before[upTo(firsts, last)];
        long over = until[upTo(lasts, first - 1)];
        return vaguePairs * intervals.chanceOf(begun - over);
    }

    /// How many in ascending order are not above a value.
    private static int upTo(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Writes itself for [#read].
    public void write(ArrayWriter out) throws IOException {
        intervals.write(out);
    }

    /// Reads what [#write] wrote.
    public static DateKnowledge read(ArrayReader in) throws IOException {
        return of(Frequencies.read(in));
    }
}
