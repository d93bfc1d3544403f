package org.govah.core.log;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.log.internal.Sha256;

/// The Merkle tree of RFC 6962, section 2.1 (RFC 9162 the same), with SHA-256: roots and proofs, in
/// pairs of one function that proves and one that checks. A tree of `size` leaves has the indices 0
/// to `size - 1`.
///
/// A *subtree* `[start, end)` is one that a tree's proofs can speak of: `start` is a multiple of
/// the smallest power of two that is at least `end - start` (draft-ietf-plants-merkle-tree-certs,
/// section "Subtrees").
public final class Tree {
    /// The root of the tree of no leaves: `SHA-256()`.
    public static final Hash EMPTY = new Sha256().of(new byte[0]);

    /// The most leaves: beyond this the arithmetic of subtrees would leave 63 bits.
    public static final long MAX_SIZE = 1L << 62;

    private Tree() {}

    /// The hash of one entry as a leaf: `SHA-256(0x00 || entry)`.
    public static Hash leafHash(byte[] entry) {
        return new Sha256().leaf(entry, 0, entry.length);
    }

    /// The hash over two subtrees: `SHA-256(0x01 || left || right)`.
    public static Hash nodeHash(Hash left, Hash right) {
        return new Sha256().node(left, right);
    }

    /// The root of the tree of the first `size` leaves.
    public static Hash root(long size, HashReader hashes) {
        requireSize(size);
        return size == 0 ? EMPTY : new Ranges(hashes).root(0, size);
    }

    /// The root of the subtree `[start, end)`.
    ///
    /// @throws IllegalArgumentException if that is not a subtree
    public static Hash subtreeRoot(long start, long end, HashReader hashes) {
        requireSubtree(start, end);
        return new Ranges(hashes).root(start, end);
    }

    /// The path that shows leaf `index` in the tree of `size` leaves, from the leaf's sibling up.
    ///
    /// @throws IllegalArgumentException if `index` is not below `size`
    public static List<Hash> proveInclusion(long index, long size, HashReader hashes) {
        return proveSubtreeInclusion(index, 0, size, hashes);
    }

    /// Whether `proof` shows that `leaf` is number `index` in the tree of `size` leaves under
    /// `root`.
    public static boolean checkInclusion(
            Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        return checkSubtreeInclusion(leaf, index, 0, size, root, proof);
    }

    /// The path that shows leaf `index` in the subtree `[start, end)`.
    ///
    /// @throws IllegalArgumentException if that is not a subtree, or the leaf is outside
    public static List<Hash> proveSubtreeInclusion(
            long index, long start, long end, HashReader hashes) {
        requireSubtree(start, end);
        if (index < start || index >= end) {
            throw new IllegalArgumentException("leaf " + index + " is outside");
        }
        List<Hash> proof = new ArrayList<>();
        new Ranges(hashes).path(index, start, end, proof);
        return List.copyOf(proof);
    }

    /// Whether `proof` shows that `leaf` is number `index`, counted from the tree's first leaf, in
    /// the subtree `[start, end)` with this root.
    public static boolean checkSubtreeInclusion(
            Hash leaf, long index, long start, long end, Hash root, List<Hash> proof) {
        return isSubtree(start, end)
                && index >= start
                && index < end
                && new PathCheck(proof).inclusion(leaf, index - start, end - start, root);
    }

    /// The proof that the tree of `size` leaves begins with the tree of `oldSize` leaves (RFC 6962,
    /// section 2.1.2).
    ///
    /// @throws IllegalArgumentException unless `0 < oldSize <= size`
    public static List<Hash> proveConsistency(long oldSize, long size, HashReader hashes) {
        return proveSubtreeConsistency(0, oldSize, size, hashes);
    }

    /// Whether `proof` shows that the tree of `size` leaves under `root` begins with the tree of
    /// `oldSize` leaves under `oldRoot`. Of the empty tree nothing can be shown: false where
    /// `oldSize` is 0.
    public static boolean checkConsistency(
            long oldSize, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        return oldSize > 0 && checkSubtreeConsistency(0, oldSize, oldRoot, size, root, proof);
    }

    /// The proof that the subtree `[start, end)` is part of the tree of `size` leaves.
    ///
    /// @throws IllegalArgumentException if that is not a subtree of it
    public static List<Hash> proveSubtreeConsistency(
            long start, long end, long size, HashReader hashes) {
        requireSubtree(start, end);
        requireSize(size);
        if (end > size) {
            throw new IllegalArgumentException("the subtree ends beyond the tree");
        }
        List<Hash> proof = new ArrayList<>();
        new Ranges(hashes).consistency(start, end, 0, size, true, proof);
        return List.copyOf(proof);
    }

    /// Whether `proof` shows that the subtree `[start, end)` with `subtreeRoot` is part of the tree
    /// of `size` leaves under `root`. An empty subtree (`start = end`) with the root [#EMPTY] is
    /// part of every tree, by the empty proof.
    public static boolean checkSubtreeConsistency(
            long start, long end, Hash subtreeRoot, long size, Hash root, List<Hash> proof) {
        if (start < 0 || end < start || end > size || size > MAX_SIZE) {
            return false;
        }
        if (start == end) {
            return proof.isEmpty() && subtreeRoot.equals(EMPTY);
        }
        return isSubtree(start, end)
                && new PathCheck(proof).consistency(start, end, subtreeRoot, size, root);
    }

    /// Whether `[start, end)` is a subtree, and not an empty one.
    public static boolean isSubtree(long start, long end) {
        if (start < 0 || end <= start || end > MAX_SIZE) {
            return false;
        }
        long length = end - start;
        long ceiling = Long.highestOneBit(length);
        if (ceiling != length) {
            ceiling <<= 1;
        }
        return (start & (ceiling - 1)) == 0;
    }

    /// The largest power of two below `size`, which is at least 2: where RFC 6962 splits a tree.
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private static void requireSubtree(long start, long end) {
        if (!isSubtree(start, end)) {
            throw new IllegalArgumentException("[" + start + ", " + end + ") is not a subtree");
        }
    }

    private static void requireSize(long size) {
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("not a size: " + size);
        }
    }
}
