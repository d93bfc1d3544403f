package org.govah.core.age.internal;

import java.util.List;
import java.util.Optional;

/// One recipient stanza of a header: arguments, the first of which is its type, and a body.
public final class Stanza {
    /// Columns of a full body line.
    static final int COLUMNS = 64;

    private final List<String> arguments;
    private final byte[] body;

    /// @param arguments at least one, none empty, of visible ASCII
    public Stanza(List<String> arguments, byte[] body) {
        this.arguments = List.copyOf(arguments);
        this.body = body.clone();
    }

    /// The type: its first argument.
    public String type() {
        return arguments.getFirst();
    }

    /// How many arguments it has, with the type.
    int count() {
        return arguments.size();
    }

    /// The argument at `index`; 0 is the type.
    String argument(int index) {
        return arguments.get(index);
    }

    /// The argument's bytes, where it is canonical base64 of exactly `length` bytes.
    Optional<byte[]> decoded(int index, int length) {
        return RawBase64.decode(argument(index)).filter(bytes -> bytes.length == length);
    }

    /// A copy of the body.
    byte[] body() {
        return body.clone();
    }

    /// The stanza as it stands in a header; ends with a line shorter than 64 columns.
    String text() {
        StringBuilder text = new StringBuilder("-> ");
        text.append(String.join(" ", arguments)).append('\n');
        String encoded = RawBase64.encode(body);
        int at = 0;
        while (encoded.length() - at >= COLUMNS) {
            text.append(encoded, at, at + COLUMNS).append('\n');
            at += COLUMNS;
        }
        return text.append(encoded, at, encoded.length()).append('\n').toString();
    }
}
