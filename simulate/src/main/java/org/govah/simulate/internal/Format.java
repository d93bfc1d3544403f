package org.govah.simulate.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.govah.core.script.Digits;

/// The file formats that lists come in.
enum Format {
    CSV_UTF8("csv", ',', StandardCharsets.UTF_8, false),
    CSV_UTF8_BOM_SEMICOLON("csv", ';', StandardCharsets.UTF_8, true),
    CSV_WINDOWS_1256("csv", ';', Charset.forName("windows-1256"), false),
    TSV_UTF16LE("tsv", '\t', StandardCharsets.UTF_16LE, true),
    /// The separator and the charset are not used.
    XLSX("xlsx", ',', StandardCharsets.UTF_8, false);

    private final String extension;
    private final char separator;
    private final Charset charset;
    private final boolean byteOrderMark;

    Format(String extension, char separator, Charset charset, boolean byteOrderMark) {
        this.extension = extension;
        this.separator = separator;
        this.charset = charset;
        this.byteOrderMark = byteOrderMark;
    }

    String extension() {
        return extension;
    }

    char separator() {
        return separator;
    }

    Charset charset() {
        return charset;
    }

    boolean byteOrderMark() {
        return byteOrderMark;
    }

    /// The cell in characters that the format can hold: windows-1256 has neither the Persian yeh
    /// nor any but Latin digits.
    String fit(String cell) {
        return this == CSV_WINDOWS_1256 ? Hand.arabic(Digits.toLatin(cell)) : cell;
    }
}
