package org.govah.core.age.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// Writes the lines of an armored file: 64 columns, line feeds.
public final class ArmorOut extends OutputStream {
    private final OutputStream sink;
    private final byte[] line = new byte[ArmorIn.LINE_BYTES];
    private int count;
    private boolean closed;

    /// @param sink closed with this
    /// @throws IOException as the sink throws it
    public ArmorOut(OutputStream sink) throws IOException {
        this.sink = sink;
        sink.write((ArmorIn.BEGIN + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void write(int b) throws IOException {
        line[count++] = (byte) b;
        if (count == line.length) {
            writeLine();
        }
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int part = Math.min(end - at, line.length - count);
            System.arraycopy(from, at, line, count, part);
            at += part;
            count += part;
            if (count == line.length) {
                writeLine();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (sink) {
            if (count > 0) {
                writeLine();
            }
            sink.write((ArmorIn.END + "\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void writeLine() throws IOException {
        byte[] encoded = Base64.getEncoder().encode(Arrays.copyOf(line, count));
        byte[] ended = Arrays.copyOf(encoded, encoded.length + 1);
        ended[encoded.length] = '\n';
        sink.write(ended);
        count = 0;
    }
}
