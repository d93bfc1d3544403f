package org.govah.simulate.internal;

import java.time.LocalDate;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.simulate.internal.Calendars.Ymd;

/// Writes dates as one list does, with its slips.
///
/// @param style of the list
/// @param slips of the list
/// @param calendars of the period
record DateHand(DateStyle style, Slips slips, Calendars calendars) {
    /// Converting by hand goes wrong by a day half as often as the day itself is misremembered.
    private static final double CONVERSION = 0.5;

    private static final double SWAP = 0.3;
    private static final double WRONG_CALENDAR = 0.1;
    private static final int MONTHS = 12;
    private static final int IMPOSSIBLE_DAY = 45;

    /// The date as written this time.
    String write(LocalDate date, UniformRandomProvider random) {
        LocalDate day = date;
        if (random.nextDouble() < slips.dates()) {
            day = day.plusDays(random.nextBoolean() ? 1 : -1);
        }
        // Solar Hijri is the calendar of the country: every other one was converted to.
        boolean converted = style.reckoning() != DateStyle.Reckoning.JALALI;
        if (converted && random.nextDouble() < slips.dates() * CONVERSION) {
            day = day.plusDays(1);
        }
        if (random.nextDouble() < slips.vagueDates()) {
            return style.month(in(day));
        }
        return style.day(slipped(day, random));
    }

    /// A date that no calendar has.
    String impossible(LocalDate date) {
        Ymd day = in(date);
        return style.day(new Ymd(day.year(), day.month(), IMPOSSIBLE_DAY));
    }

    private Ymd slipped(LocalDate date, UniformRandomProvider random) {
        Ymd day = in(date);
        double draw = random.nextDouble();
        if (!style.swappable()) {
            return day;
        }
        if (draw < slips.dates() * WRONG_CALENDAR) {
            Ymd jalali = calendars.jalali(date);
            return new Ymd(day.year(), jalali.month(), jalali.day());
        }
        boolean swaps = draw < slips.dates() * (WRONG_CALENDAR + SWAP) && day.day() <= MONTHS;
        return swaps ? day.swapped() : day;
    }

    private Ymd in(LocalDate date) {
        return switch (style.reckoning()) {
            case JALALI -> calendars.jalali(date);
            case ISLAMIC -> calendars.islamic(date);
            case GREGORIAN -> new Ymd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        };
    }
}
