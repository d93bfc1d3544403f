package org.govah.core.time;

/// A date as somebody wrote it, and the days it means.
///
/// @param raw the text as received, never edited
/// @param calendar the calendar it was read in
/// @param precision how exactly it was written
/// @param days the days it means, in ISO days
public record UncertainDate(
        String raw, CalendarSystem calendar, DatePrecision precision, DayInterval days) {}
