package org.govah.keep.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.time.BlockHeader;
import org.govah.keep.time.OtsProof;
import org.govah.keep.time.StampCheck;
import org.govah.keep.time.Sureness;
import org.govah.keep.time.TimeBounds;
import org.govah.keep.time.TimeEvidence;
import org.govah.keep.time.TimeProofException;
import org.govah.keep.time.TimeRequest;
import org.govah.keep.time.TimeToken;
import org.govah.keep.time.TokenCheck;
import org.govah.keep.time.TrustAnchors;

/// Stamps on an archive's checkpoints: requests out, proofs in, and what they say of when. No key
/// is needed and no network; files are carried.
///
/// What is stamped is the checkpoint's signed note, byte for byte: it is kept beside its stamps, so
/// that a stamp covers the log's signature too, and any program that stamps files can make one.
public final class TimeProofs {
    private final Archive archive;

    private TimeProofs(Archive archive) {
        this.archive = archive;
    }

    /// Of an archive.
    public static TimeProofs of(Archive archive) {
        return new TimeProofs(archive);
    }

    /// Keeps the present checkpoint's note for a stamp to come.
    ///
    /// @return the note: the file that is stamped
    /// @throws ArchiveException if the log is empty or cannot be written
    public byte[] note() throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            Journal journal = archive.journal();
            if (journal.checkpoint().size() == 0) {
                throw ArchiveException.unreadable("keep.stamp-nothing");
            }
            String path = TimeFiles.stem(journal.checkpoint()) + TimeFiles.NOTE;
            Optional<byte[]> there = archive.storage().read(path);
            if (there.isPresent()) {
                return there.get();
            }
            byte[] note = journal.note().encode();
            archive.storage().replace(path, note);
            return note;
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// An RFC 3161 request for the present checkpoint: SHA-256 of [#note].
    ///
    /// @throws ArchiveException as [#note]
    public byte[] request() throws ArchiveException {
        byte[] digest = TimeFiles.digest(note()).bytes();
        return TimeRequest.of(digest, archive.around().random()).encoded().bytes();
    }

    /// What became of a proof that was handed in.
    ///
    /// @param paths where it lies now; empty where it was there already
    /// @param size of the checkpoint it speaks of; 0 for a renewal
    public record Kept(List<String> paths, long size) {
        /// Copies the paths.
        public Kept {
            paths = List.copyOf(paths);
        }
    }

    /// Takes in a token, an OpenTimestamps proof or the reply to a renewal, where it speaks of a
    /// checkpoint of this log and holds.
    ///
    /// @param headers of Bitcoin blocks, 80 bytes each, one after the other; may be empty
    /// @throws ArchiveException if it does not
    public Kept add(byte[] proof, byte[] headers) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            TimeFiles files = files(archive.journal());
            List<BlockHeader> known = BlockHeader.readAll(headers);
            return StampCheck.looksLikeOts(proof)
                    ? ots(files, proof, known, headers)
                    : token(files, proof);
        } catch (TimeProofException e) {
            throw refused(e);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    private Kept token(TimeFiles files, byte[] reply)
            throws IOException, TimeProofException, ArchiveException {
        TimeToken token = TimeToken.read(reply);
        TokenCheck check = token.check(TrustAnchors.none());
        if (!check.signatureHolds()) {
            throw new ArchiveException(ArchiveException.Kind.CHECK_FAILED, check.words());
        }
        Optional<TimeFiles.Noted> of =
                files.noted(true).stream().filter(n -> token.coversData(n.note())).findFirst();
        if (of.isEmpty()) {
            List<String> records = renewing().take(reply);
            if (records.isEmpty()) {
                throw ArchiveException.failed("keep.stamp-other");
            }
            return new Kept(records, 0);
        }
        return keep(files, of.get(), TimeFiles.TOKEN, reply);
    }

    private Kept ots(TimeFiles files, byte[] bytes, List<BlockHeader> known, byte[] headers)
            throws IOException, TimeProofException, ArchiveException {
        OtsProof proof = OtsProof.read(bytes);
        TimeFiles.Noted of =
                files.noted(true).stream()
                        .filter(n -> proof.coversData(n.note()))
                        .findFirst()
                        .orElseThrow(() -> ArchiveException.failed("keep.stamp-other"));
        if (!known.isEmpty()) {
            if (TimeFiles.held(proof, known).isEmpty()) {
                throw ArchiveException.failed("keep.stamp-header-fails");
            }
            append(of.stem() + TimeFiles.HEADERS, headers);
        }
        return keep(files, of, TimeFiles.OTS, bytes);
    }

    private void append(String path, byte[] more) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(archive.storage().read(path).orElse(new byte[0]));
        all.writeBytes(more);
        archive.storage().replace(path, all.toByteArray());
    }

    private Kept keep(TimeFiles files, TimeFiles.Noted of, String ending, byte[] bytes)
            throws IOException {
        Storage storage = archive.storage();
        if (files.holds(ending, bytes)) {
            return new Kept(List.of(), of.checkpoint().size());
        }
        if (storage.length(of.stem() + TimeFiles.NOTE).isEmpty()) {
            storage.replace(of.stem() + TimeFiles.NOTE, of.note());
        }
        String path = files.free(of.stem(), ending);
        storage.replace(path, bytes);
        return new Kept(List.of(path), of.checkpoint().size());
    }

    /// The request for one stamp over tokens that no evidence record covers yet; where all are
    /// covered, for a fresh stamp over the last one (RFC 4998, 5.2).
    ///
    /// @throws ArchiveException if there is no token
    public byte[] renewal() throws ArchiveException {
        try {
            return renewing().request(archive.around().random());
        } catch (TimeProofException e) {
            throw refused(e);
        } catch (IOException e) {
            throw archive.writing(e);
        }
    }

    /// Between which times an item was entered in the log, and on whose word.
    ///
    /// @param hex the beginning of its id
    /// @param anchors roots of time-stamp authorities that the user trusts
    /// @throws ArchiveException if there is no such item
    public TimeBounds when(String hex, TrustAnchors anchors) throws ArchiveException {
        Journal journal = archive.journal();
        LogView view = archive.view(journal);
        long index = view.index(ItemAccess.item(view, hex).id()).orElseThrow();
        return TimeBounds.of(index, evidence(journal, anchors), Sureness.SIGNATURE);
    }

    private List<TimeEvidence> evidence(Journal journal, TrustAnchors anchors)
            throws ArchiveException {
        try {
            TimeFiles files = files(journal);
            List<TimeEvidence> all = new ArrayList<>(files.read(anchors).evidence());
            all.addAll(cosigned(journal).evidence());
            return all;
        } catch (IOException | LogFormatException e) {
            throw archive.writing(e);
        }
    }

    TimeFiles files(Journal journal) throws ArchiveException {
        return files(
                archive.storage(), journal, archive.group(), archive.around().clock().instant());
    }

    Cosigned cosigned(Journal journal) throws ArchiveException {
        return new Cosigned(archive.storage(), files(journal));
    }

    static TimeFiles files(Storage storage, Journal journal, Group group, java.time.Instant now)
            throws ArchiveException {
        try {
            List<VerifierKey> logs = new ArrayList<>(group.logKeys());
            if (CaptureKeys.isThere(storage)) {
                logs.add(CaptureKeys.logVerifier(storage));
            }
            return new TimeFiles(storage, journal, logs, now);
        } catch (IOException e) {
            throw Failures.unreadable(java.nio.file.Path.of("log"), e);
        }
    }

    private Renewal renewing() {
        return new Renewal(archive.storage(), archive.around().clock().instant());
    }

    static ArchiveException refused(TimeProofException e) {
        return new ArchiveException(ArchiveException.Kind.UNREADABLE, e.words());
    }
}
