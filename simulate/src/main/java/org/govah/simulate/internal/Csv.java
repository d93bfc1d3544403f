package org.govah.simulate.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;

/// Writes tables as CSV (RFC 4180) in the variants that lists come in.
final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Csv() {}

    /// Writes the table and leaves `out` open.
    ///
    /// @throws IOException if `out` refuses, or a character does not exist in the format's charset
    static void write(Rows rows, Format format, OutputStream out) throws IOException {
        Writer text =
                new BufferedWriter(
                        new OutputStreamWriter(
                                out,
                                format.charset()
                                        .newEncoder()
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        if (format.byteOrderMark()) {
            text.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(format.separator())
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(text);
        csv.writeRecord(rows.header().stream().map(format::fit).toList());
        rows.stream().forEach(row -> csv.writeRecord(row.stream().map(format::fit).toList()));
        csv.flush();
        text.flush();
    }
}
