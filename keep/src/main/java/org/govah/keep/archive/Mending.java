package org.govah.keep.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.keys.LostEditions;
import org.govah.keep.internal.store.Storage;

/// Brings an archive back to where it can be read at all: the group's note, the checkpoint and the
/// tiles it needs, and then what lies beside the log. A copy's file is taken where something that
/// is whole here bears it out, never because the copy has it.
public final class Mending {
    private final Archive archive;
    private final Storage here;

    private Mending(Archive archive) {
        this.archive = archive;
        this.here = archive.storage();
    }

    /// Of an archive.
    public static Mending of(Archive archive) {
        return new Mending(archive);
    }

    /// Brings back the group's note and the checkpoint from a copy where they are damaged.
    ///
    /// @param copy a folder with a copy of this archive
    /// @return paths that were written
    /// @throws ArchiveException if the copy is no archive, or its checkpoint is older than what
    ///   lies here: nothing was changed then, and [#signAnew] may help
    public List<String> notes(Path copy) throws ArchiveException {
        Storage other = Archive.open(copy, archive.around()).storage();
        try (AutoCloseable _ = archive.lock()) {
            List<String> back = new ArrayList<>();
            if (!groupHolds() && !CaptureKeys.isThere(here)) {
                back.addAll(LostEditions.bringBack(here, other, new InLog()));
            }
            LostCheckpoint lost = lost(other);
            if (!lost.holds()) {
                back.addAll(lost.bringBack());
            } else if (!opens()) {
                back.addAll(Repairing.tiles(here, other, checkpoint()));
            }
            return back;
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Signs a checkpoint over every entry that lies here, where the one that was signed is damaged
    /// and a copy has only an older one. Does nothing where it is whole.
    ///
    /// @return paths that were written
    /// @throws ArchiveException if it cannot be written
    public List<String> signAnew(Unlocked by, Path copy) throws ArchiveException {
        Storage other = Archive.open(copy, archive.around()).storage();
        try (AutoCloseable _ = archive.lock()) {
            LostCheckpoint lost = lost(other);
            return lost.holds() ? List.of() : lost.signAnew(by);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Whether a damaged group's note keeps anybody from unlocking.
    boolean groupHolds() throws IOException {
        try {
            return !KeyRing.editions(here).isEmpty();
        } catch (ArchiveException e) {
            return false;
        }
    }

    /// Stamps, cosigned checkpoints, other logs, sums of key files.
    List<String> beside(Storage copy) throws IOException, LogFormatException, ArchiveException {
        Journal journal = archive.journal();
        Group group = archive.group();
        TimeFiles files =
                TimeProofs.files(here, journal, group, archive.around().clock().instant());
        List<String> back = new ArrayList<>(new Regaining(here, copy, files).bringBack());
        back.addAll(new RegainingPeers(here, copy, group, files).bringBack());
        here.flush();
        return back;
    }

    private LostCheckpoint lost(Storage other) throws IOException, ArchiveException {
        List<VerifierKey> logs = new ArrayList<>(archive.group().logKeys());
        if (CaptureKeys.isThere(here)) {
            logs.add(CaptureKeys.logVerifier(here));
        }
        return new LostCheckpoint(here, other, logs);
    }

    /// Whether the log's right edge can be read.
    private boolean opens() {
        try {
            return Journal.open(here).checkpoint().size() >= 0;
        } catch (IOException | LogFormatException e) {
            return false;
        }
    }

    private Checkpoint checkpoint() throws IOException, LogFormatException {
        byte[] bytes = here.read(ArchivePaths.CHECKPOINT).orElse(new byte[0]);
        return Checkpoint.parse(Note.parse(bytes).text());
    }

    /// What the log that lies here says of the group.
    private final class InLog implements LostEditions.Anchors {
        private Optional<Journal> log() {
            try {
                return Optional.of(Journal.open(here));
            } catch (IOException | LogFormatException e) {
                return Optional.empty();
            }
        }

        @Override
        public int newest() {
            try {
                Optional<Journal> log = log();
                return log.isPresent() ? EditionsInLog.newest(log.get()) : 1;
            } catch (IOException | LogFormatException | UncheckedIOException e) {
                return 1;
            }
        }

        @Override
        public boolean allow(List<Group> editions) {
            try {
                Optional<Journal> log = log();
                return log.isEmpty() || EditionsInLog.findings(log.get(), editions).isEmpty();
            } catch (IOException | LogFormatException | UncheckedIOException e) {
                return true;
            }
        }

        @Override
        public boolean sign(Group edition) {
            return log().map(l -> edition.logKeys().stream().anyMatch(l::signedBy)).orElse(false);
        }
    }
}
