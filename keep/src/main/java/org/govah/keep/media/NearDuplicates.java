package org.govah.keep.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.govah.keep.internal.media.HashColumns;
import org.govah.keep.internal.media.SlotIndex;
import org.govah.keep.internal.media.SlotLayout;

/// Finds every hash within 31 bits of a given one, none missed.
///
/// Multi-index hashing (Norouzi, Punjani, Fleet, "Fast Exact Search in Hamming Space with
/// Multi-Index Hashing", 2014): of 16 slots of 16 bits at least one differs by at most one bit
/// where the whole differs by at most 31; from two million hashes on 12 wider slots, some with two
/// bits. Below 50,000 hashes a plain scan is as fast and needs no index. Hashes added later are
/// scanned until they are an eighth of the index, which is then built again. Memory: 32 bytes a
/// hash, and 48 to 64 more where there is an index. One writer at a time; reading while nothing is
/// added is safe from many threads.
public final class NearDuplicates {
    /// Up to here a query scans all: the index looks into 272 places whatever its size.
    private static final int SCAN_BELOW = 50_000;

    /// The index is built again when this share (one in so many) of it was added since.
    private static final int REBUILD_SHARE = 8;

    /// From here on fewer and wider slots are quicker and take no more memory.
    private static final int WIDE_FROM = 2_000_000;

    private final HashColumns hashes;
    private final int scanBelow;
    private final int wideFrom;
    private SlotIndex index = SlotIndex.none();

    /// An empty index.
    public NearDuplicates() {
        this(0, SCAN_BELOW, WIDE_FROM);
    }

    /// An empty index with room for so many hashes.
    public NearDuplicates(int expected) {
        this(expected, SCAN_BELOW, WIDE_FROM);
    }

    NearDuplicates(int expected, int scanBelow, int wideFrom) {
        this.hashes = new HashColumns(expected);
        this.scanBelow = scanBelow;
        this.wideFrom = wideFrom;
    }

    /// A hash that was found.
    ///
    /// @param number of the hash, from 0 in the order of adding
    /// @param distance in bits
    public record Match(int number, int distance) {}

    /// Adds a hash.
    ///
    /// @return its number
    /// @throws IllegalStateException above 500 million hashes, the most one array holds
    public int add(PdqHash hash) {
        return hashes.add(hash);
    }

    /// How many there are.
    public int size() {
        return hashes.size();
    }

    /// Brings the index up to date; without it the first query after adding much pays for it.
    public void build() {
        int n = hashes.size();
        if (n >= scanBelow && n - index.size() > index.size() / REBUILD_SHARE) {
            index = SlotIndex.of(hashes, n >= wideFrom ? SlotLayout.TWELVE : SlotLayout.SIXTEEN);
        }
    }

    /// Every hash within 31 bits, nearest first, then by number.
    public List<Match> near(PdqHash hash) {
        return near(hash, PdqHash.NEAR);
    }

    /// Every hash within a distance, nearest first, then by number.
    ///
    /// @param radius 0 to 31 bits
    /// @throws IllegalArgumentException if it is more: the index would miss some
    public List<Match> near(PdqHash hash, int radius) {
        if (radius < 0 || radius > PdqHash.NEAR) {
            throw new IllegalArgumentException("a radius is 0 to 31 bits");
        }
        build();
        List<Match> found = new ArrayList<>();
        index.find(
                hashes, hash, radius, (number, distance) -> found.add(new Match(number, distance)));
        for (int i = index.size(); i < hashes.size(); i++) {
            int distance = hashes.distance(i, hash);
            if (distance <= radius) {
                found.add(new Match(i, distance));
            }
        }
        found.sort(Comparator.comparingInt(Match::distance).thenComparingInt(Match::number));
        return found;
    }
}
