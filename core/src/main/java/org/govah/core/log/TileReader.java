package org.govah.core.log;

/// Where stored tiles come from. A file or network failure is an [java.io.UncheckedIOException] of
/// whoever implements it.
@FunctionalInterface
public interface TileReader {
    /// The bytes of `tile`; where only the full tile is kept, all of it (the beginning is the
    /// same).
    byte[] read(Tile tile);
}
