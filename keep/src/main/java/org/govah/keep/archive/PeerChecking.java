package org.govah.keep.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.words.Message;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.StoreException;

/// Checks the logs of other devices that lie beside one's own.
final class PeerChecking {
    private PeerChecking() {}

    /// What does not hold: a log that is damaged or not signed, and every device that showed two
    /// histories.
    static List<Finding> findings(Storage storage, Group group) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (PeerLog each : PeerLog.all(storage)) {
            if (!holds(storage, each, group)) {
                findings.add(new Finding(each.folder() + "log", Message.of("keep.peer-damaged")));
            }
        }
        findings.addAll(PeerSeen.findings(storage));
        for (String path : storage.list(PeerLog.PEERS)) {
            if (path.endsWith("/split-view")) {
                findings.add(new Finding(path, Message.of("keep.peer-split")));
            }
        }
        return findings;
    }

    /// Whether another group's log is what that group signed; or else whether a device of this
    /// group signed it, its tiles are whole, and every contributor that it announces follows from
    /// the one before.
    static boolean holds(Storage storage, PeerLog peer, Group group) throws IOException {
        if (ForeignLog.isOne(peer)) {
            return ForeignLog.whole(storage, peer).isPresent();
        }
        try {
            Optional<Journal> log = peer.journal();
            Optional<Group.Capture> capture =
                    group.captures().stream()
                            .filter(c -> log.map(l -> l.signedBy(c.log())).orElse(false))
                            .findFirst();
            return log.isPresent()
                    && capture.isPresent()
                    && announced(storage, peer, capture.get())
                    && PeerLog.isWhole(peer.inside(), log.get());
        } catch (LogFormatException | IOException | UncheckedIOException e) {
            StoreException.rethrow(e);
            return false;
        }
    }

    private static boolean announced(Storage storage, PeerLog peer, Group.Capture capture)
            throws IOException {
        int files = storage.list(peer.folder() + "keys/announced/").size();
        List<Note> notes = CaptureKeys.announcements(storage, peer.folder());
        return CaptureKeys.contributors(capture, notes).size() == files + 1;
    }
}
