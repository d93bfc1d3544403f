package org.govah.simulate.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// How often a list's writers slip; each a share of rows, 0 to 1.
///
/// @param typos a slip of the keyboard or a letter that sounds the same, per name
/// @param swapped family name before given name
/// @param honorifics a title before the name
/// @param ages one year off, or rounded to five
/// @param dates a day off, a calendar mistaken, day and month swapped: this share for each of the
///   first two together, less for the rest
/// @param vagueDates the month only
/// @param vaguePlaces the quarter or the province only
/// @param duplicates people whom the list has twice
/// @param otherEvents rows of people who live
record Slips(
        double typos,
        double swapped,
        double honorifics,
        double ages,
        double dates,
        double vagueDates,
        double vaguePlaces,
        double duplicates,
        double otherEvents) {
    /// Reads one row of `lists.csv`.
    static Slips of(NamedCsvRecord row) {
        return new Slips(
                share(row, "typos"),
                share(row, "swapped"),
                share(row, "honorifics"),
                share(row, "age_slips"),
                share(row, "date_slips"),
                share(row, "vague_dates"),
                share(row, "vague_places"),
                share(row, "duplicates"),
                share(row, "other_events"));
    }

    private static double share(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
