package org.govah.publish.internal;

import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.govah.core.time.DayInterval;

/// Writes days in words: in the Gregorian calendar, and in the Solar Hijri calendar of Persian
/// pages (CLDR calendars `gregorian` and `persian`).
final class Days {
    private static final String DAY = "d MMM y";

    private final Prose prose;

    Days(Prose prose) {
        this.prose = prose;
    }

    /// The days in the calendar a reader of this language lives by.
    String main(DayInterval days) {
        return interval(days, calendarOfReader());
    }

    /// The days in the Gregorian calendar, to stand beneath; empty where that is the reader's own.
    String beneath(DayInterval days) {
        return switch (prose.language()) {
            case EN -> "";
            case FA -> interval(days, "gregorian");
        };
    }

    private String calendarOfReader() {
        return switch (prose.language()) {
            case EN -> "gregorian";
            case FA -> "persian";
        };
    }

    private String interval(DayInterval days, String calendar) {
        String first = day(days.first(), calendar);
        return days.days() == 1
                ? first
                : prose.plain("publish.days", first, day(days.last(), calendar))
                        .replace(String.valueOf(Foreign.ISOLATE), "")
                        .replace(String.valueOf(Foreign.END), "");
    }

    private String day(LocalDate day, String calendar) {
        ULocale locale = new ULocale(prose.language().tag()).setKeywordValue("calendar", calendar);
        SimpleDateFormat format = new SimpleDateFormat(DAY, locale);
        format.setCalendar(Calendar.getInstance(TimeZone.GMT_ZONE, locale));
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
