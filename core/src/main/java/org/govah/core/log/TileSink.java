package org.govah.core.log;

/// Takes the tiles that a growing log has to write.
@FunctionalInterface
public interface TileSink {
    /// `bytes` is the content of `tile`; the caller gives it away.
    void write(Tile tile, byte[] bytes);
}
