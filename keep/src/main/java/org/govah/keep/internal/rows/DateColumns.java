package org.govah.keep.internal.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Message;
import org.govah.keep.internal.cells.CellReading;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.CellRow;

/// The columns of one date, often the same date in two calendars. The first that can be read holds.
final class DateColumns {
    private final List<DateColumn> columns = new ArrayList<>();
    private final List<CellColumn<CellReading<UncertainDate>>> cells = new ArrayList<>();
    private int apart;
    private int othersUnread;

    DateColumns(
            Layout layout,
            List<Integer> places,
            boolean ofBirth,
            LocalDate today,
            WholeColumns whole) {
        for (int place : places) {
            String header = layout.readings().get(place).header();
            DateColumn column =
                    new DateColumn(
                            place, header, layout.calendars().get(place), ofBirth, today, whole);
            columns.add(column);
            cells.add(new CellColumn<>(place, new CellMemo<>(CellMemo.MANY, column::read)));
        }
    }

    /// The first date that reads; wrong where none does and some cell is not empty.
    CellReading<UncertainDate> read(CellRow row) {
        Optional<UncertainDate> first = Optional.empty();
        Optional<CellReading<UncertainDate>> wrong = Optional.empty();
        CellReading<UncertainDate> found = new CellReading.Absent<>();
        boolean meet = true;
        for (CellColumn<CellReading<UncertainDate>> each : cells) {
            CellReading<UncertainDate> read = each.of(row);
            switch (read) {
                case CellReading.Value<UncertainDate>(UncertainDate date) -> {
                    found = first.isEmpty() ? read : found;
                    DayInterval days = first.orElse(date).days();
                    meet &= date.days().meets(days);
                    first = Optional.of(first.orElse(date));
                }
                case CellReading.Absent<UncertainDate> _ -> {}
                case CellReading.Wrong<UncertainDate> _ ->
                        wrong = wrong.isPresent() ? wrong : Optional.of(read);
            }
        }
        if (first.isEmpty()) {
            return wrong.orElse(found);
        }
        othersUnread += wrong.isPresent() ? 1 : 0;
        apart += meet ? 0 : 1;
        return found;
    }

    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        columns.forEach(column -> column.note().ifPresent(notes::add));
        if (apart > 0) {
            notes.add(Message.of("keep.note-dates-apart", apart));
        }
        if (othersUnread > 0) {
            notes.add(Message.of("keep.note-second-date-unread", othersUnread));
        }
        return notes;
    }
}
