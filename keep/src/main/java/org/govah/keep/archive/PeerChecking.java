package org.govah.keep.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.LogFormatException;
import org.govah.core.words.Message;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;

/// Checks the logs of other devices that lie beside one's own.
final class PeerChecking {
    private PeerChecking() {}

    /// What does not hold: a log that is damaged or not signed, and every device that showed two
    /// histories.
    static List<Finding> findings(Storage storage, Group group) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (PeerLog each : PeerLog.all(storage)) {
            if (!holds(each, group)) {
                findings.add(new Finding(each.folder() + "log", Message.of("keep.peer-damaged")));
            }
        }
        for (String path : storage.list(PeerLog.PEERS)) {
            if (path.endsWith("/split-view")) {
                findings.add(new Finding(path, Message.of("keep.peer-split")));
            }
        }
        return findings;
    }

    private static boolean holds(PeerLog peer, Group group) throws IOException {
        try {
            Optional<Journal> log = peer.journal();
            return log.isPresent()
                    && group.captures().stream().anyMatch(c -> log.get().signedBy(c.log()))
                    && PeerLog.isWhole(peer.inside(), log.get());
        } catch (LogFormatException | java.nio.file.NoSuchFileException | UncheckedIOException e) {
            return false;
        }
    }
}
