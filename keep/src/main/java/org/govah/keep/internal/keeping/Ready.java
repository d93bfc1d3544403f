package org.govah.keep.internal.keeping;

import java.util.List;
import java.util.Optional;
import org.govah.core.log.CardField;
import org.govah.core.log.Slice;
import org.govah.keep.internal.sources.Refused;
import org.govah.keep.internal.sources.SourceFile;

/// A file whose ciphertext is written; its entry is not.
///
/// @param file where it came from
/// @param slice where its ciphertext lies
/// @param fields of its card
/// @param fingerprint keyed hash of its content, where the group's secret is at hand
/// @param signed its entry and card
record Ready(
        SourceFile file,
        Slice slice,
        List<CardField> fields,
        Optional<Fingerprint> fingerprint,
        Signed signed) {

    /// An entry with its card.
    // Bytes on their way to the disk; nobody changes them.
    @SuppressWarnings("ArrayRecordComponent")
    record Signed(org.govah.core.log.EntryId id, byte[] entry, byte[] card) {}

    /// What came of a batch of files.
    ///
    /// @param ready in the order of the files
    /// @param refused with the reason
    record Batch(List<Ready> ready, List<Refused> refused) {}
}
