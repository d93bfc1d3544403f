package org.govah.core.log;

import java.util.List;
import java.util.Optional;
import org.govah.core.log.internal.Sha256;

/// Recomputes roots from a proof. A proof is read from its end, as the recursion that defines it
/// goes down from the root; each hash is used once and none is left.
final class PathCheck {
    private final List<Hash> proof;
    private final Sha256 sha = new Sha256();
    private int left;

    PathCheck(List<Hash> proof) {
        this.proof = proof;
        this.left = proof.size();
    }

    boolean inclusion(Hash leaf, long index, long size, Hash root) {
        return root(leaf, index, size, proof).equals(Optional.of(root));
    }

    /// The root that a proof leads to; empty where it is too short or too long.
    static Optional<Hash> root(Hash leaf, long index, long size, List<Hash> proof) {
        PathCheck check = new PathCheck(proof);
        try {
            Hash root = check.climb(leaf, index, size);
            return check.left == 0 ? Optional.of(root) : Optional.empty();
        } catch (ShortProof e) {
            return Optional.empty();
        }
    }

    boolean consistency(long start, long end, Hash subtreeRoot, long size, Hash root) {
        try {
            Roots roots = roots(start, end, size, true, subtreeRoot);
            return left == 0 && roots.part.equals(subtreeRoot) && roots.whole.equals(root);
        } catch (ShortProof e) {
            return false;
        }
    }

    private Hash climb(Hash leaf, long index, long size) throws ShortProof {
        if (size == 1) {
            return leaf;
        }
        long k = Tree.split(size);
        Hash sibling = takeLast();
        return index < k
                ? sha.node(climb(leaf, index, k), sibling)
                : sha.node(sibling, climb(leaf, index - k, size - k));
    }

    private Roots roots(long start, long end, long size, boolean known, Hash subtreeRoot)
            throws ShortProof {
        if (start == 0 && end == size) {
            Hash hash = known ? subtreeRoot : takeLast();
            return new Roots(hash, hash);
        }
        long k = Tree.split(size);
        Hash sibling = takeLast();
        if (end <= k) {
            Roots below = roots(start, end, k, known, subtreeRoot);
            return new Roots(below.part, sha.node(below.whole, sibling));
        }
        if (start >= k) {
            Roots below = roots(start - k, end - k, size - k, known, subtreeRoot);
            return new Roots(below.part, sha.node(sibling, below.whole));
        }
        Roots below = roots(0, end - k, size - k, false, subtreeRoot);
        return new Roots(sha.node(sibling, below.part), sha.node(sibling, below.whole));
    }

    private Hash takeLast() throws ShortProof {
        if (left == 0) {
            throw new ShortProof();
        }
        left--;
        return proof.get(left);
    }

    /// @param part the root of the subtree, as the proof has it
    /// @param whole the root of the tree over it
    private record Roots(Hash part, Hash whole) {}

    /// The proof ended before its recursion did.
    private static final class ShortProof extends Exception {
        private static final long serialVersionUID = 1;
    }
}
