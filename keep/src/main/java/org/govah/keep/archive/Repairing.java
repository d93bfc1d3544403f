package org.govah.keep.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Entry;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.core.log.Tree;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.KeySums;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Draft;
import org.govah.keep.internal.store.Storage;

/// Brings back objects and envelopes from a copy, each held against its name first. What was erased
/// is never brought back.
final class Repairing {
    private static final int BUFFER = 1 << 20;

    private final Storage here;
    private final Storage copy;
    private final LogView log;

    Repairing(Storage here, Storage copy, LogView log) {
        this.here = here;
        this.copy = copy;
        this.log = log;
    }

    List<String> from(List<Finding> findings) throws IOException {
        List<String> back = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Finding each : findings) {
            if (each.path().startsWith(ArchivePaths.OBJECTS) && asked.add(each.path())) {
                if (object(each.path())) {
                    back.add(each.path());
                }
                back.addAll(envelopes(each.path()));
            } else if (each.path().startsWith(ArchivePaths.PAGES)) {
                back.addAll(pages());
            } else if (each.path().startsWith(ArchivePaths.ENVELOPES)) {
                back.addAll(envelope(each.path()));
            } else if (each.path().startsWith("keys/") && keyFile(each.path())) {
                back.add(each.path());
            }
        }
        back.addAll(lostPages());
        here.flush();
        return back.stream().distinct().sorted().toList();
    }

    /// A pack out of which something was erased is not fetched: the copy may still hold what was
    /// erased here.
    private boolean object(String path) throws IOException {
        List<Slice> users = new ArrayList<>();
        boolean erased = false;
        for (Entry entry : log.entries()) {
            Optional<Slice> slice = entry.slice();
            if (slice.isPresent() && ArchivePaths.object(slice.get().object()).equals(path)) {
                users.add(slice.get());
                erased |= !log.isUsed(slice.get());
            }
        }
        if (users.isEmpty()) {
            return false;
        }
        return erased ? liveSlices(path, users) : fetch(path);
    }

    /// The live slices of a pack with holes, each held against its hash; the holes stay zero.
    private boolean liveSlices(String path, List<Slice> users) throws IOException {
        Optional<byte[]> there = copy.read(path);
        if (there.isEmpty()) {
            return false;
        }
        byte[] fresh = new byte[there.get().length];
        for (Slice slice : users) {
            int from = (int) slice.offset();
            int length = (int) slice.length();
            if (log.isUsed(slice) && from + length <= fresh.length) {
                byte[] part = java.util.Arrays.copyOfRange(there.get(), from, from + length);
                if (!Digests.sha256(part).equals(slice.sha256())) {
                    return false;
                }
                System.arraycopy(part, 0, fresh, from, length);
            }
        }
        here.replace(path, fresh);
        return true;
    }

    /// An envelope, or, where the copy is of before it was sealed anew, what it has in its place.
    private List<String> envelope(String path) throws IOException {
        return fetch(path)
                ? List.of(path)
                : envelopes(path.substring(0, Math.max(0, path.lastIndexOf('-'))));
    }

    /// Envelopes that the copy has of what a path's name ends with.
    private List<String> envelopes(String object) throws IOException {
        String hex = ArchivePaths.hashIn(object).orElse("");
        if (hex.isEmpty()) {
            return List.of();
        }
        List<String> back = new ArrayList<>();
        String prefix = ArchivePaths.ENVELOPES + hex.substring(0, 2) + "/" + hex + "-";
        boolean used =
                log.entries().stream()
                        .flatMap(e -> e.slice().stream())
                        .anyMatch(s -> s.object().hex().equals(hex) && log.isUsed(s));
        for (String path : used ? copy.list(prefix) : List.<String>of()) {
            if (here.length(path).isEmpty() && fetch(path)) {
                back.add(path);
            }
        }
        return back;
    }

    /// Pages are fetched only where nothing was ever erased: a page of the copy may hold a card
    /// that was erased here, and without a key nobody can see which.
    private List<String> pages() throws IOException {
        List<String> back = new ArrayList<>();
        if (!log.erased().isEmpty()) {
            return back;
        }
        for (String path : copy.list(ArchivePaths.PAGES)) {
            boolean whole =
                    here.read(path)
                            .filter(b ->
                                    ArchivePaths.hashIn(path)
                                            .equals(Optional.of(Digests.sha256(b).hex())))
                            .isPresent();
            if (!whole && fetch(path)) {
                back.add(path);
            }
        }
        return back;
    }

    /// Without a key nobody sees that a page is gone whose entries another page might hold.
    private List<String> lostPages() throws IOException {
        List<String> back = new ArrayList<>();
        Set<Long> there = new HashSet<>();
        for (String path : here.list(ArchivePaths.PAGES)) {
            ArchivePaths.firstOf(path).ifPresent(there::add);
        }
        List<String> theirs = log.erased().isEmpty() ? copy.list(ArchivePaths.PAGES) : List.of();
        for (String path : theirs) {
            Optional<Long> first = ArchivePaths.firstOf(path);
            boolean lost = first.filter(f -> f < log.size() && !there.contains(f)).isPresent();
            if (lost && fetch(path)) {
                back.add(path);
            }
        }
        return back;
    }

    /// A key file is fetched where it is what it was to be here.
    private boolean keyFile(String path) throws IOException {
        Optional<byte[]> there = copy.read(path);
        if (there.isPresent() && KeySums.expects(here, path, there.get())) {
            here.replace(path, there.get());
            return true;
        }
        return false;
    }

    /// To be done before the log is read. Tiles are fetched where the copy's log is whole and
    /// begins with one's own, as one's own checkpoint has it.
    static List<String> tiles(Storage here, Storage copy, Checkpoint own) throws IOException {
        List<String> back = new ArrayList<>();
        try {
            Journal theirs = Journal.open(copy);
            long size = own.size();
            boolean fits =
                    theirs.checkpoint().size() >= size
                            && PeerLog.isWhole(copy, theirs)
                            && Tree.root(size, theirs.hashes()).equals(own.root());
            if (!fits) {
                return back;
            }
        } catch (LogFormatException | UncheckedIOException e) {
            return back;
        }
        for (String path : copy.list(ArchivePaths.TILES)) {
            Optional<byte[]> there = copy.read(path);
            Optional<byte[]> mine = here.read(path);
            boolean same =
                    there.isPresent()
                            && mine.filter(m -> java.util.Arrays.equals(m, there.get()))
                                    .isPresent();
            if (there.isPresent() && !same) {
                here.replace(path, there.get());
                back.add(path);
            }
        }
        return back;
    }

    private boolean fetch(String path) throws IOException {
        Optional<String> named = ArchivePaths.hashIn(path);
        if (named.isEmpty() || copy.length(path).isEmpty()) {
            return false;
        }
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER];
        try (Draft draft = here.draft();
                InputStream in = copy.open(path, 0)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                draft.write(buffer, 0, n);
            }
            boolean same = org.govah.core.log.Hash.of(digest.digest()).hex().equals(named.get());
            if (same) {
                here.destroy(path);
                draft.name(path);
            }
            return same;
        }
    }
}
