package org.govah.keep.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;

/// What a group gives a capture device for what it took in: that these entries of the device's log
/// stand in the group's own, under a checkpoint that the group signed.
///
///     govah receipt v1
///     <index on the device> <index in the group's log> <hash of the inclusion proof, base64> …
///
///     <the group's checkpoint as a signed note>
///
/// @param taken one a line, indexes on the device ascending
/// @param note the group's checkpoint
record Receipt(List<Taken> taken, Note note) {
    /// Its place in the device's folder.
    static final String PATH = "receipt";

    private static final String FIRST = "govah receipt v1\n";
    private static final int INDEXES = 2;

    Receipt {
        taken = List.copyOf(taken);
    }

    /// One entry.
    ///
    /// @param here its index in the device's log
    /// @param there in the group's
    record Taken(long here, long there, List<Hash> proof) {
        Taken {
            proof = List.copyOf(proof);
        }

        /// Whether the proof shows this entry under a checkpoint.
        boolean shows(byte[] entry, Checkpoint under) {
            return there < under.size()
                    && Tree.checkInclusion(
                            Tree.leafHash(entry), there, under.size(), under.root(), proof);
        }
    }

    byte[] encode() {
        StringBuilder text = new StringBuilder(FIRST);
        for (Taken each : taken) {
            text.append(each.here()).append(' ').append(each.there());
            for (Hash hash : each.proof()) {
                text.append(' ').append(Base64.getEncoder().encodeToString(hash.bytes()));
            }
            text.append('\n');
        }
        text.append('\n').append(new String(note.encode(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Receipt parse(byte[] bytes) throws LogFormatException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        if (!text.startsWith(FIRST) || end < 0) {
            throw new LogFormatException("not a receipt");
        }
        List<Taken> taken = new ArrayList<>();
        String lines = text.substring(0, end + 1).substring(FIRST.length());
        for (String line : lines.lines().toList()) {
            taken.add(taken(line));
        }
        byte[] note = text.substring(end + 2).getBytes(StandardCharsets.UTF_8);
        return new Receipt(taken, Note.parse(note));
    }

    private static Taken taken(String line) throws LogFormatException {
        List<String> parts = List.of(line.split(" ", -1));
        try {
            List<Hash> proof = new ArrayList<>();
            for (String each : parts.subList(INDEXES, parts.size())) {
                proof.add(Hash.of(Base64.getDecoder().decode(each)));
            }
            return new Taken(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)), proof);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new LogFormatException("not a line of a receipt", e);
        }
    }

    /// The checkpoint, where one of these devices signed it.
    Optional<Checkpoint> checkpoint(List<VerifierKey> devices) {
        return devices.stream()
                .flatMap(k ->
                        Checkpoint.open(note, k).filter(c -> c.origin().equals(k.name())).stream())
                .findFirst();
    }
}
