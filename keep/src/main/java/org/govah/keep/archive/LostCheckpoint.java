package org.govah.keep.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.EntryTile;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Tile;
import org.govah.core.log.TileBuilder;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;

/// A checkpoint that is missing or damaged. Another signed one takes its place only where the
/// entries that lie here give its root, all of them: an older one would take back what was
/// acknowledged, erasures among it.
///
/// @param logs keys that sign this log's checkpoints
record LostCheckpoint(Storage here, Storage copy, List<VerifierKey> logs) {
    /// What could be found out.
    ///
    /// @param entries that lie here one after the other, and the tree over them
    /// @param best the newest signed checkpoint that they bear out
    private record Found(TileBuilder entries, Optional<Signed> best) {}

    private record Signed(Checkpoint checkpoint, Note note) {}

    /// Whether the checkpoint that lies here is signed.
    boolean holds() throws IOException {
        return signed(here, ArchivePaths.CHECKPOINT).isPresent();
    }

    /// Puts a signed one back.
    ///
    /// @return paths that were written
    /// @throws ArchiveException if all that are signed are older than what lies here
    List<String> bringBack() throws IOException, ArchiveException {
        List<String> ahead = newerCopy();
        if (!ahead.isEmpty()) {
            return ahead;
        }
        Found found = find();
        if (found.best().isEmpty()) {
            return List.of();
        }
        Signed best = found.best().get();
        if (best.checkpoint().size() < found.entries().size()) {
            throw ArchiveException.wouldLose(
                    "keep.checkpoint-older", best.checkpoint().size(), found.entries().size());
        }
        here.replace(ArchivePaths.CHECKPOINT, best.note().encode());
        return List.of(ArchivePaths.CHECKPOINT);
    }

    /// Signs the root over all entries that lie here anew, where a signed checkpoint bears out how
    /// they begin.
    List<String> signAnew(Unlocked by) throws IOException {
        Found found = find();
        if (found.best().isEmpty()
                || !found.best().get().checkpoint().origin().equals(by.origin())) {
            return List.of();
        }
        Checkpoint all = Checkpoint.of(by.origin(), found.entries().size(), found.entries().root());
        here.replace(ArchivePaths.CHECKPOINT, all.sign(by.logKey()).encode());
        return List.of(ArchivePaths.CHECKPOINT);
    }

    /// A copy that went on from what lies here gives its whole log.
    private List<String> newerCopy() throws IOException {
        try {
            Optional<Signed> theirs = signed(copy, ArchivePaths.CHECKPOINT);
            TileBuilder mine = entries(Map.of(), new ArrayList<>());
            if (theirs.isEmpty() || theirs.get().checkpoint().size() <= mine.size()) {
                return List.of();
            }
            Journal log = Journal.open(copy);
            if (!PeerLog.isWhole(copy, log)
                    || mine.size() == 0
                    || !Tree.root(mine.size(), log.hashes()).equals(mine.root())) {
                return List.of();
            }
            List<String> back =
                    new ArrayList<>(Repairing.tiles(here, copy, theirs.get().checkpoint()));
            here.flush();
            here.replace(ArchivePaths.CHECKPOINT, theirs.get().note().encode());
            back.add(ArchivePaths.CHECKPOINT);
            return back;
        } catch (LogFormatException e) {
            return List.of();
        }
    }

    private Found find() throws IOException {
        Map<Long, List<Signed>> bySize = new HashMap<>();
        for (Storage from : List.of(here, copy)) {
            List<String> paths = new ArrayList<>(List.of(ArchivePaths.CHECKPOINT));
            paths.addAll(from.list(Cosigned.FOLDER));
            paths.addAll(from.list(TimeFiles.FOLDER));
            for (String path : paths) {
                signed(from, path)
                        .filter(s -> s.checkpoint().size() > 0)
                        .ifPresent(s ->
                                bySize.computeIfAbsent(
                                                s.checkpoint().size(), _ -> new ArrayList<>())
                                        .add(s));
            }
        }
        List<Signed> borneOut = new ArrayList<>();
        TileBuilder entries = entries(bySize, borneOut);
        return new Found(
                entries,
                borneOut.stream().max(Comparator.comparingLong(s -> s.checkpoint().size())));
    }

    /// A checkpoint of this log with the log's own signature alone, as a commit writes it.
    private Optional<Signed> signed(Storage from, String path) throws IOException {
        Optional<byte[]> bytes = from.read(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Note note = Note.parse(bytes.get());
            for (VerifierKey key : logs) {
                Optional<Checkpoint> opened = Checkpoint.open(note, key);
                if (opened.isPresent() && opened.get().origin().equals(key.name())) {
                    Note own =
                            new Note(
                                    note.text(),
                                    note.signatures().stream()
                                            .filter(s ->
                                                    s.name().equals(key.name())
                                                            && s.keyId() == key.id())
                                            .toList());
                    return Optional.of(new Signed(opened.get(), own));
                }
            }
        } catch (LogFormatException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// The tree over the entries that lie here without a gap.
    private TileBuilder entries(Map<Long, List<Signed>> bySize, List<Signed> borneOut)
            throws IOException {
        TileBuilder tree = TileBuilder.empty((tile, content) -> {});
        Map<Long, Tile> widest = widest();
        for (long i = 0; widest.containsKey(i); i++) {
            Tile tile = widest.get(i);
            List<byte[]> bundle = bundle(tile);
            for (byte[] entry : bundle) {
                tree.add(entry);
                Hash root = bySize.containsKey(tree.size()) ? tree.root() : Tree.EMPTY;
                bySize.getOrDefault(tree.size(), List.of()).stream()
                        .filter(s -> s.checkpoint().root().equals(root))
                        .forEach(borneOut::add);
            }
            if (bundle.size() < Tile.FULL) {
                break;
            }
        }
        return tree;
    }

    private List<byte[]> bundle(Tile tile) throws IOException {
        try {
            return EntryTile.decode(here.read("log/" + tile.path()).orElse(new byte[0]));
        } catch (LogFormatException e) {
            return List.of();
        }
    }

    private Map<Long, Tile> widest() throws IOException {
        Map<Long, Tile> widest = new HashMap<>();
        for (String path : here.list(ArchivePaths.TILES + "entries/")) {
            tile(path)
                    .ifPresent(t ->
                            widest.merge(t.index(), t, (a, b) -> a.width() > b.width() ? a : b));
        }
        return widest;
    }

    private static Optional<Tile> tile(String path) {
        try {
            return Optional.of(Tile.parse(path.substring("log/".length())));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }
}
