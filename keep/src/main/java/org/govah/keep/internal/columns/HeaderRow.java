package org.govah.keep.internal.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.keep.internal.table.RawRow;

/// Finds the row with the names of the columns, and gives every column a name of its own.
public final class HeaderRow {
    /// A spreadsheet may have a title and a date above its table; more rows than this are data.
    public static final int LOOK_AT = 10;

    // One known word can stand in a title; two side by side are a header.
    private static final int ENOUGH = 2;

    private HeaderRow() {}

    /// Index of the header among the rows: the first of the first ten written rows in which two
    /// headers are known, else the first written row; -1 where no row is written.
    public static int find(List<RawRow> rows) {
        int first = -1;
        int seen = 0;
        for (int i = 0; i < rows.size() && seen < LOOK_AT; i++) {
            if (!rows.get(i).isBlank()) {
                first = first < 0 ? i : first;
                seen++;
                if (known(rows.get(i)) >= ENOUGH) {
                    return i;
                }
            }
        }
        return first;
    }

    /// The headers with a number behind each that stood before, such as `name (2)`, and `column 3`
    /// for one without a name.
    public static List<String> distinct(List<String> headers) {
        Map<String, Integer> times = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i).isBlank() ? "column " + (i + 1) : headers.get(i).strip();
            int time = times.merge(header, 1, Integer::sum);
            distinct.add(time == 1 ? header : header + " (" + time + ")");
        }
        return distinct;
    }

    private static long known(RawRow row) {
        return row.cells().stream().limit(100).filter(c -> Heading.of(c).isRecognised()).count();
    }
}
