package org.govah.core.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes rows as CSV (RFC 4180 quoting, `\n` line ends) for people who open it in a spreadsheet:
/// UTF-8 with a byte order mark, and no cell that a spreadsheet would run as a formula.
public final class CsvText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    // The full-width signs count too: spreadsheets of East Asia read them as the plain ones.
    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvText() {}

    /// The file's bytes.
    ///
    /// @param rows the header first; cells as they are, made harmless here
    public static byte[] of(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (List<String> row : rows) {
                writer.writeRecord(row.stream().map(CsvText::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot refuse a text", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// The cell with an apostrophe before it where it begins like a formula and is not a plain
    /// number (OWASP, CSV injection).
    public static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !isNumber(cell) ? "'" + cell : cell;
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
