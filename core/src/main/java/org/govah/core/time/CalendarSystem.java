package org.govah.core.time;

/// The calendars that lists are dated in.
public enum CalendarSystem {
    /// The civil calendar of most of the world.
    GREGORIAN,
    /// The Solar Hijri calendar of Iran and Afghanistan.
    JALALI,
    /// The lunar Hijri calendar; civil (tabular) reckoning, so a day may be off by one or two.
    ISLAMIC
}
