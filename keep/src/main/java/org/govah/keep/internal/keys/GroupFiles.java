package org.govah.keep.internal.keys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.Storage;

/// The group's note and its editions in an archive. `group` is written last and says which edition
/// counts; an edition behind it is of a change that was cut.
final class GroupFiles {
    static final String CURRENT = "group";
    static final String EDITIONS = "keys/group/";

    private final Storage storage;

    GroupFiles(Storage storage) {
        this.storage = storage;
    }

    /// Every edition from the first to the one that counts, each checked.
    List<Group> read() throws IOException, ArchiveException {
        byte[] current =
                storage.read(CURRENT)
                        .orElseThrow(() -> ArchiveException.unreadable("keep.group-missing"));
        if (CaptureKeys.isThere(storage)) {
            return List.of(alone(parsed(current, 0)));
        }
        int last = parsed(current, 0).group.edition();
        Signed at = edition(1);
        if (!at.group.founds(at.note)) {
            throw damaged(1);
        }
        List<Group> all = new ArrayList<>(List.of(at.group));
        for (int n = 2; n <= last; n++) {
            Signed next = edition(n);
            if (!at.group.accepts(next.group, next.note)) {
                throw damaged(n);
            }
            at = next;
            all.add(at.group);
        }
        if (!at.note.equals(parsed(current, last).note)) {
            throw damaged(last);
        }
        return List.copyOf(all);
    }

    /// On a capture device lies one edition only: one of its own people must have signed it, or its
    /// recovery cards.
    private static Group alone(Signed only) throws ArchiveException {
        List<VerifierKey> keys = new ArrayList<>();
        only.group.persons().forEach(p -> keys.add(p.key()));
        only.group.recovery().ifPresent(r -> keys.add(r.key()));
        if (only.note.verify(keys).isEmpty()) {
            throw damaged(only.group.edition());
        }
        return only.group;
    }

    boolean exists() throws IOException {
        return storage.length(CURRENT).isPresent();
    }

    /// Signs and writes an edition; `current` is empty for the first.
    void write(Optional<Group> current, Group next, List<Signer> signers)
            throws IOException, ArchiveException {
        Note note = Note.sign(next.text(), signers.get(0));
        for (Signer signer : signers.subList(1, signers.size())) {
            note = note.signedBy(signer);
        }
        Note signed = note;
        if (!current.map(c -> c.accepts(next, signed)).orElseGet(() -> next.founds(signed))) {
            throw ArchiveException.wouldLose(
                    "keep.keys-second-needed", current.orElse(next).signersNeeded());
        }
        storage.overwrite(EDITIONS + next.edition(), note.encode());
        storage.replace(CURRENT, note.encode());
    }

    /// Writes a file with keys.
    static void writeKeys(Storage storage, String path, byte[] sealed) throws IOException {
        KeySums.expect(storage, path, sealed);
        storage.replace(path, sealed);
    }

    private record Signed(Group group, Note note) {}

    private Signed edition(int n) throws IOException, ArchiveException {
        return parsed(storage.read(EDITIONS + n).orElseThrow(() -> damaged(n)), n);
    }

    private static Signed parsed(byte[] bytes, int n) throws ArchiveException {
        try {
            Note note = Note.parse(bytes);
            return new Signed(Group.parse(note.text()), note);
        } catch (LogFormatException e) {
            throw e.kind() == LogFormatException.Kind.NEWER_FORMAT
                    ? ArchiveException.unreadable("keep.group-newer")
                    : damaged(n);
        }
    }

    private static ArchiveException damaged(int n) {
        return ArchiveException.failed("keep.group-damaged", n);
    }
}
