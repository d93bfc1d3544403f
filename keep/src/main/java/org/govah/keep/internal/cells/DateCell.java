package org.govah.keep.internal.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.govah.core.time.DateReader;
import org.govah.core.time.DateReader.Reading;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;

/// Reads the dates of one column. Keeps what it has read, for lists repeat their dates.
public final class DateCell {
    private final DateReader reader;
    private final LocalDate today;
    private final Map<String, CellReading<UncertainDate>> readBefore = new HashMap<>();

    /// @param reader the column's calendar and order of day and month
    /// @param today no date of a list begins after it
    public DateCell(DateReader reader, LocalDate today) {
        this.reader = reader;
        this.today = today;
    }

    /// The date in a cell. Wrong where it cannot be read or lies in the future.
    public CellReading<UncertainDate> read(String cell) {
        CellReading<UncertainDate> before = readBefore.get(cell);
        if (before != null) {
            return before;
        }
        CellReading<UncertainDate> now =
                UnknownWords.meansNothing(cell) ? new CellReading.Absent<>() : readWritten(cell);
        readBefore.put(cell, now);
        return now;
    }

    private CellReading<UncertainDate> readWritten(String cell) {
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
