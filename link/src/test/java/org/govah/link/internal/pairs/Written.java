package org.govah.link.internal.pairs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// What a column writes, to be read again.
final class Written {
    private Written() {}

    /// Something that writes itself.
    interface Writes {
        void to(ArrayWriter out) throws IOException;
    }

    static ArrayReader by(Writes column) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrayWriter out = new ArrayWriter(bytes);
        column.to(out);
        out.flush();
        return new ArrayReader(ByteBuffer.wrap(bytes.toByteArray()));
    }
}
