package org.govah.keep.internal.cells;

import java.time.LocalDate;
import org.govah.core.time.DateReader;
import org.govah.core.time.DateReader.Reading;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;

/// Reads the date in a cell.
public final class DateCell {
    private DateCell() {}

    /// The date in a cell. Wrong where it cannot be read or lies in the future.
    ///
    /// @param reader the column's calendar and order of day and month
    /// @param today no date of a list begins after it
    public static CellReading<UncertainDate> read(DateReader reader, LocalDate today, String cell) {
        if (UnknownWords.meansNothing(cell)) {
            return new CellReading.Absent<>();
        }
        return switch (reader.read(cell)) {
            case Reading.Read(UncertainDate date) when date.days().first().isAfter(today) ->
                    new CellReading.Wrong<>(Message.of("keep.row-date-future", cell));
            case Reading.Read(UncertainDate date) -> new CellReading.Value<>(date);
            case Reading.Unreadable(String raw, DateReader.Reason reason) ->
                    new CellReading.Wrong<>(Message.of(key(reason), raw));
        };
    }

    private static String key(DateReader.Reason reason) {
        return switch (reason) {
            case NOT_A_DATE -> "keep.row-date-unreadable";
            case NO_YEAR -> "keep.row-date-no-year";
            case NO_SUCH_DAY -> "keep.row-date-no-such-day";
            case UNKNOWN_CALENDAR -> "keep.row-date-calendar";
            case ENDS_BEFORE_START -> "keep.row-date-backwards";
        };
    }
}
