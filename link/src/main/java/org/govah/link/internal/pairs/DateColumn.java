package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.Optional;
import org.govah.core.time.UncertainDate;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;
import org.govah.link.internal.values.Hash;
import org.govah.link.internal.values.Ints;
import org.govah.link.internal.values.Longs;
import org.govah.link.internal.values.Numbers;

/// One column of dates: a number a record, and what each different date means: days since 1970 from
/// first to last, the figures of the first day in two calendars, and how common it is.
public final class DateColumn {
    /// No date.
    public static final int NONE = Integer.MIN_VALUE;

    private static final int NO_NUMBER = -1;

    private final int[] number;
    private final long[] days;
    private final byte[] calendar;
    private final DateKnowledge knowledge;
    private final long[] meant;
    private final int[] gregorian;
    private final int[] jalali;
    private final byte[] daySteps;
    private final byte[] meetingSteps;

    private DateColumn(int[] number, long[] days, byte[] calendar, DateKnowledge knowledge) {
        this.number = number;
        this.days = days;
        this.calendar = calendar;
        this.knowledge = knowledge;
        meant = new long[days.length];
        gregorian = new int[days.length];
        jalali = new int[days.length];
        daySteps = new byte[days.length];
        meetingSteps = new byte[days.length];
        DayNumbers numbers = new DayNumbers();
        for (int i = 0; i < days.length; i++) {
            int first = DateKnowledge.first(days[i]);
            meant[i] = knowledge.meant(days[i], numbers);
            gregorian[i] = DayNumbers.gregorian(first);
            jalali[i] = numbers.jalali(first);
            daySteps[i] = (byte) Outcome.steps(knowledge.chanceOfDay(first));
            int last = DateKnowledge.last(meant[i]);
            meetingSteps[i] = (byte) Outcome.steps(knowledge.chanceOfMeeting(first, last));
        }
    }

    /// Takes dates record by record.
    public static final class Builder {
        private final Ints number;
        private final Longs days;
        private final Ints calendar;
        private final Numbers numbers = new Numbers();

        /// A column without records.
        public Builder() {
            number = new Ints();
            days = new Longs();
            calendar = new Ints();
        }

        /// A column that goes on where another ended.
        public Builder(DateColumn column) {
            number = new Ints(column.number);
            days = new Longs(column.days);
            calendar = new Ints();
            for (int i = 0; i < column.days.length; i++) {
                calendar.add(column.calendar[i]);
                numbers.number(Hash.of(column.days[i], column.calendar[i]));
            }
        }

        /// One record more.
        public void add(Optional<UncertainDate> date) {
            number.add(date.isEmpty() ? NO_NUMBER : number(date.get()));
        }

        private int number(UncertainDate date) {
            int first = Math.toIntExact(date.days().first().toEpochDay());
            int last = Math.toIntExact(date.days().last().toEpochDay());
            long key = DateKnowledge.key(first, last);
            int ofCalendar =
                    switch (date.calendar()) {
                        case GREGORIAN -> 0;
                        case JALALI -> 1;
                        case ISLAMIC -> 2;
                    };
            int found = numbers.number(Hash.of(key, ofCalendar));
            if (found == days.size()) {
                days.add(key);
                calendar.add(ofCalendar);
            }
            return found;
        }

        /// How common each date is in the records so far.
        public DateKnowledge knowledge() {
            int[] records = new int[days.size()];
            Frequencies.Builder out = new Frequencies.Builder();
            for (int i = 0; i < number.size(); i++) {
                if (number.get(i) != NO_NUMBER) {
                    records[number.get(i)]++;
                    out.record();
                }
            }
            for (int i = 0; i < records.length; i++) {
                out.count(days.get(i), records[i]);
            }
            return DateKnowledge.of(out.build());
        }

        /// The column, with what its own records tell.
        public DateColumn build() {
            return build(knowledge());
        }

        /// The column, with what is known from elsewhere.
        public DateColumn build(DateKnowledge knowledge) {
            byte[] calendars = new byte[calendar.size()];
            for (int i = 0; i < calendars.length; i++) {
                calendars[i] = (byte) calendar.get(i);
            }
            return new DateColumn(number.toArray(), days.toArray(), calendars, knowledge);
        }
    }

    /// How many records there are.
    public int size() {
        return number.length;
    }

    /// What its records, or those of another column, told.
    public DateKnowledge knowledge() {
        return knowledge;
    }

    /// Whether a record has a date.
    public boolean isKnown(int record) {
        return number[record] != NO_NUMBER;
    }

    /// Whether a record has a date exact to the day, which does not only stand for its year.
    public boolean isDay(int record) {
        return isKnown(record) && meansDay(number[record]);
    }

    /// The first day that it may be, since 1970; [#NONE] where there is no date.
    public int first(int record) {
        return isKnown(record) ? DateKnowledge.first(meant[number[record]]) : NONE;
    }

    /// The last day that it may be; [#NONE] where there is no date.
    public int last(int record) {
        return isKnown(record) ? DateKnowledge.last(meant[number[record]]) : NONE;
    }

    /// The Gregorian year of the first day; the record has a date, as for all that follow.
    public int year(int record) {
        return DayNumbers.year(gregorian[number[record]]);
    }

    /// The Gregorian month of the first day, 1 to 12.
    public int month(int record) {
        return DayNumbers.month(gregorian[number[record]]);
    }

    /// The Gregorian day of the month of the first day, 1 to 31.
    public int day(int record) {
        return DayNumbers.day(gregorian[number[record]]);
    }

    /// Year and month and day of the first day in the Jalali calendar, as 10000, 100 and 1.
    public int jalali(int record) {
        int numbers = jalali[number[record]];
        return DayNumbers.year(numbers) * 10_000
                + DayNumbers.month(numbers) * 100
                + DayNumbers.day(numbers);
    }

    /// Month and day of the first day in any order, in the calendar it was written in: the smaller
    /// a hundredfold and the larger.
    public int monthAndDay(int record) {
        int of = number[record];
        int numbers = isJalali(of) ? jalali[of] : gregorian[of];
        int month = DayNumbers.month(numbers);
        int day = DayNumbers.day(numbers);
        return Math.min(month, day) * 100 + Math.max(month, day);
    }

    /// The number of the record's date among the different ones; below 0 where there is none.
    int number(int record) {
        return number[record];
    }

    boolean meansDay(int date) {
        return DateKnowledge.first(meant[date]) == DateKnowledge.last(meant[date]);
    }

    boolean isJalali(int date) {
        return calendar[date] == 1;
    }

    /// Days between the nearest ends of two dates, 0 where they meet.
    int gap(int a, int b) {
        int after = DateKnowledge.first(meant[a]) - DateKnowledge.last(meant[b]);
        int before = DateKnowledge.first(meant[b]) - DateKnowledge.last(meant[a]);
        return Math.max(0, Math.max(after, before));
    }

    /// The figures of the first day, see [DayNumbers].
    int gregorianOf(int date) {
        return gregorian[date];
    }

    int jalaliOf(int date) {
        return jalali[date];
    }

    /// The chance of this very day in half bits, see [Outcome].
    int daySteps(int date) {
        return daySteps[date];
    }

    /// The chance of a date that meets it.
    int meetingSteps(int date) {
        return meetingSteps[date];
    }

    /// Writes itself, and what it knows, for [#read].
    public void write(ArrayWriter out) throws IOException {
        out.ints(number);
        out.longs(days);
        out.bytes(calendar);
        knowledge.write(out);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException if that is not a column of dates
    public static DateColumn read(ArrayReader in) throws IOException {
        int[] number = in.ints();
        long[] days = in.longs();
        byte[] calendar = in.bytes();
        Stored.check(number, days.length);
        Stored.check(days.length == calendar.length);
        return new DateColumn(number, days, calendar, DateKnowledge.read(in));
    }
}
