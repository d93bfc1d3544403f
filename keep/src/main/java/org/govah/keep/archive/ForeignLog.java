package org.govah.keep.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.StoreException;

/// Another group's log as it is mirrored under `peers/<origin>/`, with the editions of that group's
/// note, which say whose signatures make a tombstone.
///
/// @param origin the log's name
/// @param group that group's newest edition
record ForeignLog(String origin, Group group, Journal log) {
    /// Where the first edition of a group's note lies beside its log.
    static final String FIRST_EDITION = "keys/group/1";

    /// What a tombstone of that group is about.
    ///
    /// @param entry the tombstone
    /// @param about entries of that log that it names
    record Erased(Entry entry, List<Entry> about) {}

    static boolean isOne(PeerLog peer) throws IOException {
        return peer.inside().length(FIRST_EDITION).isPresent();
    }

    /// A mirror that holds: signed by the key that was handed over for it, which is one of the
    /// group's devices, and whole.
    static Optional<ForeignLog> whole(Storage storage, PeerLog peer) throws IOException {
        Optional<ForeignLog> read = read(storage, peer);
        try {
            return read.isPresent() && PeerLog.isWhole(peer.inside(), read.get().log())
                    ? read
                    : Optional.empty();
        } catch (LogFormatException | UncheckedIOException | IOException e) {
            StoreException.rethrow(e);
            return Optional.empty();
        }
    }

    /// The same without reading all of it.
    static Optional<ForeignLog> read(Storage storage, PeerLog peer) throws IOException {
        try {
            Optional<Journal> log = peer.journal();
            if (log.isEmpty() || !isOne(peer)) {
                return Optional.empty();
            }
            String origin = log.get().checkpoint().origin();
            Optional<VerifierKey> key = PeerSeen.key(storage, peer.folder() + PeerSeen.KEY, origin);
            Group group = KeyRing.group(peer.inside());
            boolean holds =
                    key.isPresent()
                            && group.logKeys().contains(key.get())
                            && log.get().signedBy(key.get());
            return holds ? Optional.of(new ForeignLog(origin, group, log.get())) : Optional.empty();
        } catch (LogFormatException | ArchiveException | IOException | UncheckedIOException e) {
            StoreException.rethrow(e);
            return Optional.empty();
        }
    }

    /// Every tombstone that two persons of that group signed.
    List<Erased> erased() throws IOException, LogFormatException {
        var holds = Tombstones.of(group);
        Map<EntryId, Entry> byId = new HashMap<>();
        List<Entry> tombstones = new ArrayList<>();
        log.entries(
                0,
                (index, bytes) -> {
                    Entry entry = Entry.decode(bytes);
                    byId.put(entry.id(), entry);
                    boolean counts = holds.test(entry);
                    if (counts && entry.typeCode() == EntryType.TOMBSTONE.code()) {
                        tombstones.add(entry);
                    }
                });
        return tombstones.stream()
                .map(t ->
                        new Erased(
                                t,
                                t.refs().stream()
                                        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                                        .toList()))
                .toList();
    }
}
