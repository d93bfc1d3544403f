package org.govah.keep.archive;

import java.util.List;

/// What was checked in an archive and what does not hold.
///
/// @param entries in the log
/// @param objects named by the log and whole
/// @param bytes of ciphertext read
/// @param envelopes envelopes and pages of cards whose name is their hash
/// @param cards whose commitment was held against the log; 0 without a key
/// @param signatures of contributors that were checked; 0 without a key
/// @param erased items that were erased on purpose
/// @param cosigners groups that signed the checkpoint beside the device
/// @param findings what does not hold; empty where all does
/// @param notes what is odd and no damage, such as files that no entry names
public record VerifyReport(
        long entries,
        long objects,
        long bytes,
        long envelopes,
        long cards,
        long signatures,
        long erased,
        long cosigners,
        List<Finding> findings,
        List<Finding> notes) {
    /// Copies the lists.
    public VerifyReport {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /// Whether everything that was checked holds.
    public boolean holds() {
        return findings.isEmpty();
    }
}
