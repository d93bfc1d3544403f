package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.govah.keep.intake.Field;
import org.govah.keep.internal.columns.Layout;
import org.govah.keep.internal.table.Blanks;
import org.govah.keep.internal.table.CellRow;

/// One column and what its cells mean.
///
/// @param column its place; none where it is negative, and then every cell is empty
/// @param memo what its cells mean
/// @param <V> what a cell means
record CellColumn<V>(int column, CellMemo<V> memo) {
    private static final int NONE = -1;

    /// The first column that holds a field.
    static <V> CellColumn<V> first(Layout layout, Field field, int most, Function<String, V> read) {
        List<Integer> columns = layout.columns(field);
        int column = columns.isEmpty() ? NONE : columns.getFirst();
        return new CellColumn<>(column, new CellMemo<>(most, read));
    }

    /// All columns that hold a field, in the file's order.
    static <V> List<CellColumn<V>> all(
            Layout layout, Field field, int most, Function<String, V> read) {
        List<CellColumn<V>> all = new ArrayList<>();
        for (int column : layout.columns(field)) {
            all.add(new CellColumn<>(column, new CellMemo<>(most, read)));
        }
        return List.copyOf(all);
    }

    boolean isThere() {
        return column != NONE;
    }

    /// What a row's cell in this column means; as an empty cell where the row is too short.
    V of(CellRow row) {
        if (column < 0 || column >= row.size()) {
            return memo.blank();
        }
        int start = Blanks.start(row.bytes(), row.start(column), row.end(column));
        int end = Blanks.end(row.bytes(), start, row.end(column));
        return memo.read(row.bytes(), start, end);
    }
}
