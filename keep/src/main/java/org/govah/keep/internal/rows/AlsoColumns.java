package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.cells.UnknownWords;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.CellRow;

/// The further cells that the user asks to compare, as they stand, under their headers; and the
/// place of burial, under its field's code, so that it is one column whatever the lists call it. A
/// word for "unknown" is left out: two rows do not agree in it.
final class AlsoColumns {
    private record Named(String header, CellColumn<String> column) {}

    private final List<Named> columns = new ArrayList<>();

    AlsoColumns(Layout layout) {
        for (int column : layout.also()) {
            add(layout.readings().get(column).header(), column);
        }
        layout.columns(Field.BURIAL_PLACE).stream()
                .limit(1)
                .filter(column -> !layout.also().contains(column))
                .forEach(column -> add(Field.BURIAL_PLACE.code(), column));
    }

    private void add(String name, int column) {
        CellMemo<String> memo =
                new CellMemo<>(CellMemo.SOME, cell -> UnknownWords.meansNothing(cell) ? "" : cell);
        columns.add(new Named(name, new CellColumn<>(column, memo)));
    }

    SortedMap<String, String> of(CellRow row) {
        if (columns.isEmpty()) {
            return Collections.emptySortedMap();
        }
        SortedMap<String, String> cells = new TreeMap<>();
        for (Named each : columns) {
            String cell = each.column().of(row);
            if (!cell.isEmpty()) {
                cells.put(each.header(), cell);
            }
        }
        return cells;
    }
}
