package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.CosignRequest;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.SplitView;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;

/// What was seen of another group's log: its key and its last checkpoint, under `peers/<origin>/`.
///
/// @param key of the log
/// @param note handed in now
/// @param checkpoint in it, signed by the key
record Seen(Storage storage, PeerLog place, VerifierKey key, Note note, Checkpoint checkpoint) {
    /// A folder of this name would be taken for the log itself.
    private static final String RESERVED = "log";

    /// @param given keys handed over in person
    static Seen of(Storage storage, Note note, List<VerifierKey> given)
            throws IOException, LogFormatException, ArchiveException {
        String origin = Checkpoint.parse(note.text()).origin();
        if (origin.equals(RESERVED)) {
            throw new LogFormatException("a log's name that is no folder's");
        }
        PeerLog place = PeerLog.of(storage, origin);
        VerifierKey key = key(storage, place, origin, given);
        Checkpoint checkpoint =
                Checkpoint.open(note, key)
                        .orElseThrow(() -> ArchiveException.failed("keep.cosign-unsigned", origin));
        return new Seen(storage, place, key, note, checkpoint);
    }

    private static VerifierKey key(
            Storage storage, PeerLog place, String origin, List<VerifierKey> given)
            throws IOException, LogFormatException, ArchiveException {
        Optional<byte[]> known = storage.read(place.folder() + PeerSeen.KEY);
        Optional<VerifierKey> handed =
                given.stream().filter(k -> k.name().equals(origin)).findFirst();
        if (known.isEmpty()) {
            return handed.orElseThrow(
                    () -> ArchiveException.unreadable("keep.cosign-key-unknown", origin));
        }
        VerifierKey key =
                VerifierKey.parse(new String(known.get(), StandardCharsets.UTF_8).strip());
        if (handed.isPresent() && !handed.get().equals(key)) {
            throw ArchiveException.wouldLose("keep.cosign-key-other", origin);
        }
        return key;
    }

    String origin() {
        return checkpoint.origin();
    }

    /// The last checkpoint seen, where there is one.
    Optional<Note> last() throws IOException, LogFormatException {
        Optional<byte[]> bytes = storage.read(place.folder() + PeerSeen.CHECKPOINT);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(Note.parse(bytes.get()));
    }

    /// Whether the request goes on from what was seen last.
    void require(CosignRequest request) throws IOException, LogFormatException, ArchiveException {
        if (storage.length(place.splitView()).isPresent()) {
            throw ArchiveException.failed("keep.split-found", origin(), place.splitView());
        }
        if (!request.holds(checkpoint)) {
            throw ArchiveException.failed("keep.cosign-proof", origin());
        }
        Optional<Note> last = last();
        if (last.isEmpty()) {
            return;
        }
        Checkpoint before =
                Checkpoint.open(last.get(), key)
                        .orElseThrow(() -> new LogFormatException("a checkpoint that was changed"));
        if (checkpoint.size() < before.size()) {
            throw ArchiveException.failed(
                    "keep.cosign-rollback", origin(), checkpoint.size(), before.size());
        }
        if (checkpoint.size() == before.size()) {
            split(new SplitView(last.get(), note, Optional.empty(), List.of()));
        } else if (before.size() > 0 && request.old() != before.size()) {
            throw ArchiveException.unreadable("keep.cosign-from", origin(), before.size());
        } else {
            split(new SplitView(last.get(), note, request.was(), request.proof()));
        }
    }

    /// Keeps the proof and refuses, where it is one.
    void split(SplitView view) throws IOException, ArchiveException {
        if (view.check(key)) {
            storage.replace(place.splitView(), view.encode());
            throw ArchiveException.failed("keep.split-found", origin(), place.splitView());
        }
    }

    void remember() throws IOException {
        storage.replace(
                place.folder() + PeerSeen.KEY, (key + "\n").getBytes(StandardCharsets.UTF_8));
        storage.replace(place.folder() + PeerSeen.CHECKPOINT, note.encode());
    }
}
