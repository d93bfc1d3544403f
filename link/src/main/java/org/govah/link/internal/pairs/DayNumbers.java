package org.govah.link.internal.pairs;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;

/// A day as the eight figures of year, month and day, one in four bits (0x20260108), so that a
/// figure that differs is a group of four bits that differs.
final class DayNumbers {
    private static final long MILLIS_A_DAY = 86_400_000L;
    private static final int FIGURE = 4;
    private static final int MASK = 0xF;
    private static final int MONTH_AT = 2;
    private static final int YEAR_AT = 4;
    private static final int FIGURES = 8;

    /// The same reckoning as that of the dates that are read.
    private final Calendar persian =
            Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=persian"));

    /// Of a day in the Gregorian calendar.
    static int gregorian(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Of a day in the Jalali calendar.
    int jalali(int day) {
        persian.setTimeInMillis(day * MILLIS_A_DAY);
        return of(
                persian.get(Calendar.YEAR),
                persian.get(Calendar.MONTH) + 1,
                persian.get(Calendar.DAY_OF_MONTH));
    }

    private static int of(int year, int month, int day) {
        int rest = Math.clamp(year, 0, 9999) * 10_000 + month * 100 + day;
        int out = 0;
        for (int i = 0; i < FIGURES; i++) {
            out |= (rest % 10) << (FIGURE * i);
            rest /= 10;
        }
        return out;
    }

    static int year(int numbers) {
        return two(numbers, FIGURES - 2) * 100 + two(numbers, YEAR_AT);
    }

    static int month(int numbers) {
        return two(numbers, MONTH_AT);
    }

    static int day(int numbers) {
        return two(numbers, 0);
    }

    private static int two(int numbers, int at) {
        int pair = numbers >>> (FIGURE * at);
        return ((pair >>> FIGURE) & MASK) * 10 + (pair & MASK);
    }

    /// Month and day alone.
    static int monthDay(int numbers) {
        return numbers & 0xFFFF;
    }

    /// Month and day as though either had been written for the other.
    static int swapped(int numbers) {
        return (numbers & 0xFFFF0000) | ((numbers & 0xFF) << 8) | ((numbers >>> 8) & 0xFF);
    }

    /// Whether one figure differs, or two neighbours stand in the other order.
    static boolean oneSlip(int a, int b) {
        int differ = a ^ b;
        if (differ == 0) {
            return false;
        }
        int low = Integer.numberOfTrailingZeros(differ) / FIGURE;
        int high = (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(differ)) / FIGURE;
        if (low == high) {
            return true;
        }
        return high == low + 1
                && ((a >>> (FIGURE * low)) & MASK) == ((b >>> (FIGURE * high)) & MASK)
                && ((a >>> (FIGURE * high)) & MASK) == ((b >>> (FIGURE * low)) & MASK);
    }

    /// How many of year, month and day agree.
    static int partsInCommon(int a, int b) {
        int differ = a ^ b;
        return ((differ >>> 16) == 0 ? 1 : 0)
                + ((differ & 0xFF00) == 0 ? 1 : 0)
                + ((differ & 0xFF) == 0 ? 1 : 0);
    }
}
