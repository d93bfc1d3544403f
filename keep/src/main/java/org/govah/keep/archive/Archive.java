package org.govah.keep.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.age.AgeException;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.TlogProof;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.s3.StorageOpening;
import org.govah.keep.registry.Purpose;

/// An archive: evidence sealed, logged and checkable. Opening it needs no key; what needs one is
/// handed an [Unlocked].
public final class Archive {
    private final Path place;
    private final Storage storage;
    private final Around around;
    private final LogSeen seen = new LogSeen();

    private Archive(Path place, Storage storage, Around around) {
        this.place = place;
        this.storage = storage;
        this.around = around;
    }

    /// Makes an archive with a group of one person.
    ///
    /// @param place a folder that is empty or does not exist
    /// @param person how the first person is called in the group's note; a pseudonym will do
    /// @param passphrase opens that person's keys
    /// @throws ArchiveException if the folder holds something, or cannot be written
    public static Archive found(
            Path place, String person, AgeKind kind, char[] passphrase, Around around)
            throws ArchiveException {
        Path root = place.toAbsolutePath().normalize();
        try {
            return new Archive(
                    root, Founding.found(root, person, kind, passphrase, around), around);
        } catch (IOException | LogFormatException e) {
            throw Failures.unwritable(place, e);
        }
    }

    /// One whose bytes lie in a storage of the caller's.
    static Archive on(Path place, Storage storage, Around around) {
        return new Archive(place, storage, around);
    }

    /// Opens an archive without any key.
    ///
    /// @throws ArchiveException if there is none, or it is of a newer format
    public static Archive open(Path place, Around around) throws ArchiveException {
        Path root = place.toAbsolutePath().normalize();
        Storage storage = StorageOpening.open(root, Founding.FORMAT_FILE, around);
        try {
            Optional<byte[]> format = storage.read(Founding.FORMAT_FILE);
            if (format.isEmpty()) {
                throw ArchiveException.unreadable("keep.not-an-archive", place.toString());
            }
            String text = new String(format.get(), StandardCharsets.US_ASCII);
            if (!text.equals(Founding.FORMAT)) {
                throw ArchiveException.wouldLose("keep.newer-format", text.strip());
            }
            return new Archive(root, storage, around);
        } catch (IOException e) {
            throw Failures.unreadable(place, e);
        }
    }

    /// Unlocks it for the person whose passphrase this is.
    ///
    /// @throws ArchiveException if it is nobody's
    public Unlocked unlock(char[] passphrase) throws ArchiveException {
        try {
            if (CaptureKeys.isThere(storage)) {
                throw ArchiveException.unreadable("keep.capture-opens-nothing");
            }
            return new Unlocked(KeyRing.unlock(storage, passphrase));
        } catch (IOException e) {
            throw Failures.unreadable(place, e);
        }
    }

    /// The group as its note has it.
    ///
    /// @throws ArchiveException if the note cannot be read
    public Group group() throws ArchiveException {
        try {
            return KeyRing.group(storage);
        } catch (IOException e) {
            throw Failures.unreadable(place, e);
        }
    }

    /// Keeps files and folders.
    ///
    /// @param type [EntryType#ITEM_KEPT] or [EntryType#LIST_KEPT]
    /// @throws ArchiveException if the archive cannot be written; what was acknowledged stays
    public KeepReport keep(Unlocked by, List<Path> paths, EntryType type, Progress progress)
            throws ArchiveException {
        return Keeping.into(this).keep(by, paths, type, progress);
    }

    /// The open side of the log, which needs no key.
    ///
    /// @throws ArchiveException if it cannot be read
    public List<Entry> log() throws ArchiveException {
        return view(journal()).entries();
    }

    /// The signed checkpoint as it lies in the archive, with the same errors.
    public byte[] checkpoint() throws ArchiveException {
        return journal().note().encode();
    }

    /// Every item, in the order it was kept.
    ///
    /// @throws ArchiveException if log or cards cannot be read
    public List<ItemView> items(Unlocked by) throws ArchiveException {
        return access().items(by, journal(), group());
    }

    /// One item as it was received.
    ///
    /// @param hex the beginning of its id
    /// @return the item
    /// @throws ArchiveException if there is none, it was erased, or its ciphertext was changed
    public ItemView copy(Unlocked by, String hex, OutputStream out) throws ArchiveException {
        return access().copy(by, view(journal()), hex, out);
    }

    /// One item as a standard age file for the group's recipients.
    ///
    /// @param hex the beginning of its id
    /// @return the item
    /// @throws ArchiveException if there is none, it was erased, or its ciphertext is missing
    public ItemView copySealed(Unlocked by, String hex, OutputStream out) throws ArchiveException {
        return access().copySealed(by, view(journal()), hex, out);
    }

    /// Erases an item: a tombstone signed by two persons goes into the log, then card, keys and
    /// ciphertext are destroyed. The log and every other proof stay as they are.
    ///
    /// @param hex the beginning of its id
    /// @param code why, as a word of `a-z` and `-`, open in the log
    /// @param reason why in words, sealed
    /// @return the item's id
    /// @throws ArchiveException if there is none, it was erased already, or one person signs twice
    public EntryId forget(Unlocked by, Unlocked second, String hex, String code, String reason)
            throws ArchiveException {
        if (by.personId().equals(second.personId())) {
            throw ArchiveException.wouldLose("keep.forget-same-person");
        }
        try (AutoCloseable _ = lock()) {
            Journal journal = journal();
            LogView view = seen.at(journal, group());
            Entry item = ItemAccess.item(view, hex);
            Forgetting forgetting = new Forgetting(storage, around, by);
            String cited = Requests.of(this).citing(item.id(), code);
            Journal after = forgetting.tombstone(journal, view, item, second, cited, reason);
            forgetting.destroy(seen.at(after, group()), List.of(item.id()));
            return item.id();
        } catch (Exception e) {
            throw writing(e);
        }
    }

    /// Finishes erasures that were cut: whatever a tombstone names is destroyed again.
    ///
    /// @throws ArchiveException if something could not be destroyed
    public void finishErasing(Unlocked by) throws ArchiveException {
        try (AutoCloseable _ = lock()) {
            LogView view = view(journal());
            new Forgetting(storage, around, by).destroy(view, view.erased());
        } catch (Exception e) {
            throw writing(e);
        }
    }

    /// Every item that was not erased and that consent lets out, with its proof, custody and the
    /// log's checkpoint, as a BagIt bag.
    ///
    /// @param to where the bag will lie; nothing may lie there yet
    /// @param purpose what it is for, where that is told
    /// @return what went out
    /// @throws ArchiveException if an item cannot be opened or the bag cannot be written
    public ExportReport export(Unlocked by, Path to, Optional<Purpose> purpose, Progress progress)
            throws ArchiveException {
        try {
            return new Exporting(this, journal(), view(journal()), by)
                    .bag(to, items(by), purpose, progress);
        } catch (AgeException | NoSuchFileException e) {
            throw ArchiveException.failed("keep.export-damaged", Failures.what(e));
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw ArchiveException.wouldLose("keep.export-exists", to.toString());
        } catch (IOException | LogFormatException e) {
            throw Failures.unwritable(to, e);
        }
    }

    /// Brings back from a copy of this archive what is missing or damaged here and not erased.
    ///
    /// @param copy a folder with a copy of this archive
    /// @return paths that were brought back
    /// @throws ArchiveException if the copy is no archive, or this one cannot be written
    public List<String> repair(Path copy, Progress progress) throws ArchiveException {
        Storage other = open(copy, around).storage;
        Mending mending = Mending.of(this);
        List<String> back = new ArrayList<>(mending.notes(copy));
        VerifyReport before = verify(Optional.empty(), progress);
        try (AutoCloseable _ = lock()) {
            if (before.findings().stream().anyMatch(f -> f.path().startsWith("log/"))) {
                back.addAll(Repairing.tiles(storage, other, journal().checkpoint()));
            }
            back.addAll(new Repairing(storage, other, view(journal())).from(before.findings()));
            back.addAll(mending.beside(other));
            return back.stream().distinct().sorted().toList();
        } catch (Exception e) {
            throw writing(e);
        }
    }

    /// A C2SP tlog-proof file that an item's entry is in the log.
    ///
    /// @param hex the beginning of its id
    /// @throws ArchiveException if there is none
    public byte[] proof(String hex) throws ArchiveException {
        Journal journal = journal();
        LogView view = view(journal);
        Entry entry = ItemAccess.item(view, hex);
        try {
            long index = view.index(entry.id()).orElseThrow();
            Note note = TimeProofs.of(this).cosigned(journal).covering(index);
            return TlogProof.prove(index, note, journal.hashes()).encode();
        } catch (IOException | LogFormatException | UncheckedIOException e) {
            throw Failures.unreadable(place, e);
        }
    }

    /// Checks the archive: without a key the log, every object, every envelope; with the group's
    /// also every card and every contributor's signature.
    ///
    /// @throws ArchiveException if it cannot be read at all
    public VerifyReport verify(Optional<Unlocked> by, Progress progress) throws ArchiveException {
        try {
            return new Verifying(
                            storage, journal(), KeyRing.editions(storage), around.clock().instant())
                    .run(by, progress);
        } catch (IOException | LogFormatException e) {
            throw Failures.unreadable(place, e);
        }
    }

    /// What a door beside this one works on: [Entering], registry, time evidence.
    Storage storage() {
        return storage;
    }

    Around around() {
        return around;
    }

    Path place() {
        return place;
    }

    ItemAccess access() {
        return new ItemAccess(place, storage, around);
    }

    LogView view(Journal journal) throws ArchiveException {
        try {
            return LogView.of(journal, Tombstones.of(group()));
        } catch (IOException | LogFormatException e) {
            throw Failures.unreadable(place, e);
        }
    }

    Journal journal() throws ArchiveException {
        try {
            return Journal.open(storage);
        } catch (IOException | LogFormatException e) {
            throw Failures.unreadable(place, e);
        }
    }

    AutoCloseable lock() throws ArchiveException {
        try {
            return storage.lock();
        } catch (Storage.LockedException e) {
            throw Failures.locked(place);
        } catch (IOException e) {
            throw Failures.unwritable(place, e);
        }
    }

    ArchiveException writing(Exception e) {
        return Failures.writing(place, e);
    }
}
