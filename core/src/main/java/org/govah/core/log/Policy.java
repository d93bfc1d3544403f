package org.govah.core.log;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which logs are believed and whose cosignatures that takes (C2SP tlog-policy).
///
/// @param logs keys of logs; a checkpoint has to be signed by one whose name is its origin
/// @param witnesses keys of cosigners
/// @param quorum which of them are enough
public record Policy(List<VerifierKey> logs, List<VerifierKey> witnesses, Quorum quorum) {
    /// More keys of either kind than any group has; the specification asks for at least 32.
    public static final int MAX_KEYS = 256;

    /// @throws IllegalArgumentException if two logs or two witnesses have one public key, a witness
    ///   is no cosigner, or there are too many
    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
        if (repeats(logs) || repeats(witnesses)) {
            throw new IllegalArgumentException("a key twice, or too many keys");
        }
        if (witnesses.stream().anyMatch(w -> w.type() == SignatureType.ED25519)) {
            throw new IllegalArgumentException("a witness that is no cosigner");
        }
    }

    /// Believes one log on its own word.
    public static Policy of(VerifierKey log) {
        return new Policy(List.of(log), List.of(), new Quorum.None());
    }

    /// Reads a policy file.
    ///
    /// @throws LogFormatException if a line breaks the format
    public static Policy parse(byte[] file) throws LogFormatException {
        return PolicyReader.read(file);
    }

    /// What a policy found good.
    ///
    /// @param checkpoint the checkpoint
    /// @param log the log's signature
    /// @param cosignatures by known cosigners, in the note's order
    public record Accepted(
            Checkpoint checkpoint, VerifiedSignature log, List<VerifiedSignature> cosignatures) {
        /// @param checkpoint the checkpoint
        public Accepted {
            cosignatures = List.copyOf(cosignatures);
        }
    }

    /// Holds a note against the policy.
    ///
    /// @return empty where no listed log signed it as its own, the quorum is not met, or any
    ///   signature by a listed key is bad
    public Optional<Accepted> check(Note note) {
        List<VerifierKey> known = new ArrayList<>(logs);
        witnesses.stream().filter(w -> !logs.contains(w)).forEach(known::add);
        List<VerifiedSignature> good = note.verify(known);
        try {
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            Optional<VerifiedSignature> log =
                    good.stream()
                            .filter(s -> logs.contains(s.key()))
                            .filter(s -> s.key().name().equals(checkpoint.origin()))
                            .findFirst();
            List<VerifiedSignature> cosigned =
                    good.stream().filter(s -> witnesses.contains(s.key())).toList();
            Set<VerifierKey> cosigners = new HashSet<>();
            cosigned.forEach(s -> cosigners.add(s.key()));
            return log.filter(l -> quorum.isMetBy(cosigners))
                    .map(l -> new Accepted(checkpoint, l, cosigned));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    /// Keys are the same where their bytes are, whatever their names.
    private static boolean repeats(List<VerifierKey> keys) {
        Set<String> seen = new HashSet<>();
        return keys.size() > MAX_KEYS
                || !keys.stream()
                        .allMatch(k -> seen.add(java.util.HexFormat.of().formatHex(k.key())));
    }
}
