package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.cells.UnknownWords;

/// The cells of one row, by the field they hold.
///
/// @param columns the columns that hold each field, in the file's order
/// @param cells as received
record Row(Map<Field, List<Integer>> columns, List<String> cells) {
    /// The cell of a column, trimmed; blank where the row is too short.
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /// The cells that hold a field, trimmed.
    List<String> all(Field field) {
        List<String> all = new ArrayList<>();
        for (int column : columns.getOrDefault(field, List.of())) {
            all.add(cell(column));
        }
        return all;
    }

    /// The cell that holds a field; empty where no column does, or it says nothing.
    Optional<String> known(Field field) {
        List<Integer> holding = columns.getOrDefault(field, List.of());
        if (holding.isEmpty()) {
            return Optional.empty();
        }
        String cell = cell(holding.getFirst());
        return UnknownWords.meansNothing(cell) ? Optional.empty() : Optional.of(cell);
    }
}
