package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keeping.Contribution;
import org.govah.keep.internal.keeping.KeepingRun;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.keys.Editions;
import org.govah.keep.internal.sources.SourceWalk;
import org.govah.keep.internal.store.Storage;

/// A device that adds and opens nothing: its archive is an outbox, sealed to the group, and the
/// only keys on it sign. After each batch the contributor's key is replaced and erased.
/// `docs/formats/keys.md` has the files.
public final class CaptureDevice {
    /// Where the line lies that the group needs to enrol the device.
    public static final String ENROLMENT = "enrolment";

    private final Archive archive;
    private final Path place;

    private CaptureDevice(Archive archive, Path place) {
        this.archive = archive;
        this.place = place;
    }

    /// Makes one in a folder that is empty or does not exist.
    ///
    /// @param groupNote the file `group` of the group's archive, or its editions in one file
    /// @return the group whose recipients it seals to: to be compared with what the group says
    /// @throws ArchiveException if the note is no group's, or the folder holds something
    public static Group found(Path place, Path groupNote, Around around) throws ArchiveException {
        try {
            Note note = Editions.parse(Files.readAllBytes(groupNote)).newest().note();
            Storage storage = Founding.empty(place);
            try (CaptureKeys keys = CaptureKeys.create(storage, note, around.random())) {
                Journal.create(storage, keys.origin(), keys.logKey());
                storage.write(ENROLMENT, keys.enrolmentText().getBytes(StandardCharsets.US_ASCII));
                storage.write(
                        Founding.FORMAT_FILE, Founding.FORMAT.getBytes(StandardCharsets.US_ASCII));
                storage.flush();
            }
            return Group.parse(note.text());
        } catch (IOException | LogFormatException e) {
            throw ArchiveException.unreadable("keep.group-note-unreadable", groupNote.toString());
        }
    }

    /// Where an archive is a capture device's.
    ///
    /// @param place its folder
    /// @throws ArchiveException if that cannot be told
    public static Optional<CaptureDevice> in(Archive archive, Path place) throws ArchiveException {
        try {
            return CaptureKeys.isThere(archive.storage())
                    ? Optional.of(new CaptureDevice(archive, place))
                    : Optional.empty();
        } catch (IOException e) {
            throw archive.writing(e);
        }
    }

    /// What the device learned.
    ///
    /// @param before the edition of the group's note that it held
    /// @param now the one that it holds: what is kept from now on is sealed to its first recipient
    /// @param revoked whether this device's keys stopped counting in that edition
    public record Learned(Group before, Group now, boolean revoked) {}

    /// Has the device hold a newer edition of the group's note, where each edition after the one it
    /// holds follows from the one before. What was kept stays as it is.
    ///
    /// @param editions the group's editions in one file, as [GroupKeys#editions] gives them
    /// @throws ArchiveException if the file is none, of another group, older, or lacks an edition
    ///   in between: nothing was changed then
    public Learned learn(Path editions) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            Editions read = Editions.parse(Files.readAllBytes(editions));
            Group before = read.learn(archive.storage());
            Group now = archive.group();
            VerifierKey log = CaptureKeys.logVerifier(archive.storage());
            return new Learned(before, now, now.revocation(log).isPresent());
        } catch (NoSuchFileException | AccessDeniedException | LogFormatException e) {
            throw ArchiveException.unreadable("keep.update-unreadable", editions.toString());
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// What was cleared.
    ///
    /// @param items entries whose ciphertext and card are gone from the device
    /// @param bytes of ciphertext
    public record Cleared(long items, long bytes) {}

    /// Destroys what the group took in, and only what a receipt proves to stand in the group's log.
    /// The device's own log stays whole. May be done again where it was cut.
    ///
    /// @param receipt the file that the hand-over wrote; where it is not given, that in the
    ///   device's folder
    /// @throws ArchiveException if there is none, the group did not sign it, or it proves something
    ///   else: nothing was destroyed then
    public Cleared clear(Optional<Path> receipt) throws ArchiveException {
        Path file = receipt.orElse(place.resolve(Receipt.PATH));
        try (AutoCloseable _ = archive.lock()) {
            Receipt read = Receipt.parse(Files.readAllBytes(file));
            return new HandedOver(archive.storage(), archive.journal(), archive.group())
                    .clear(read);
        } catch (NoSuchFileException | LogFormatException e) {
            throw ArchiveException.unreadable("keep.receipt-unreadable", file.toString());
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Keeps files and folders, without any passphrase. What was kept before cannot be recognised:
    /// the device cannot read it.
    ///
    /// @param type [EntryType#ITEM_KEPT] or [EntryType#LIST_KEPT]
    /// @throws ArchiveException if the outbox cannot be written; what was acknowledged stays
    public KeepReport keep(List<Path> paths, EntryType type, Progress progress)
            throws ArchiveException {
        SourceWalk walk = SourceWalk.over(paths, place);
        Storage storage = archive.storage();
        Around around = archive.around();
        try (AutoCloseable _ = archive.lock();
                CaptureKeys keys = CaptureKeys.open(storage)) {
            Contribution contribution =
                    new Contribution(
                            archive.group().recipients().subList(0, 1),
                            keys.contributorVerifier().name(),
                            keys.contributor(),
                            Optional.empty(),
                            around.clock(),
                            around.random());
            KeepingRun.Done done =
                    new KeepingRun(
                                    storage,
                                    archive.journal(),
                                    contribution,
                                    keys.logKey(),
                                    Optional.empty(),
                                    KeepingRun.What.of(type))
                            .keep(walk.files(), progress);
            keys.nextContributor(around.random());
            return KeepReport.of(walk, done);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }
}
