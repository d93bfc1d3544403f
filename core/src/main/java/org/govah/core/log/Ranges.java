package org.govah.core.log;

import java.util.List;
import org.govah.core.log.internal.Sha256;

/// Roots and proofs over ranges of leaves, from stored hashes of full subtrees.
final class Ranges {
    private final HashReader hashes;
    private final Sha256 sha = new Sha256();

    Ranges(HashReader hashes) {
        this.hashes = hashes;
    }

    /// `MTH(D[start:end])`, `start < end`.
    Hash root(long start, long end) {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return hashes.read(level, start >>> level);
        }
        long k = Tree.split(length);
        return sha.node(root(start, start + k), root(start + k, end));
    }

    /// `PATH(index, D[start:end])` (RFC 6962, section 2.1.1), the leaf's sibling first.
    void path(long index, long start, long end, List<Hash> proof) {
        if (end - start == 1) {
            return;
        }
        long middle = start + Tree.split(end - start);
        if (index < middle) {
            path(index, start, middle, proof);
            proof.add(root(middle, end));
        } else {
            path(index, middle, end, proof);
            proof.add(root(start, middle));
        }
    }

    /// `SUBTREE_SUBPROOF` of `[from, to)` within the leaves `[start, end)`. `known` says that the
    /// reader of the proof has the hash that the recursion ends at: the subtree's own root.
    void consistency(long from, long to, long start, long end, boolean known, List<Hash> proof) {
        if (from == start && to == end) {
            if (!known) {
                proof.add(root(start, end));
            }
            return;
        }
        long middle = start + Tree.split(end - start);
        if (to <= middle) {
            consistency(from, to, start, middle, known, proof);
            proof.add(root(middle, end));
        } else if (from >= middle) {
            consistency(from, to, middle, end, known, proof);
            proof.add(root(start, middle));
        } else {
            consistency(middle, to, middle, end, false, proof);
            proof.add(root(start, middle));
        }
    }
}
