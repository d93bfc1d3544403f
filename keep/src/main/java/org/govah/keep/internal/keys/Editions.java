package org.govah.keep.internal.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.Storage;

/// Editions of a group's note in one file, one signed note after the other: what carries a newer
/// edition to a capture device. A note alone is such a file.
///
/// @param all in order, at least one; what the file claims, not yet held against anything
public record Editions(List<Edition> all) {
    /// Begins every note of a group, and no other line of one.
    private static final String HEAD = "govah group v1\n";

    /// One edition.
    ///
    /// @param note with its signatures
    public record Edition(Group group, Note note) {}

    /// @throws IllegalArgumentException if there is none
    public Editions {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no edition");
        }
    }

    /// Those of an archive, the first one first.
    ///
    /// @throws ArchiveException if one does not follow from the one before
    /// @throws IOException if one cannot be read
    public static Editions of(Storage storage)
            throws IOException, ArchiveException, LogFormatException {
        List<Edition> all = new ArrayList<>();
        for (Group each : KeyRing.editions(storage)) {
            String path = GroupFiles.EDITIONS + each.edition();
            byte[] bytes =
                    storage.read(path)
                            .orElseThrow(() -> new java.nio.file.NoSuchFileException(path));
            all.add(new Edition(each, Note.parse(bytes)));
        }
        return new Editions(all);
    }

    /// Reads a file of signed notes.
    ///
    /// @throws LogFormatException if a part is no group's note
    public static Editions parse(byte[] file) throws LogFormatException {
        // One byte is one character here; each note is read as UTF-8 by its own reader.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<Edition> all = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int next = text.indexOf("\n" + HEAD, from);
            int end = next < 0 ? text.length() : next + 1;
            byte[] part = text.substring(from, end).getBytes(StandardCharsets.ISO_8859_1);
            Note note = Note.parse(part);
            all.add(new Edition(Group.parse(note.text()), note));
            from = end;
        }
        if (all.isEmpty()) {
            throw new LogFormatException("an empty file");
        }
        return new Editions(all);
    }

    /// What [#parse] reads.
    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        all.forEach(e -> out.writeBytes(e.note().encode()));
        return out.toByteArray();
    }

    /// The last one.
    public Edition newest() {
        return all.getLast();
    }

    /// Has a capture device hold the newest of these, where each that comes after the one it holds
    /// follows from the one before.
    ///
    /// @return the edition that the device held
    /// @throws ArchiveException if they are of another group, older, or do not follow: nothing is
    ///   changed then
    /// @throws IOException if it cannot be written: the old or the new edition counts then
    public Group learn(Storage storage) throws IOException, ArchiveException {
        Group held = KeyRing.group(storage);
        Group last = newest().group();
        if (!last.name().equals(held.name())) {
            throw ArchiveException.wouldLose("keep.update-other-group", last.name(), held.name());
        }
        if (last.edition() < held.edition()) {
            throw ArchiveException.wouldLose("keep.update-older", last.edition(), held.edition());
        }
        Group at = held;
        for (Edition each : all) {
            boolean follows =
                    each.group().edition() > held.edition()
                            ? at.accepts(each.group(), each.note())
                            : each.group().edition() < held.edition()
                                    || each.group().hash().equals(held.hash());
            if (!follows) {
                throw ArchiveException.wouldLose(
                        "keep.update-chain", each.group().edition(), held.edition());
            }
            at = each.group().edition() > held.edition() ? each.group() : at;
        }
        if (last.edition() > held.edition()) {
            storage.replace(GroupFiles.CURRENT, newest().note().encode());
        }
        return held;
    }
}
