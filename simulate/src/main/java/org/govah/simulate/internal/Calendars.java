package org.govah.simulate.internal;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The days of the events and of the months after them in three calendars, worked out once.
final class Calendars {
    /// A day in some calendar.
    ///
    /// @param year of that calendar
    /// @param month from 1
    /// @param day from 1
    record Ymd(int year, int month, int day) {
        /// Day and month exchanged, as a hasty writer does.
        Ymd swapped() {
            return new Ymd(year, /* month= */ day, /* day= */ month);
        }
    }

    private static final int MARGIN_DAYS = 30;
    private static final int DAYS_AFTER = 400;
    private static final long MILLIS_OF_NOON = 12L * 60 * 60 * 1000;
    private static final long MILLIS_OF_DAY = 2 * MILLIS_OF_NOON;

    private final Map<LocalDate, Ymd> jalali = new HashMap<>();
    private final Map<LocalDate, Ymd> islamic = new HashMap<>();

    Calendars() {
        Calendar persian = calendar("persian");
        Calendar lunar = calendar("islamic-civil");
        LocalDate end = Period.FIRST.plusDays(DAYS_AFTER);
        for (LocalDate date = Period.FIRST.minusDays(MARGIN_DAYS);
                date.isBefore(end);
                date = date.plusDays(1)) {
            jalali.put(date, in(persian, date));
            islamic.put(date, in(lunar, date));
        }
    }

    /// The day in the Solar Hijri calendar.
    Ymd jalali(LocalDate date) {
        return known(jalali, date);
    }

    /// The day in the lunar Hijri calendar, civil reckoning.
    Ymd islamic(LocalDate date) {
        return known(islamic, date);
    }

    private static Ymd known(Map<LocalDate, Ymd> days, LocalDate date) {
        Ymd day = days.get(date);
        if (day == null) {
            throw new IllegalArgumentException(date + " lies outside the simulated months");
        }
        return day;
    }

    /// By its Unicode name (UTS 35, key `ca`).
    private static Calendar calendar(String name) {
        return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("und@calendar=" + name));
    }

    private static Ymd in(Calendar calendar, LocalDate date) {
        calendar.setTimeInMillis(date.toEpochDay() * MILLIS_OF_DAY + MILLIS_OF_NOON);
        return new Ymd(
                calendar.get(Calendar.YEAR),
                calendar.get(Calendar.MONTH) + 1,
                calendar.get(Calendar.DAY_OF_MONTH));
    }
}
