package org.govah.keep.internal.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.time.CalendarSystem;
import org.govah.core.words.Message;
import org.govah.keep.intake.ColumnReading;
import org.govah.keep.intake.Field;

/// Which column holds what.
///
/// @param readings one a column, in the file's order
/// @param calendars the calendar that a column's header states, one a column
/// @param also the columns whose cells the user asks to compare as they stand
/// @param notes what was decided and the user should know
public record Layout(
        List<ColumnReading> readings,
        List<Optional<CalendarSystem>> calendars,
        List<Integer> also,
        List<Message> notes) {
    /// Copies the lists.
    public Layout {
        readings = List.copyOf(readings);
        calendars = List.copyOf(calendars);
        also = List.copyOf(also);
        notes = List.copyOf(notes);
    }

    /// The columns that hold a field, in the file's order.
    public List<Integer> columns(Field field) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).field().filter(f -> f == field).isPresent()) {
                found.add(i);
            }
        }
        return found;
    }

    /// Whether some column holds a field.
    public boolean has(Field field) {
        return !columns(field).isEmpty();
    }
}
