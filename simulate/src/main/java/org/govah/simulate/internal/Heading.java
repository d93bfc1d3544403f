package org.govah.simulate.internal;

import java.util.Arrays;
import java.util.List;

/// One column of one list.
///
/// @param column what it holds
/// @param missing share of rows that leave it empty or say "unknown", 0 to 1
/// @param text the header cell
record Heading(Column column, double missing, String text) {
    /// Reads `NAME:0:Name|AGE:0.25:Age`.
    static List<Heading> parse(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(part -> part.split(":", 3))
                .map(p -> new Heading(Column.valueOf(p[0]), Double.parseDouble(p[1]), p[2]))
                .toList();
    }
}
