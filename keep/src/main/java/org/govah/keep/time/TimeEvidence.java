package org.govah.keep.time;

import java.time.Instant;

/// One thing that bounds a time, tied to a place in the log.
///
/// An entry at index i (from 0) is covered by a checkpoint of size n where i < n: it was there
/// before the checkpoint was stamped. It depends on an entry at index j where j <= i: it was
/// written after what that entry quotes had come to be.
public sealed interface TimeEvidence {
    /// When.
    Instant time();

    /// On whose word: a name that can be shown.
    String witness();

    /// How sure.
    Sureness sureness();

    /// Somebody saw a checkpoint at a time: a cosignature, a token, a block.
    ///
    /// @param size entries under the checkpoint
    record SeenAt(long size, Instant time, String witness, Sureness sureness)
            implements TimeEvidence {}

    /// An entry quotes something that nobody could know before a time: another group's checkpoint,
    /// a block's header.
    ///
    /// @param index of the entry that quotes it
    record Quotes(long index, Instant time, String witness, Sureness sureness)
            implements TimeEvidence {}
}
