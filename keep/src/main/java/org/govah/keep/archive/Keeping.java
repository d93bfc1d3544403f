package org.govah.keep.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.govah.core.Progress;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keeping.CardSigning;
import org.govah.keep.internal.keeping.Contribution;
import org.govah.keep.internal.keeping.KeepingRun;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.internal.sources.SourceWalk;
import org.govah.keep.media.VideoFrames;

/// Keeping files, and what more may be asked of it: frames of videos hashed, a changed copy of an
/// item kept beside it.
public final class Keeping {
    private static final int BUFFER = 1 << 16;

    private final Archive archive;
    private final Optional<VideoFrames> frames;

    private Keeping(Archive archive, Optional<VideoFrames> frames) {
        this.archive = archive;
        this.frames = frames;
    }

    /// Into an archive; of videos no frame is decoded.
    public static Keeping into(Archive archive) {
        return new Keeping(archive, Optional.empty());
    }

    /// The same, with the frames of videos hashed through an external decoder.
    public Keeping with(VideoFrames decoder) {
        return new Keeping(archive, Optional.of(decoder));
    }

    /// Keeps files and folders; as [Archive#keep].
    ///
    /// @throws ArchiveException if the archive cannot be written; what was acknowledged stays
    public KeepReport keep(Unlocked by, List<Path> paths, EntryType type, Progress progress)
            throws ArchiveException {
        SourceWalk walk = SourceWalk.over(paths, archive.place());
        return keep(by, walk, new KeepingRun.What(type, List.of(), List.of(), frames), progress);
    }

    /// Keeps a changed copy of an item: a new item that points at the original, which stays as it
    /// is.
    ///
    /// @param file one ordinary file
    /// @param original the beginning of the original's id
    /// @param change what was changed, in words; sealed
    /// @throws ArchiveException if there is no such item, it was erased, `file` is no ordinary file
    ///   or has the original's very content, or the archive cannot be written
    public KeepReport keepCopy(
            Unlocked by, Path file, String original, String change, Progress progress)
            throws ArchiveException {
        SourceWalk walk = SourceWalk.over(List.of(file), archive.place());
        if (walk.files().size() != 1 || !walk.refused().isEmpty()) {
            throw ArchiveException.unreadable("keep.copy-one-file", file.toString());
        }
        LogView view = archive.view(archive.journal());
        Entry of = ItemAccess.item(view, original);
        if (view.isErased(of.id())) {
            throw ArchiveException.unreadable("keep.item-erased", of.id().hex());
        }
        if (isContentOf(by, view, of, walk.files().getFirst())) {
            throw ArchiveException.wouldLose("keep.copy-unchanged", file.toString());
        }
        KeepingRun.What what =
                new KeepingRun.What(
                        EntryType.ITEM_KEPT,
                        List.of(
                                CardSigning.text(CardNames.COPY_OF, of.id().hex()),
                                CardSigning.text(CardNames.CHANGE, change)),
                        List.of(of.id()),
                        frames);
        return keep(by, walk, what, progress);
    }

    /// Whether a file is what an item holds: such a "changed copy" would show what it was to hide.
    private boolean isContentOf(Unlocked by, LogView view, Entry of, SourceFile file)
            throws ArchiveException {
        Mac mac = Digests.keyed(by.groupSecret());
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                mac.update(buffer, 0, n);
            }
            Optional<byte[]> held =
                    archive.access().card(by, view, of).value(CardNames.FINGERPRINT);
            return held.isPresent() && MessageDigest.isEqual(held.get(), mac.doFinal());
        } catch (IOException | LogFormatException e) {
            throw archive.writing(e);
        }
    }

    private KeepReport keep(Unlocked by, SourceWalk walk, KeepingRun.What what, Progress progress)
            throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            Contribution contribution =
                    new Contribution(
                            by.recipients(),
                            by.keyName(),
                            by.personKey(),
                            Optional.of(new Contribution.GroupSecret(by.groupSecret())),
                            archive.around().clock(),
                            archive.around().random());
            KeepingRun.Done done =
                    new KeepingRun(
                                    archive.storage(),
                                    archive.journal(),
                                    contribution,
                                    by.logKey(),
                                    Optional.of(by.reading()),
                                    what)
                            .keep(walk.files(), progress);
            return KeepReport.of(walk, done);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }
}
