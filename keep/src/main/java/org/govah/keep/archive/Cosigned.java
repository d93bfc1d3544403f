package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.VerifiedSignature;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.time.BlockHeader;
import org.govah.keep.time.Octets;
import org.govah.keep.time.Sureness;
import org.govah.keep.time.TimeEvidence;

/// Checkpoints of this log that other groups cosigned, under `log/cosigned/<size>`: apart from
/// `log/checkpoint`, which every commit replaces.
record Cosigned(Storage storage, TimeFiles files) {
    static final String FOLDER = "log/cosigned/";

    /// Keys of cosigners that this group was given, one verifier key a line.
    static final String KEYS = "peers/cosigners";

    /// What an entry's open text begins with when it quotes a block's header.
    static final String HEADER = "bitcoin ";

    /// One that is of this log.
    record One(Checkpoint checkpoint, Note note) {}

    /// The keys that are known.
    Set<VerifierKey> keys() throws IOException, LogFormatException {
        Set<VerifierKey> all = new LinkedHashSet<>();
        Optional<byte[]> file = storage.read(KEYS);
        if (file.isPresent()) {
            String text = new String(file.get(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                all.add(VerifierKey.parse(line));
            }
        }
        return all;
    }

    void learn(Set<VerifierKey> more) throws IOException, LogFormatException {
        Set<VerifierKey> all = keys();
        if (all.addAll(more)) {
            StringBuilder text = new StringBuilder();
            all.forEach(k -> text.append(k).append('\n'));
            storage.replace(KEYS, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// All that hold, the largest last.
    List<One> all() throws IOException {
        List<One> found = new ArrayList<>();
        for (String path : storage.list(FOLDER)) {
            at(path).ifPresent(found::add);
        }
        found.sort(java.util.Comparator.comparingLong(o -> o.checkpoint().size()));
        return found;
    }

    Optional<One> at(String path) throws IOException {
        try {
            Optional<byte[]> bytes = storage.read(path);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            Note note = Note.parse(bytes.get());
            return files.own(note).map(c -> new One(c, note));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    /// The newest cosigned checkpoint that covers an entry; where none does, the present one.
    Note covering(long index) throws IOException {
        Note note = files.journal().note();
        for (One each : all()) {
            if (index < each.checkpoint().size()) {
                note = each.note();
            }
        }
        return note;
    }

    /// What cosigners say of when, and what entries quote of others.
    List<TimeEvidence> evidence() throws IOException, LogFormatException {
        Set<VerifierKey> known = keys();
        List<TimeEvidence> all = new ArrayList<>();
        for (One each : all()) {
            for (VerifiedSignature signature : each.note().verify(known)) {
                Optional<Instant> time = signature.time();
                time.ifPresent(t ->
                        all.add(
                                new TimeEvidence.SeenAt(
                                        each.checkpoint().size(),
                                        t,
                                        signature.key().name(),
                                        Sureness.SIGNATURE)));
            }
        }
        files.journal().entries(0, (index, bytes) -> quoted(index, bytes, known, all));
        return all;
    }

    private static void quoted(
            long index, byte[] bytes, Set<VerifierKey> known, List<TimeEvidence> all)
            throws LogFormatException {
        Entry entry = Entry.decode(bytes);
        String text = entry.openText().orElse("");
        if (entry.typeCode() != EntryType.CHECKPOINT_SEEN.code() || text.isEmpty()) {
            return;
        }
        if (text.startsWith(HEADER)) {
            header(text)
                    .filter(BlockHeader::hasWork)
                    .ifPresent(h ->
                            all.add(
                                    new TimeEvidence.Quotes(
                                            index, h.time(), "Bitcoin", Sureness.BLOCK)));
            return;
        }
        try {
            Note note = Note.parse(text.getBytes(StandardCharsets.UTF_8));
            for (VerifiedSignature each : note.verify(known)) {
                each.time()
                        .ifPresent(t ->
                                all.add(
                                        new TimeEvidence.Quotes(
                                                index, t, each.key().name(), Sureness.SIGNATURE)));
            }
        } catch (LogFormatException e) {
            // Somebody entered a text that is no note: it bounds nothing.
            return;
        }
    }

    private static Optional<BlockHeader> header(String text) {
        try {
            return Optional.of(new BlockHeader(Octets.hex(text.substring(HEADER.length()))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Known cosigners of the newest cosigned checkpoint; none where the file of their keys is
    /// damaged, which is a finding of its own.
    long cosigners() throws IOException {
        List<One> all = all();
        try {
            return all.isEmpty()
                    ? 0
                    : all.getLast().note().verify(keys()).stream()
                            .map(s -> s.key().name())
                            .distinct()
                            .count();
        } catch (LogFormatException e) {
            return 0;
        }
    }

    /// What does not hold.
    List<Finding> findings() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Set<VerifierKey> known = Set.of();
        try {
            known = keys();
        } catch (LogFormatException e) {
            findings.add(new Finding(KEYS, Message.of("keep.cosigners-broken")));
        }
        for (String path : storage.list(FOLDER)) {
            Optional<One> one = at(path);
            if (one.isEmpty() || !path.equals(FOLDER + one.get().checkpoint().size())) {
                findings.add(new Finding(path, Message.of("keep.cosigned-broken")));
            } else if (one.get().note().verify(known).isEmpty()) {
                findings.add(new Finding(path, Message.of("keep.cosigned-fails")));
            }
        }
        return findings;
    }
}
