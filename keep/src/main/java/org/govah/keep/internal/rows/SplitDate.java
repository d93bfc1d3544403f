package org.govah.keep.internal.rows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.time.UncertainDate;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.Blanks;
import org.govah.keep.internal.table.CellRow;

/// A date of birth in three columns: year, month, day. It is read as `year-month-day`; without a
/// month it is a year, without a day a month.
final class SplitDate {
    private final int[] places;
    private final CellMemo<CellReading<UncertainDate>> memo;
    private byte[] joined = new byte[64];

    private SplitDate(int[] places, CellMemo<CellReading<UncertainDate>> memo) {
        this.places = places;
        this.memo = memo;
    }

    /// The date, where a list has columns of the month or the day beside one column of the year.
    static Optional<SplitDate> of(Layout layout, LocalDate today) {
        List<Integer> years = layout.columns(Field.BIRTH_DATE);
        if (years.size() != 1 || !layout.has(Field.BIRTH_MONTH)) {
            return Optional.empty();
        }
        int[] places = {
            years.getFirst(),
            layout.columns(Field.BIRTH_MONTH).getFirst(),
            layout.has(Field.BIRTH_DAY) ? layout.columns(Field.BIRTH_DAY).getFirst() : -1
        };
        String header = layout.readings().get(places[0]).header();
        DateColumn column =
                new DateColumn(
                        places[0],
                        header,
                        layout.calendars().get(places[0]),
                        true,
                        today,
                        (_, _) -> {});
        return Optional.of(new SplitDate(places, new CellMemo<>(CellMemo.MANY, column::read)));
    }

    CellReading<UncertainDate> read(CellRow row) {
        int length = 0;
        for (int place : places) {
            if (place < 0 || place >= row.size()) {
                break;
            }
            int start = Blanks.start(row.bytes(), row.start(place), row.end(place));
            int end = Blanks.end(row.bytes(), start, row.end(place));
            if (start == end) {
                break;
            }
            int needed = length + end - start + 1;
            joined = needed > joined.length ? Arrays.copyOf(joined, 2 * needed) : joined;
            if (length > 0) {
                joined[length++] = '-';
            }
            System.arraycopy(row.bytes(), start, joined, length, end - start);
            length += end - start;
        }
        return memo.read(joined, 0, length);
    }
}
