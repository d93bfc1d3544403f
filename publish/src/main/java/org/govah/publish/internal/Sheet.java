package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govah.core.table.CsvText;

/// One CSV file under construction.
final class Sheet {
    private final List<List<String>> rows = new ArrayList<>();

    /// A file with these heads.
    Sheet(String... heads) {
        this(Arrays.asList(heads));
    }

    /// A file with these heads.
    Sheet(List<String> heads) {
        row(heads);
    }

    /// One more row; numbers are written as [Object#toString] has them.
    void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    /// One more row.
    void row(List<?> cells) {
        rows.add(cells.stream().map(Object::toString).toList());
    }

    /// The whole file, safe to open in a spreadsheet.
    byte[] bytes() {
        return CsvText.of(rows);
    }
}
