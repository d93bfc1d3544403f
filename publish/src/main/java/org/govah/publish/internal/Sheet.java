package org.govah.publish.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// One CSV file under construction (RFC 4180), safe to open in a spreadsheet: a cell that a
/// spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV Injection).
final class Sheet {
    /// Tells spreadsheets that the text is UTF-8.
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    // The full-width signs count too: spreadsheets of East Asia read them as the plain ones.
    private static final Pattern FORMULA =
            Pattern.compile("[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final StringWriter out = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(out);

    /// A file with these heads.
    Sheet(String... heads) {
        this(Arrays.asList(heads));
    }

    /// A file with these heads.
    Sheet(List<String> heads) {
        out.write(BYTE_ORDER_MARK);
        row(heads);
    }

    /// One more row; numbers are written as [Object#toString] has them.
    void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    /// One more row.
    void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(c -> safe(c.toString())).toList());
    }

    /// The whole file.
    String text() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toString();
    }

    /// The cell as a spreadsheet may read it.
    static String safe(String cell) {
        boolean formula = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
