package org.govah.keep.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.govah.keep.media.Stripped;

/// A picture out of the archive without its metadata, to be shown to others. The item stays as it
/// was received.
public final class StrippedCopy {
    /// Largest picture taken into memory; phones write up to 30 MiB.
    private static final int MOST_BYTES = 64 << 20;

    private StrippedCopy() {}

    /// Writes it.
    ///
    /// @param hex the beginning of the item's id
    /// @return the item
    /// @throws ArchiveException if there is none, it was erased or is damaged, or it is no JPEG or
    ///   PNG picture of at most 64 MiB from which metadata can be taken: nothing is then written
    public static ItemView write(Archive archive, Unlocked by, String hex, OutputStream out)
            throws ArchiveException {
        Bounded whole = new Bounded();
        ItemView item = archive.copy(by, hex, whole);
        byte[] bare =
                whole.bytes()
                        .flatMap(Stripped::of)
                        .orElseThrow(() ->
                                ArchiveException.unreadable(
                                        "keep.not-stripped",
                                        item.id().hex(),
                                        item.mediaType().orElse("?")));
        try {
            out.write(bare);
            return item;
        } catch (IOException e) {
            throw archive.writing(e);
        }
    }

    /// Holds so much and forgets all where more comes.
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private boolean over;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            over |= held.size() + (long) count > MOST_BYTES;
            if (over) {
                held.reset();
            } else {
                held.write(bytes, from, count);
            }
        }

        java.util.Optional<byte[]> bytes() {
            return over ? java.util.Optional.empty() : java.util.Optional.of(held.toByteArray());
        }
    }
}
