package org.govah.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// One file of the simulated country, made only when it is asked for.
///
/// @param path relative, with `/`, such as `lists/01-family-network.csv`
/// @param content what writes its bytes: the same ones every time
public record SimulatedFile(String path, Content content) {
    /// Writes the bytes of a file.
    @FunctionalInterface
    public interface Content {
        /// Writes every byte to `out`, row by row, and leaves it open.
        ///
        /// @throws IOException if `out` refuses
        void writeTo(OutputStream out) throws IOException;
    }

    /// The bytes in memory; for a large country prefer [Content#writeTo].
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused " + path, e);
        }
        return out.toByteArray();
    }
}
