package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.CosignRequest;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Policy;
import org.govah.core.log.SignatureType;
import org.govah.core.log.Signer;
import org.govah.core.log.SplitView;
import org.govah.core.log.VerifiedSignature;
import org.govah.core.log.VerifierKey;
import org.govah.keep.custody.CustodyType;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.time.BlockHeader;
import org.govah.keep.time.TimeProofException;

/// Cosignatures between groups that meet, by files, with the rules of C2SP tlog-witness: whoever
/// cosigns remembers the last checkpoint of each log and signs only what goes on from it.
public final class Cosigning {
    /// A foreign note with more cosignatures than fit in an entry is entered with its log's only.
    private static final int LARGEST_QUOTE = 60_000;

    private final Archive archive;

    private Cosigning(Archive archive) {
        this.archive = archive;
    }

    /// Of an archive.
    public static Cosigning of(Archive archive) {
        return new Cosigning(archive);
    }

    /// What other groups need to know of this one: the log's key, then its two cosigner keys.
    public static List<VerifierKey> keys(Unlocked by) {
        List<VerifierKey> all = new ArrayList<>();
        all.add(VerifierKey.ed25519(by.origin(), by.logKey().publicKey()));
        all.addAll(CosignerKeys.verifiers(by));
        return all;
    }

    /// The file that asks another group to cosign the present checkpoint.
    ///
    /// @param from the size that group saw last; where it is not known, that of the newest cosigned
    ///   checkpoint, else 0
    /// @throws ArchiveException if the log was never so large or cannot be read
    public byte[] request(OptionalLong from) throws ArchiveException {
        Journal journal = archive.journal();
        Checkpoint now = journal.checkpoint();
        try {
            List<Cosigned.One> all = cosigned(journal).all();
            long old = from.orElse(all.isEmpty() ? 0 : all.getLast().checkpoint().size());
            if (old < 0 || old > now.size() || now.size() == 0) {
                throw ArchiveException.unreadable("keep.cosign-no-such-size", old, now.size());
            }
            return CosignRequest.of(journal.note(), now, old, journal.hashes()).encode();
        } catch (IOException e) {
            throw archive.writing(e);
        }
    }

    /// Cosigns another group's checkpoint: remembers it, enters it in this log, then signs.
    ///
    /// @param file a [CosignRequest]
    /// @param logs keys of logs that were handed over in person; needed at the first meeting
    /// @return the note with the log's signature and this group's two
    /// @throws ArchiveException if the log is not known, did not sign, goes back, or contradicts
    ///   what it showed before: then the proof of that is kept
    public byte[] cosign(Unlocked by, byte[] file, List<VerifierKey> logs) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            CosignRequest request = CosignRequest.parse(file);
            Seen seen = Seen.of(archive.storage(), request.checkpoint(), logs);
            if (seen.origin().equals(by.origin())) {
                throw ArchiveException.unreadable("keep.cosign-own");
            }
            seen.require(request);
            seen.remember();
            enter(by, quote(request.checkpoint(), seen.key()), CustodyType.VALIDATION);
            Note signed = request.checkpoint();
            for (Signer each : CosignerKeys.at(by, archive.around().clock().instant())) {
                signed = signed.signedBy(each);
            }
            return signed.encode();
        } catch (LogFormatException e) {
            throw ArchiveException.unreadable("keep.cosign-unreadable");
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Enters a Bitcoin block's header, which nobody could know before its time.
    ///
    /// @param header 80 bytes
    /// @return its time
    /// @throws ArchiveException if it is none, or shows too little work
    public Instant quote(Unlocked by, byte[] header) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            BlockHeader read = BlockHeader.read(header);
            if (!read.hasWork()) {
                throw ArchiveException.failed("keep.quote-no-work");
            }
            String hex = HexFormat.of().formatHex(header);
            enter(by, Cosigned.HEADER + hex, CustodyType.VALIDATION);
            return read.time();
        } catch (TimeProofException e) {
            throw TimeProofs.refused(e);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private void enter(Unlocked by, String text, CustodyType touch)
            throws IOException, LogFormatException, ArchiveException {
        Entering.Said seen =
                new Entering.Said(
                        EntryType.CHECKPOINT_SEEN,
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        entry -> entry.saying(text));
        new Entering(archive.storage(), archive.around(), by)
                .enter(
                        archive.journal(),
                        List.of(seen, Custody.of(archive).said(by, touch, List.of())));
    }

    private static String quote(Note note, VerifierKey log) {
        byte[] all = note.encode();
        if (all.length > LARGEST_QUOTE) {
            Note own =
                    new Note(
                            note.text(),
                            note.signatures().stream()
                                    .filter(s ->
                                            s.name().equals(log.name()) && s.keyId() == log.id())
                                    .toList());
            all = own.encode();
        }
        return new String(all, StandardCharsets.UTF_8);
    }

    /// What was taken in.
    ///
    /// @param size of the cosigned checkpoint
    /// @param cosigners whose signatures on it hold, without repeats
    public record Taken(long size, List<String> cosigners) {
        /// Copies the names.
        public Taken {
            cosigners = List.copyOf(cosigners);
        }
    }

    /// Takes in a checkpoint of this log that others cosigned.
    ///
    /// @param note with the log's own signature and theirs
    /// @param policy names cosigners; those whose signatures hold are known from then on
    /// @throws ArchiveException if it is not of this log, or no known cosigner's signature holds
    public Taken add(byte[] note, Optional<Policy> policy) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            Journal journal = archive.journal();
            Cosigned cosigned = cosigned(journal);
            Note read = Note.parse(note);
            Optional<Checkpoint> own = cosigned.files().own(read);
            if (own.isEmpty()) {
                new Comparing(archive, cosigned.files()).require(read);
                throw ArchiveException.failed("keep.cosigned-other");
            }
            Set<VerifierKey> known = cosigned.keys();
            policy.ifPresent(p -> known.addAll(p.witnesses()));
            List<VerifiedSignature> good = read.verify(known);
            if (good.isEmpty()) {
                throw ArchiveException.failed("keep.cosigned-unknown");
            }
            store(cosigned, own.get(), read, known);
            Set<VerifierKey> signers = new LinkedHashSet<>();
            good.forEach(g -> signers.add(g.key()));
            cosigned.learn(signers);
            return new Taken(
                    own.get().size(), signers.stream().map(VerifierKey::name).distinct().toList());
        } catch (LogFormatException e) {
            throw ArchiveException.unreadable("keep.cosign-unreadable");
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Keeps the log's signature and those of known cosigners, beside what is kept already.
    private void store(Cosigned cosigned, Checkpoint own, Note read, Set<VerifierKey> known)
            throws IOException {
        String path = Cosigned.FOLDER + own.size();
        Set<VerifierKey> wanted = new LinkedHashSet<>(known);
        wanted.addAll(cosigned.files().logs());
        Note kept =
                new Note(
                        read.text(),
                        read.signatures().stream()
                                .filter(s -> wanted.stream().anyMatch(k -> isBy(s, k)))
                                .toList());
        Optional<Cosigned.One> there = cosigned.at(path);
        if (there.isPresent()) {
            Note all = there.get().note();
            for (var each : kept.signatures()) {
                all = all.with(each);
            }
            kept = all;
        }
        archive.storage().replace(path, kept.encode());
    }

    private static boolean isBy(org.govah.core.log.NoteSignature s, VerifierKey k) {
        return s.name().equals(k.name()) && s.keyId() == k.id();
    }

    /// The newest checkpoint with which a policy is content.
    ///
    /// @return its size; empty where the quorum stands behind none
    /// @throws ArchiveException if they cannot be read
    public OptionalLong quorum(Policy policy) throws ArchiveException {
        try {
            Journal journal = archive.journal();
            OptionalLong size = OptionalLong.empty();
            for (Cosigned.One each : cosigned(journal).all()) {
                if (policy.check(each.note()).isPresent()) {
                    size = OptionalLong.of(each.checkpoint().size());
                }
            }
            return policy.check(journal.note()).isPresent()
                    ? OptionalLong.of(journal.checkpoint().size())
                    : size;
        } catch (IOException e) {
            throw archive.writing(e);
        }
    }

    /// Holds a checkpoint that somebody else has against this archive.
    ///
    /// @return its size, where this archive goes on from it
    /// @throws ArchiveException if it contradicts it or is ahead of it; what shows that is kept
    public long compare(byte[] note) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            TimeFiles files = TimeProofs.of(archive).files(archive.journal());
            return new Comparing(archive, files).require(Note.parse(note));
        } catch (LogFormatException e) {
            throw ArchiveException.unreadable("keep.cosign-unreadable");
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Proofs of two histories that lie in the archive.
    ///
    /// @throws ArchiveException if that cannot be told
    public List<String> splitViews() throws ArchiveException {
        try {
            return archive.storage().list(PeerLog.PEERS).stream()
                    .filter(p -> p.endsWith("/split-view"))
                    .toList();
        } catch (IOException e) {
            throw archive.writing(e);
        }
    }

    /// Checks a proof of two histories without any archive.
    ///
    /// @param log the log's key
    /// @return the log's name where the proof holds
    /// @throws ArchiveException if it is none, or does not hold
    public static String checkSplitView(byte[] proof, VerifierKey log) throws ArchiveException {
        try {
            if (log.type() != SignatureType.ED25519 || !SplitView.parse(proof).check(log)) {
                throw ArchiveException.unreadable("keep.split-fails", log.name());
            }
            return log.name();
        } catch (LogFormatException e) {
            throw ArchiveException.unreadable("keep.split-unreadable");
        }
    }

    private Cosigned cosigned(Journal journal) throws ArchiveException {
        return TimeProofs.of(archive).cosigned(journal);
    }
}
