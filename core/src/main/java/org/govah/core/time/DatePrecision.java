package org.govah.core.time;

/// How exactly a date was written.
public enum DatePrecision {
    /// One day.
    DAY,
    /// A month without a day.
    MONTH,
    /// A year without a month.
    YEAR,
    /// From one day to another, or "about".
    INTERVAL
}
