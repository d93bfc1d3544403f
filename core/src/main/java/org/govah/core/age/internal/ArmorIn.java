package org.govah.core.age.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeException.Kind;

/// Reads the lines of an armored file as strictly as RFC 7468, section 3, has it: 64 columns but
/// for the last line, canonical base64. Lines may end in CRLF, and white space may stand around.
public final class ArmorIn extends InputStream {
    /// The first line.
    public static final String BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";

    /// The last line.
    public static final String END = "-----END AGE ENCRYPTED FILE-----";

    /// White space allowed before and after, in bytes; more is no mail program's doing.
    public static final int MAX_SPACE = 1024;

    /// What a full line decodes to.
    static final int LINE_BYTES = 48;

    private static final int COLUMNS = 64;

    /// The longest line there may be: a full one with CR.
    private static final int MAX_LINE = COLUMNS + 1;

    private final InputStream in;
    private final byte[] line = new byte[MAX_SPACE];
    private int lineLength;
    private byte[] decoded = {};
    private int at;
    private State state = State.BEFORE;

    private enum State {
        BEFORE,
        INSIDE,
        LAST_LINE_READ,
        AFTER,
        BROKEN
    }

    /// @param in closed with this
    public ArmorIn(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        int done = 0;
        while (done < length && more()) {
            int part = Math.min(length - done, decoded.length - at);
            System.arraycopy(decoded, at, into, offset + done, part);
            at += part;
            done += part;
        }
        return done == 0 && length > 0 ? -1 : done;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Whether decoded bytes are there, after reading the next line where needed.
    private boolean more() throws IOException {
        if (at < decoded.length) {
            return true;
        }
        State before = state;
        state = State.BROKEN; // until the line is known to be good
        state =
                switch (before) {
                    case BEFORE -> nextLine(begin());
                    case INSIDE, LAST_LINE_READ -> nextLine(before);
                    case AFTER -> State.AFTER;
                    case BROKEN -> throw broken("read on after a failure");
                };
        return state != State.AFTER;
    }

    private State begin() throws IOException {
        int space = 0;
        while (true) {
            boolean ended = readLine(MAX_SPACE);
            require(ended, "no armor");
            if (text().equals(BEGIN)) {
                return State.INSIDE;
            }
            space += lineLength + 1;
            require(isSpace(text()) && space <= MAX_SPACE, "something before the armor");
        }
    }

    private State nextLine(State before) throws IOException {
        boolean ended = readLine(MAX_LINE);
        String text = text();
        if (text.equals(END)) {
            requireOnlySpace();
            return State.AFTER;
        }
        require(ended && before == State.INSIDE, "a line behind the last, or no end");
        boolean whole = text.length() % 4 == 0 && !text.isEmpty() && text.length() <= COLUMNS;
        require(whole, "a line of the wrong length");
        decoded = decoded(text);
        at = 0;
        return decoded.length == LINE_BYTES ? State.INSIDE : State.LAST_LINE_READ;
    }

    private static byte[] decoded(String text) throws AgeException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            boolean canonical =
                    !text.endsWith("=") || Base64.getEncoder().encodeToString(bytes).equals(text);
            require(canonical, "base64 that is not canonical");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw broken("not base64");
        }
    }

    private void requireOnlySpace() throws IOException {
        byte[] rest = in.readNBytes(MAX_SPACE + 1);
        String text = new String(rest, StandardCharsets.ISO_8859_1);
        require(rest.length <= MAX_SPACE && isSpace(text), "something behind the armor");
    }

    private static boolean isSpace(String text) {
        return text.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\r' || c == '\n');
    }

    /// Reads a line without its end; false where the file ended instead.
    private boolean readLine(int limit) throws IOException {
        lineLength = 0;
        int next = in.read();
        while (next >= 0 && next != '\n') {
            require(lineLength < limit, "a line is too long");
            line[lineLength++] = (byte) next;
            next = in.read();
        }
        return next == '\n';
    }

    private String text() {
        boolean returned = lineLength > 0 && line[lineLength - 1] == '\r';
        int length = returned ? lineLength - 1 : lineLength;
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static void require(boolean holds, String detail) throws AgeException {
        if (!holds) {
            throw broken(detail);
        }
    }

    private static AgeException broken(String detail) {
        return new AgeException(Kind.ARMOR, detail);
    }
}
