package org.govah.keep.internal.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govah.core.time.DateReader;
import org.govah.core.time.DateReader.DayOrder;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.cells.DateCell;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.RawRow;

/// The columns of one date, often the same date in two calendars. The first that can be read holds.
final class DateColumns {
    private final List<Integer> columns;
    private final List<DateCell> cells;
    private final List<Message> orderNotes;
    private int apart;
    private int othersUnread;

    private DateColumns(List<Integer> columns, List<DateCell> cells, List<Message> orderNotes) {
        this.columns = columns;
        this.cells = cells;
        this.orderNotes = orderNotes;
    }

    static DateColumns of(
            Layout layout, List<Integer> columns, List<RawRow> rows, LocalDate today) {
        List<DateCell> cells = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        for (int column : columns) {
            Set<DayOrder> shown = ordersShown(column, rows);
            boolean monthFirst = shown.contains(DayOrder.MONTH_FIRST);
            boolean dayFirst = shown.contains(DayOrder.DAY_FIRST);
            if (monthFirst) {
                String key = dayFirst ? "keep.note-mixed-order" : "keep.note-month-first";
                notes.add(Message.of(key, layout.readings().get(column).header()));
            }
            DayOrder order = monthFirst && !dayFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
            cells.add(new DateCell(new DateReader(layout.calendars().get(column), order), today));
        }
        return new DateColumns(columns, cells, notes);
    }

    private static Set<DayOrder> ordersShown(int column, List<RawRow> rows) {
        return rows.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column))
                .distinct()
                .flatMap(cell -> DateReader.orderShownBy(cell).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The first date that reads; wrong where none does and some cell is not empty.
    CellReading<UncertainDate> read(Row row) {
        List<UncertainDate> dates = new ArrayList<>();
        List<Message> reasons = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            switch (cells.get(i).read(row.cell(columns.get(i)))) {
                case CellReading.Value<UncertainDate>(UncertainDate date) -> dates.add(date);
                case CellReading.Absent<UncertainDate> _ -> {}
                case CellReading.Wrong<UncertainDate>(Message reason) -> reasons.add(reason);
            }
        }
        if (dates.isEmpty()) {
            return reasons.isEmpty()
                    ? new CellReading.Absent<>()
                    : new CellReading.Wrong<>(reasons.getFirst());
        }
        othersUnread += reasons.isEmpty() ? 0 : 1;
        DayInterval first = dates.getFirst().days();
        apart += dates.stream().allMatch(d -> d.days().meets(first)) ? 0 : 1;
        return new CellReading.Value<>(dates.getFirst());
    }

    List<Message> notes() {
        List<Message> notes = new ArrayList<>(orderNotes);
        if (apart > 0) {
            notes.add(Message.of("keep.note-dates-apart", apart));
        }
        if (othersUnread > 0) {
            notes.add(Message.of("keep.note-second-date-unread", othersUnread));
        }
        return notes;
    }
}
