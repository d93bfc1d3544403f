package org.govah.keep.internal.keys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.Storage;

/// Brings the group's note and its editions back where one is damaged: from the other places where
/// the archive itself has them, else from a copy. An edition counts only where it follows from the
/// one before, so that what is whole here says which of the copy's belong to it.
public final class LostEditions {
    private final Storage here;
    private final Storage copy;
    private final List<Edition> chain = new ArrayList<>();
    private int newer;
    private int ours;

    private LostEditions(Storage here, Storage copy) {
        this.here = here;
        this.copy = copy;
    }

    /// What the archive knows of its group apart from the note.
    public interface Anchors {
        /// The newest edition of which the log knows; 1 where it knows of none.
        int newest();

        /// Whether the log contradicts none of these editions.
        boolean allow(List<Group> editions);

        /// Whether the log's checkpoint is signed by a device of this edition.
        boolean sign(Group edition);
    }

    // Bytes as they lie in a file; nobody changes them.
    @SuppressWarnings("ArrayRecordComponent")
    private record Edition(Group group, Note note, byte[] bytes) {}

    /// Puts them back.
    ///
    /// @return paths that were written; none where nothing here says which group it was
    /// @throws IOException if it cannot be read or written
    public static List<String> bringBack(Storage here, Storage copy, Anchors anchors)
            throws IOException {
        return new LostEditions(here, copy).run(anchors);
    }

    private List<String> run(Anchors anchors) throws IOException {
        int last = 0;
        while (next(last + 1)) {
            last++;
        }
        // One file alone that claims a newer format is damaged; an edition of one lies in two.
        if (newer > 1 || chain.isEmpty()) {
            return List.of();
        }
        int counts = inForce().orElse(Math.max(ours, anchors.newest()));
        if (counts > chain.size()) {
            return List.of();
        }
        List<Edition> kept = chain.subList(0, counts);
        boolean anchored = ours > 0 || anchors.sign(kept.getLast().group());
        if (!anchored || !anchors.allow(kept.stream().map(Edition::group).toList())) {
            return List.of();
        }
        return write(kept);
    }

    /// The edition that `group` says, where it is whole.
    private Optional<Integer> inForce() throws IOException {
        return read(here, GroupFiles.CURRENT)
                .filter(c -> c.group().edition() <= chain.size())
                .filter(c -> chain.get(c.group().edition() - 1).note().equals(c.note()))
                .map(c -> c.group().edition());
    }

    /// Takes the first file that can be edition n.
    private boolean next(int n) throws IOException {
        for (Storage from : List.of(here, copy)) {
            for (String path : List.of(GroupFiles.EDITIONS + n, GroupFiles.CURRENT)) {
                Optional<Edition> read = read(from, path);
                if (read.isPresent() && follows(read.get(), n)) {
                    chain.add(read.get());
                    ours = from.equals(here) ? n : ours;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean follows(Edition edition, int n) {
        return n == 1
                ? edition.group().founds(edition.note())
                : chain.getLast().group().accepts(edition.group(), edition.note());
    }

    private Optional<Edition> read(Storage from, String path) throws IOException {
        Optional<byte[]> bytes = from.read(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Note note = Note.parse(bytes.get());
            return Optional.of(new Edition(Group.parse(note.text()), note, bytes.get()));
        } catch (LogFormatException e) {
            newer += e.kind() == LogFormatException.Kind.NEWER_FORMAT && from.equals(here) ? 1 : 0;
            return Optional.empty();
        }
    }

    private List<String> write(List<Edition> kept) throws IOException {
        List<String> back = new ArrayList<>();
        for (int n = 1; n <= kept.size(); n++) {
            String path = GroupFiles.EDITIONS + n;
            if (!isThere(path, kept.get(n - 1).bytes())) {
                here.replace(path, kept.get(n - 1).bytes());
                back.add(path);
            }
        }
        if (!isThere(GroupFiles.CURRENT, kept.getLast().bytes())) {
            here.replace(GroupFiles.CURRENT, kept.getLast().bytes());
            back.add(GroupFiles.CURRENT);
        }
        return back;
    }

    private boolean isThere(String path, byte[] bytes) throws IOException {
        return here.read(path).filter(b -> Arrays.equals(b, bytes)).isPresent();
    }
}
