package org.govah.core.log;

import java.util.Arrays;
import java.util.Optional;
import org.govah.core.log.internal.Sha256;

/// The last tile of a level while it fills.
final class OpenTile {
    private final byte[] hashes = new byte[Tile.FULL * Hash.BYTES];
    long index;
    int width;

    void read(byte[] stored) throws LogFormatException {
        if (stored.length < width * Hash.BYTES) {
            throw new LogFormatException("a stored tile is too short");
        }
        System.arraycopy(stored, 0, hashes, 0, width * Hash.BYTES);
    }

    void add(Hash hash) {
        hash.write(hashes, width * Hash.BYTES);
        width++;
    }

    void next() {
        index++;
        width = 0;
    }

    byte[] bytes() {
        return Arrays.copyOf(hashes, width * Hash.BYTES);
    }

    Hash root(Sha256 sha) {
        return over(sha, 0, Tile.FULL);
    }

    /// The root over this tile's hashes with `right` (all that lies below them to the right) beside
    /// them: the full subtrees of a tree are joined from the right.
    Optional<Hash> peaks(Sha256 sha, Optional<Hash> right) {
        Optional<Hash> joined = right;
        int end = width;
        while (end > 0) {
            int peak = Integer.lowestOneBit(end);
            Hash left = over(sha, end - peak, end);
            joined = Optional.of(joined.isPresent() ? sha.node(left, joined.get()) : left);
            end -= peak;
        }
        return joined;
    }

    private Hash over(Sha256 sha, int from, int to) {
        if (to - from == 1) {
            return Hash.read(hashes, from * Hash.BYTES);
        }
        int middle = (from + to) >>> 1;
        return sha.node(over(sha, from, middle), over(sha, middle, to));
    }
}
