package org.govah.keep.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.SplitView;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;

/// Brings back what lies under `peers/`. One's own log quotes the checkpoints of others that it
/// saw: they say which key is whose, and how far another log had come.
record RegainingPeers(Storage here, Storage copy, Group group, TimeFiles files) {
    List<String> bringBack() throws IOException, LogFormatException {
        List<String> back = new ArrayList<>();
        List<Note> quoted = quoted();
        TreeSet<String> origins = new TreeSet<>(origins(here));
        origins.addAll(origins(copy));
        for (String origin : origins) {
            PeerLog mine = PeerLog.of(here, origin);
            key(mine, origin, quoted).ifPresent(back::add);
            seen(mine, origin, quoted).ifPresent(back::add);
            mirror(mine, origin, quoted).forEach(back::add);
            split(mine, origin).ifPresent(back::add);
        }
        ahead().ifPresent(back::add);
        return back;
    }

    private static List<String> origins(Storage in) throws IOException {
        return in.list(PeerLog.PEERS).stream()
                .map(p -> p.substring(PeerLog.PEERS.length()))
                .filter(p -> p.matches("[a-z0-9-]{1,64}/.*"))
                .map(p -> p.substring(0, p.indexOf('/')))
                .distinct()
                .toList();
    }

    /// Checkpoints of others that one's own log holds.
    private List<Note> quoted() throws IOException, LogFormatException {
        List<Note> notes = new ArrayList<>();
        files.journal()
                .entries(
                        0,
                        (index, bytes) -> {
                            Entry entry = Entry.decode(bytes);
                            if (entry.typeCode() == EntryType.CHECKPOINT_SEEN.code()) {
                                entry.openText()
                                        .flatMap(RegainingPeers::note)
                                        .ifPresent(notes::add);
                            }
                        });
        return notes;
    }

    private static Optional<Note> note(String text) {
        return note(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Note> note(byte[] bytes) {
        try {
            Note note = Note.parse(bytes);
            Checkpoint.parse(note.text());
            return Optional.of(note);
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Note> noteAt(Storage in, String path) throws IOException {
        return in.read(path).flatMap(RegainingPeers::note);
    }

    private static Optional<Checkpoint> opened(Note note, VerifierKey key) {
        return Checkpoint.open(note, key).filter(c -> c.origin().equals(key.name()));
    }

    /// A key counts where a checkpoint that lies here, or that one's own log quotes, bears it out.
    private Optional<String> key(PeerLog mine, String origin, List<Note> quoted)
            throws IOException {
        String path = mine.folder() + PeerSeen.KEY;
        Optional<VerifierKey> theirs = PeerSeen.key(copy, path, origin);
        if (theirs.isEmpty() || PeerSeen.key(here, path, origin).isPresent()) {
            return Optional.empty();
        }
        List<Note> notes = new ArrayList<>(quoted);
        noteAt(here, mine.folder() + PeerSeen.CHECKPOINT).ifPresent(notes::add);
        if (notes.stream().noneMatch(n -> opened(n, theirs.get()).isPresent())) {
            return Optional.empty();
        }
        here.replace(path, (theirs.get() + "\n").getBytes(StandardCharsets.UTF_8));
        return Optional.of(path);
    }

    /// The newest of what the copy has and what one's own log quotes.
    private Optional<String> seen(PeerLog mine, String origin, List<Note> quoted)
            throws IOException {
        Optional<VerifierKey> key = PeerSeen.key(here, mine.folder() + PeerSeen.KEY, origin);
        String path = mine.folder() + PeerSeen.CHECKPOINT;
        if (key.isEmpty() || noteAt(here, path).flatMap(n -> opened(n, key.get())).isPresent()) {
            return Optional.empty();
        }
        List<Note> notes = new ArrayList<>(quoted);
        noteAt(copy, path).ifPresent(notes::add);
        Optional<Note> newest =
                notes.stream()
                        .filter(n -> opened(n, key.get()).isPresent())
                        .max(
                                Comparator.comparingLong(n ->
                                        opened(n, key.get()).map(Checkpoint::size).orElse(0L)));
        if (newest.isPresent()) {
            here.replace(path, newest.get().encode());
        }
        return newest.map(_ -> path);
    }

    /// A capture device's log, or another group's, where the copy's is whole, signed, and goes on
    /// from all that was seen of it here.
    private List<String> mirror(PeerLog mine, String origin, List<Note> quoted)
            throws IOException, LogFormatException {
        Optional<VerifierKey> key = PeerSeen.key(here, mine.folder() + PeerSeen.KEY, origin);
        Optional<Group.Capture> capture =
                group.captures().stream().filter(c -> c.origin().equals(origin)).findFirst();
        PeerLog theirs = PeerLog.of(copy, origin);
        Optional<VerifierKey> signer = capture.map(Group.Capture::log).or(() -> key);
        if (signer.isEmpty()
                || (!lacks(mine) && PeerChecking.holds(here, mine, group))
                || !PeerChecking.holds(copy, theirs, group)) {
            return List.of();
        }
        Optional<Journal> log = theirs.journal();
        List<Note> known = new ArrayList<>(quoted);
        noteAt(here, mine.folder() + ArchivePaths.CHECKPOINT).ifPresent(known::add);
        if (log.isEmpty()
                || !log.get().signedBy(signer.get())
                || !goesOn(log.get(), known, signer.get())) {
            return List.of();
        }
        return mine.mirror(theirs.inside(), log.get());
    }

    /// Whether the copy knows contributors of a device that are not here; the newest one is missed
    /// by nothing.
    private boolean lacks(PeerLog mine) throws IOException {
        for (String path : copy.list(mine.folder() + "keys/announced/")) {
            if (here.length(path).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(Journal log, List<Note> known, VerifierKey key) {
        try {
            return known.stream()
                    .flatMap(n -> opened(n, key).stream())
                    .allMatch(c ->
                            c.size() <= log.checkpoint().size()
                                    && Tree.root(c.size(), log.hashes()).equals(c.root()));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /// A proof of two histories convinces by itself.
    private Optional<String> split(PeerLog mine, String origin) throws IOException {
        String path = mine.splitView();
        Optional<byte[]> theirs = copy.read(path);
        if (theirs.isEmpty() || proves(here.read(path), mine, origin)) {
            return Optional.empty();
        }
        if (!proves(theirs, mine, origin)) {
            return Optional.empty();
        }
        here.replace(path, theirs.get());
        return Optional.of(path);
    }

    private boolean proves(Optional<byte[]> bytes, PeerLog mine, String origin) throws IOException {
        if (bytes.isEmpty()) {
            return false;
        }
        List<VerifierKey> keys = new ArrayList<>(files.logs());
        group.captures().forEach(c -> keys.add(c.log()));
        PeerSeen.key(here, mine.folder() + PeerSeen.KEY, origin).ifPresent(keys::add);
        try {
            SplitView view = SplitView.parse(bytes.get());
            return keys.stream().filter(k -> k.name().equals(origin)).anyMatch(view::check);
        } catch (LogFormatException e) {
            return false;
        }
    }

    /// A checkpoint of this very log that was ahead of it, which its device signed.
    private Optional<String> ahead() throws IOException {
        String path = PeerLog.PEERS + files.journal().checkpoint().origin() + "/" + Comparing.AHEAD;
        Optional<Note> theirs = noteAt(copy, path).filter(this::isOwn);
        if (theirs.isEmpty() || noteAt(here, path).filter(this::isOwn).isPresent()) {
            return Optional.empty();
        }
        here.replace(path, theirs.get().encode());
        return Optional.of(path);
    }

    private boolean isOwn(Note note) {
        return files.logs().stream().anyMatch(k -> opened(note, k).isPresent());
    }
}
