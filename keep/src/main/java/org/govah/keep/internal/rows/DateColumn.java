package org.govah.keep.internal.rows;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DateReader;
import org.govah.core.time.DateReader.DayOrder;
import org.govah.core.time.DateReader.Reading;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.cells.DateCell;

/// The dates of one column. Two things must be known of the column as a whole: whether the day or
/// the month stands first, and whether all its years are of one calendar. Most columns
/// (`2026-01-08`) need neither; the first cell that hangs on one has the whole column looked at,
/// once. So every cell is read as if the whole column had been known from the start.
final class DateColumn {
    private final int column;
    private final String header;
    private final boolean ofBirth;
    private final LocalDate today;
    private final WholeColumns whole;
    private DateReader reader;
    private boolean settled;
    private Optional<Message> note = Optional.empty();

    DateColumn(
            int column,
            String header,
            Optional<CalendarSystem> stated,
            boolean ofBirth,
            LocalDate today,
            WholeColumns whole) {
        this.column = column;
        this.header = header;
        this.ofBirth = ofBirth;
        this.today = today;
        this.whole = whole;
        this.reader = new DateReader(stated, DayOrder.DAY_FIRST);
    }

    /// What was decided of the column.
    Optional<Message> note() {
        return note;
    }

    /// The date in a cell. Wrong where it cannot be read or lies in the future.
    CellReading<UncertainDate> read(String cell) {
        if (!settled && hangsOnColumn(cell)) {
            settle();
        }
        return DateCell.read(reader, today, cell);
    }

    private boolean hangsOnColumn(String cell) {
        if (beginsWithYear(cell) && !ofBirth) {
            return false;
        }
        Reading dayFirst = reader.read(cell);
        if (dayFirst instanceof Reading.Unreadable(_, DateReader.Reason reason)
                && ofBirth
                && reason == DateReader.Reason.UNKNOWN_CALENDAR) {
            return true;
        }
        return !beginsWithYear(cell)
                && (DateReader.orderShownBy(cell).isPresent()
                        || !dayFirst.equals(reader.with(DayOrder.MONTH_FIRST).read(cell)));
    }

    /// `2026-01-08` and its kin, as nearly all lists write: no order can be mistaken in it.
    private static boolean beginsWithYear(String cell) {
        return cell.length() == 10 && cell.charAt(4) == cell.charAt(7) && cell.charAt(4) < '0';
    }

    private void settle() {
        settled = true;
        Set<DayOrder> shown = EnumSet.noneOf(DayOrder.class);
        Set<CalendarSystem> calendars = EnumSet.noneOf(CalendarSystem.class);
        whole.look(
                column,
                cell -> {
                    DateReader.orderShownBy(cell).ifPresent(shown::add);
                    if (ofBirth && reader.read(cell) instanceof Reading.Read(UncertainDate date)) {
                        calendars.add(date.calendar());
                    }
                });
        boolean monthFirst = shown.contains(DayOrder.MONTH_FIRST);
        boolean dayFirst = shown.contains(DayOrder.DAY_FIRST);
        if (monthFirst) {
            String key = dayFirst ? "keep.note-mixed-order" : "keep.note-month-first";
            note = Optional.of(Message.of(key, header));
        }
        calendars.remove(CalendarSystem.GREGORIAN);
        reader = reader.with(monthFirst && !dayFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST);
        if (ofBirth && calendars.isEmpty()) {
            reader = reader.historic();
        }
    }
}
