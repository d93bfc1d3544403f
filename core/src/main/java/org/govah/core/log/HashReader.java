package org.govah.core.log;

/// Where a tree's stored hashes come from. A file or network failure is an
/// [java.io.UncheckedIOException] of whoever implements it.
@FunctionalInterface
public interface HashReader {
    /// The hash of the full subtree over the leaves `[index * 2^level, (index + 1) * 2^level)` (RFC
    /// 6962, section 2.1).
    ///
    /// @param level 0 for leaves, at most 62
    /// @param index which subtree of that height, from 0 on the left
    Hash read(int level, long index);
}
