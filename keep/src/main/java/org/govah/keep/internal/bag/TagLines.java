package org.govah.keep.internal.bag;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/// The lines of a tag file, one after the other: ended by LF, CR or CR LF, strictly in the given
/// encoding.
public final class TagLines implements Closeable {
    /// The longest line that is read; a path has at most a few thousand characters.
    public static final int LONGEST_LINE = 1 << 16;

    private final Reader reader;
    private boolean afterReturn;

    /// Over a stream in an encoding.
    public TagLines(InputStream in, Charset charset) {
        this.reader =
                new BufferedReader(
                        new InputStreamReader(
                                in,
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)
                                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /// The next line without its end.
    ///
    /// @throws java.nio.charset.CharacterCodingException if it is not in the encoding
    /// @throws IOException if it cannot be read or is longer than [#LONGEST_LINE]
    public Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            boolean secondOfTwo = afterReturn && c == '\n';
            afterReturn = c == '\r';
            if (secondOfTwo) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return Optional.of(line.toString());
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line is too long");
            }
            line.append((char) c);
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
