package org.govah.keep.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.time.BlockHeader;
import org.govah.keep.time.EvidenceRecord;
import org.govah.keep.time.Octets;
import org.govah.keep.time.OtsAttestation;
import org.govah.keep.time.OtsProof;
import org.govah.keep.time.Sureness;
import org.govah.keep.time.TimeEvidence;
import org.govah.keep.time.TimeProofException;
import org.govah.keep.time.TimeToken;
import org.govah.keep.time.TokenCheck;
import org.govah.keep.time.TrustAnchors;

/// Time evidence under `log/time/` and what holds of it. Each file is named after the checkpoint of
/// which it speaks; a second one of a kind has a number before its ending.
///
/// @param logs keys that sign this log's checkpoints
/// @param now renewals must lie before
record TimeFiles(Storage storage, Journal journal, List<VerifierKey> logs, Instant now) {
    static final String FOLDER = "log/time/";
    static final String NOTE = ".checkpoint";
    static final String TOKEN = ".tsr";
    static final String OTS = ".ots";
    static final String RECORD = ".ers";
    static final String HEADERS = ".headers";
    private static final int SHORT_ROOT = 16;

    /// A checkpoint of this log whose note is kept.
    ///
    /// @param stem path without its ending
    /// @param note as it was stamped
    // The bytes as they were stamped; nobody changes them.
    @SuppressWarnings("ArrayRecordComponent")
    record Noted(String stem, Checkpoint checkpoint, byte[] note) {}

    /// What was found in the files.
    record Read(List<TimeEvidence> evidence, List<Finding> findings, List<Finding> notes) {
        void broken(String path, String key) {
            findings.add(new Finding(path, Message.of(key)));
        }
    }

    static String stem(Checkpoint of) {
        return FOLDER + of.size() + "-" + of.root().hex().substring(0, SHORT_ROOT);
    }

    /// The checkpoint in a note, where this log signed it and its tree is the beginning of ours.
    Optional<Checkpoint> own(Note note) {
        return logs.stream()
                .flatMap(key -> Checkpoint.open(note, key).stream())
                .filter(this::isOurs)
                .findFirst();
    }

    private boolean isOurs(Checkpoint of) {
        return of.size() <= journal.checkpoint().size()
                && of.size() > 0
                && Tree.root(of.size(), journal.hashes()).equals(of.root());
    }

    /// Every kept note that is of this log; the present checkpoint's too where `present`.
    List<Noted> noted(boolean present) throws IOException {
        List<Noted> all = new ArrayList<>();
        for (String path : storage.list(FOLDER)) {
            if (path.endsWith(NOTE)) {
                byte[] bytes = storage.read(path).orElse(new byte[0]);
                String stem = path.substring(0, path.length() - NOTE.length());
                opened(bytes)
                        .filter(c -> stem(c).equals(stem))
                        .ifPresent(c -> all.add(new Noted(stem, c, bytes)));
            }
        }
        Checkpoint now = journal.checkpoint();
        if (present && all.stream().noneMatch(n -> n.stem().equals(stem(now)))) {
            byte[] note = journal.note().encode();
            opened(note).ifPresent(c -> all.add(new Noted(stem(c), c, note)));
        }
        return all;
    }

    private Optional<Checkpoint> opened(byte[] bytes) {
        try {
            return own(Note.parse(bytes));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    /// Reads and checks every file.
    Read read(TrustAnchors anchors) throws IOException {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Noted> notes = noted(false);
        for (String path : storage.list(FOLDER)) {
            Optional<Noted> of =
                    notes.stream().filter(n -> path.startsWith(n.stem() + ".")).findFirst();
            if (of.isEmpty()) {
                read.broken(path, "keep.stamp-note-broken");
            } else {
                one(path, of.get(), anchors, read);
            }
        }
        return read;
    }

    private void one(String path, Noted of, TrustAnchors anchors, Read read) throws IOException {
        byte[] bytes = storage.read(path).orElse(new byte[0]);
        try {
            if (path.endsWith(TOKEN)) {
                token(path, bytes, of, anchors, read);
            } else if (path.endsWith(OTS)) {
                ots(path, bytes, of, read);
            } else if (path.endsWith(RECORD)) {
                record(path, bytes, anchors, read);
            } else if (path.endsWith(HEADERS)) {
                BlockHeader.readAll(bytes);
            } else if (!path.endsWith(NOTE)) {
                read.notes().add(new Finding(path, Message.of("keep.unnamed")));
            }
        } catch (TimeProofException e) {
            read.findings().add(new Finding(path, e.words()));
        }
    }

    private static void token(String path, byte[] bytes, Noted of, TrustAnchors anchors, Read read)
            throws TimeProofException {
        TimeToken token = TimeToken.read(bytes);
        TokenCheck check = token.check(anchors);
        if (!token.coversData(of.note())) {
            read.broken(path, "keep.stamp-other");
        } else if (!check.signatureHolds()) {
            read.findings().add(new Finding(path, check.words()));
        } else {
            read.evidence()
                    .add(
                            new TimeEvidence.SeenAt(
                                    of.checkpoint().size(),
                                    token.time(),
                                    check.signer(),
                                    check.sureness()));
        }
    }

    private void ots(String path, byte[] bytes, Noted of, Read read)
            throws IOException, TimeProofException {
        OtsProof proof = OtsProof.read(bytes);
        if (!proof.coversData(of.note())) {
            read.broken(path, "keep.stamp-other");
            return;
        }
        byte[] brought = storage.read(of.stem() + HEADERS).orElse(new byte[0]);
        List<BlockHeader> known = BlockHeader.readAll(brought);
        Optional<OtsProof.BlockCheck> good = held(proof, known);
        if (good.isPresent()) {
            read.evidence()
                    .add(
                            new TimeEvidence.SeenAt(
                                    of.checkpoint().size(),
                                    good.get().header().time(),
                                    "Bitcoin " + good.get().attestation().height(),
                                    Sureness.BLOCK));
        } else {
            proof.attestations().forEach(a -> read.notes().add(new Finding(path, a.words())));
        }
    }

    /// The first attestation that one of the headers bears out.
    static Optional<OtsProof.BlockCheck> held(OtsProof proof, List<BlockHeader> known) {
        for (OtsAttestation each : proof.attestations()) {
            if (each instanceof OtsAttestation.Block block) {
                for (BlockHeader header : known) {
                    OtsProof.BlockCheck check = OtsProof.check(block, header);
                    if (check.holds()) {
                        return Optional.of(check);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// A record speaks of the token beside it: its data object is the token file's SHA-256.
    private void record(String path, byte[] bytes, TrustAnchors anchors, Read read)
            throws IOException, TimeProofException {
        String token = path.substring(0, path.length() - RECORD.length()) + TOKEN;
        Optional<byte[]> stamped = storage.read(token);
        EvidenceRecord record = EvidenceRecord.read(bytes);
        if (stamped.isEmpty() || !record.check(digest(stamped.get()), anchors, now).holds()) {
            read.broken(path, "keep.stamp-record-fails");
        }
    }

    static Octets digest(byte[] bytes) {
        return Octets.of(Digests.sha256(bytes).bytes());
    }

    /// `size-root`, and a number for a second file of the kind.
    String free(String stem, String ending) throws IOException {
        String path = stem + ending;
        for (int i = 2; storage.length(path).isPresent(); i++) {
            path = stem + "." + i + ending;
        }
        return path;
    }

    /// Whether a file of these bytes lies there already.
    boolean holds(String ending, byte[] bytes) throws IOException {
        for (String path : storage.list(FOLDER)) {
            if (path.endsWith(ending)
                    && Arrays.equals(bytes, storage.read(path).orElse(new byte[0]))) {
                return true;
            }
        }
        return false;
    }
}
