package org.govah.keep.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.SplitView;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;

/// Holds checkpoints that others have against what lies here: two histories, and an archive that
/// was put back to an earlier state.
record Comparing(Archive archive, TimeFiles files) {
    /// A checkpoint of this very log that is ahead of it.
    static final String AHEAD = "ahead";

    /// The size of a checkpoint from which the log here goes on.
    long require(Note note) throws IOException, LogFormatException, ArchiveException {
        Storage storage = archive.storage();
        for (VerifierKey key : files.logs()) {
            Optional<Checkpoint> own = Checkpoint.open(note, key);
            if (own.isPresent()
                    && own.get().origin().equals(files.journal().checkpoint().origin())) {
                return own(storage, note, own.get(), key);
            }
        }
        return foreign(Seen.of(storage, note, List.of()));
    }

    private long own(Storage storage, Note note, Checkpoint theirs, VerifierKey key)
            throws IOException, LogFormatException, ArchiveException {
        Journal journal = files.journal();
        PeerLog place = PeerLog.of(storage, theirs.origin());
        long size = journal.checkpoint().size();
        if (theirs.size() > size) {
            storage.replace(place.folder() + AHEAD, note.encode());
            throw ArchiveException.failed("keep.own-rollback", size, theirs.size());
        }
        Optional<SplitView> split = SplitView.find(note, journal.note(), key, journal.hashes());
        if (split.isPresent()) {
            storage.replace(place.splitView(), split.get().encode());
            throw ArchiveException.failed("keep.split-found", theirs.origin(), place.splitView());
        }
        return theirs.size();
    }

    /// Against the mirror where there is one, else against the last checkpoint that was seen.
    private long foreign(Seen seen) throws IOException, LogFormatException, ArchiveException {
        Optional<Journal> mirror = seen.place().journal();
        long size = seen.checkpoint().size();
        if (mirror.isPresent() && size <= mirror.get().checkpoint().size()) {
            Optional<SplitView> view =
                    SplitView.find(
                            seen.note(), mirror.get().note(), seen.key(), mirror.get().hashes());
            if (view.isPresent()) {
                seen.split(view.get());
            }
            return size;
        }
        Optional<Note> last = seen.last();
        if (last.isPresent()) {
            Optional<Checkpoint> before = Checkpoint.open(last.get(), seen.key());
            if (before.isPresent() && before.get().size() == size) {
                seen.split(new SplitView(last.get(), seen.note(), Optional.empty(), List.of()));
                return size;
            }
        }
        throw ArchiveException.unreadable("keep.compare-no-proof", seen.origin());
    }

    /// What a checkpoint that was ahead says now; asked by every check.
    static List<Finding> findings(Storage storage, TimeFiles files) throws IOException {
        String origin = files.journal().checkpoint().origin();
        String path = PeerLog.PEERS + origin + "/" + AHEAD;
        Optional<byte[]> bytes = storage.read(path);
        if (bytes.isEmpty()) {
            return List.of();
        }
        try {
            Checkpoint theirs = Checkpoint.parse(Note.parse(bytes.get()).text());
            long size = files.journal().checkpoint().size();
            if (theirs.size() > size) {
                Message behind = Message.of("keep.own-rollback", size, theirs.size());
                return List.of(new Finding(path, behind));
            }
            return Tree.root(theirs.size(), files.journal().hashes()).equals(theirs.root())
                    ? List.of()
                    : List.of(new Finding(path, Message.of("keep.own-contradicts")));
        } catch (LogFormatException e) {
            return List.of(new Finding(path, Message.of("keep.own-contradicts")));
        }
    }
}
