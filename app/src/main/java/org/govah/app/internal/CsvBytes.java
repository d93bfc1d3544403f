package org.govah.app.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.govah.core.table.CsvText;

/// Writes large CSV files: bytes into a buffer, no object for a row or a cell. What is text is
/// quoted once, as [CsvText] does, and then only copied.
final class CsvBytes {
    private static final int SIZE = 1 << 16;

    /// The longest number: 19 digits and a sign.
    private static final int LONGEST_NUMBER = 20;

    private static final int[] TENS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int size;

    CsvBytes(OutputStream out) {
        this.out = out;
    }

    /// The header, with the mark that spreadsheets know UTF-8 by.
    void header(List<String> names) throws IOException {
        raw(CsvText.of(List.of(names)));
    }

    /// A cell's text as it stands in a file, quoted where it must be.
    static byte[] cell(String text) {
        byte[] whole = CsvText.of(List.of(List.of(text)));
        int mark = "\uFEFF".getBytes(StandardCharsets.UTF_8).length;
        return Arrays.copyOfRange(whole, mark, whole.length - 1);
    }

    /// Bytes as they are.
    void raw(byte[] bytes) throws IOException {
        if (bytes.length > SIZE) {
            flush();
            out.write(bytes);
            return;
        }
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /// One ASCII character.
    void sign(char one) throws IOException {
        room(1);
        buffer[size++] = (byte) one;
    }

    /// A whole number.
    void number(long value) throws IOException {
        room(LONGEST_NUMBER);
        if (value < 0) {
            buffer[size++] = '-';
        }
        int at = LONGEST_NUMBER;
        long left = value;
        do {
            digits[--at] = (byte) ('0' + Math.abs((int) (left % 10)));
            left /= 10;
        } while (left != 0);
        System.arraycopy(digits, at, buffer, size, LONGEST_NUMBER - at);
        size += LONGEST_NUMBER - at;
    }

    /// A number with this many decimals.
    ///
    /// @param value within a billion of 0
    /// @param places 1 to 6
    void decimal(double value, int places) throws IOException {
        long scaled = Math.round(value * TENS[places]);
        if (scaled < 0) {
            sign('-');
        }
        long whole = Math.abs(scaled);
        number(whole / TENS[places]);
        sign('.');
        room(places);
        int rest = (int) (whole % TENS[places]);
        for (int p = places - 1; p >= 0; p--) {
            buffer[size + p] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += places;
    }

    private void room(int bytes) throws IOException {
        if (size + bytes > SIZE) {
            flush();
        }
    }

    /// Hands on what is still in the buffer.
    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }
}
