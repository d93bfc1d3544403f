package org.govah.keep.internal.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What a file is, told from its first bytes (its "magic number"), whatever its name says.
public enum FileKind {
    /// A ZIP file; an XLSX workbook is one.
    ZIP("ZIP", "PK\u0003\u0004"),
    /// The old Excel and Word format (OLE2).
    OLD_EXCEL("XLS", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    PDF("PDF", "%PDF-"),
    PNG("PNG", "\u0089PNG"),
    JPEG("JPEG", "\u00ff\u00d8\u00ff"),
    GIF("GIF", "GIF8"),
    GZIP("gzip", "\u001f\u008b"),
    SEVEN_ZIP("7z", "7z\u00bc\u00af'\u001c"),
    RAR("RAR", "Rar!\u001a"),
    SQLITE("SQLite", "SQLite format 3\u0000"),
    /// None of these: text, for all we know.
    TEXT("", "");

    private final String label;
    private final String start;

    FileKind(String label, String start) {
        this.label = label;
        this.start = start;
    }

    /// The kind's usual name, such as `PDF`; empty for text.
    public String label() {
        return label;
    }

    /// The kind of a file with these bytes.
    public static FileKind of(byte[] bytes) {
        for (FileKind kind : values()) {
            byte[] start = kind.start.getBytes(StandardCharsets.ISO_8859_1);
            int n = start.length;
            if (n <= bytes.length && Arrays.equals(bytes, 0, n, start, 0, n)) {
                return kind;
            }
        }
        return TEXT;
    }
}
