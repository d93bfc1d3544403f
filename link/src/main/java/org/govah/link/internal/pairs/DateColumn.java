package org.govah.link.internal.pairs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.core.script.Digits;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.UncertainDate;

/// One column of dates as days since 1970, with what is needed to see a slip of the pen.
final class DateColumn {
    /// No date.
    static final int NONE = Integer.MIN_VALUE;

    private static final int DIGITS_OF_WHOLE_DATE = 8;
    private static final int LARGEST_DAY = 31;

    private final int[] first;
    private final int[] last;
    private final int[] written;
    private final int[] writtenYear;
    private final CalendarSystem[] calendar;
    private final Map<Integer, Integer> records = new HashMap<>();
    private int dated;

    /// @param dates one a record
    DateColumn(List<Optional<UncertainDate>> dates) {
        int n = dates.size();
        first = new int[n];
        last = new int[n];
        written = new int[n];
        writtenYear = new int[n];
        calendar = new CalendarSystem[n];
        for (int i = 0; i < n; i++) {
            first[i] = NONE;
            last[i] = NONE;
            calendar[i] = CalendarSystem.GREGORIAN;
            if (dates.get(i).isPresent()) {
                read(i, dates.get(i).get());
            }
        }
    }

    private void read(int i, UncertainDate date) {
        first[i] = Math.toIntExact(date.days().first().toEpochDay());
        last[i] = Math.toIntExact(date.days().last().toEpochDay());
        calendar[i] = date.calendar();
        if (isDay(i)) {
            records.merge(first[i], 1, Integer::sum);
            dated++;
            int[] parts = parts(date);
            written[i] = Math.min(parts[1], parts[2]) * 100 + Math.max(parts[1], parts[2]);
            writtenYear[i] = parts[0];
        }
    }

    /// Year and the two smaller numbers as written; as in ISO where the text has another form.
    private static int[] parts(UncertainDate date) {
        String digits = Digits.toLatin(date.raw());
        String only = digits.replaceAll("[^0-9]", "");
        String[] groups = digits.replaceAll("[^0-9]+", " ").strip().split(" ");
        if (groups.length == 1 && only.length() == DIGITS_OF_WHOLE_DATE) {
            groups = new String[] {only.substring(0, 4), only.substring(4, 6), only.substring(6)};
        }
        LocalDate day = date.days().first();
        int[] iso = {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
        if (groups.length != iso.length || only.length() > DIGITS_OF_WHOLE_DATE) {
            return iso;
        }
        int[] read = new int[iso.length];
        for (int k = 0; k < read.length; k++) {
            read[k] = Integer.parseInt(groups[k]);
        }
        if (read[2] > LARGEST_DAY) {
            read = new int[] {read[2], read[1], read[0]};
        }
        return read;
    }

    /// Whether a record has a date.
    boolean isKnown(int record) {
        return first[record] != NONE;
    }

    /// Whether a record has a date exact to the day.
    boolean isDay(int record) {
        return isKnown(record) && first[record] == last[record];
    }

    /// The first day that it may be; [#NONE] where there is no date.
    int first(int record) {
        return first[record];
    }

    /// The last day that it may be.
    int last(int record) {
        return last[record];
    }

    /// Days between the nearest ends, 0 where they meet; both known.
    int gap(int a, int b) {
        return Math.max(0, Math.max(first[a] - last[b], first[b] - last[a]));
    }

    /// The chance that a random dated record has the same day.
    double chance(int record) {
        return (records.getOrDefault(first[record], 0) + 1.0) / (dated + 1.0);
    }

    /// Whether two different days are one day with month and day exchanged, or the same numbers
    /// read in two calendars; both exact to the day.
    boolean isSlip(int a, int b) {
        boolean sameYear = writtenYear[a] == writtenYear[b] && calendar[a] == calendar[b];
        return written[a] == written[b] && (sameYear || calendar[a] != calendar[b]);
    }

    /// How many of year, month and day (ISO) agree; both exact to the day.
    int partsInCommon(int a, int b) {
        LocalDate x = LocalDate.ofEpochDay(first[a]);
        LocalDate y = LocalDate.ofEpochDay(first[b]);
        return (x.getYear() == y.getYear() ? 1 : 0)
                + (x.getMonthValue() == y.getMonthValue() ? 1 : 0)
                + (x.getDayOfMonth() == y.getDayOfMonth() ? 1 : 0);
    }
}
