package org.govah.keep.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govah.core.Progress;
import org.govah.core.age.AgeException;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.bag.PartFolder;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.items.PlainFiles;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.registry.Purpose;

/// Gives an archive's files back as they were received, in a folder, under the names they had:
/// nothing beside them. What is to be shown to others is exported as a bag, with proofs.
public final class PlainExport {
    private static final String STAGE = "keep.stage-exporting";
    private static final int SHORT = 8;

    private final Archive archive;
    private final Set<String> names = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();

    private PlainExport(Archive archive) {
        this.archive = archive;
    }

    /// Of this archive.
    public static PlainExport of(Archive archive) {
        return new PlainExport(archive);
    }

    /// Writes every item that was not erased and that consent lets out.
    ///
    /// @param to the folder; nothing may lie there yet. It appears whole or not at all
    /// @param purpose what it is for, where that is told
    /// @throws ArchiveException if an item cannot be opened or the folder cannot be written
    public ExportReport write(Unlocked by, Path to, Optional<Purpose> purpose, Progress progress)
            throws ArchiveException {
        try {
            Path place = to.toAbsolutePath().normalize();
            PartFolder part = PartFolder.beside(place);
            try {
                ExportReport done = files(by, part.path(), purpose, progress);
                Files.move(part.path(), place, StandardCopyOption.ATOMIC_MOVE);
                return done;
            } catch (IOException | LogFormatException | ArchiveException | RuntimeException e) {
                part.delete();
                throw e;
            }
        } catch (AgeException | NoSuchFileException e) {
            throw ArchiveException.failed("keep.export-damaged", Failures.what(e));
        } catch (FileAlreadyExistsException e) {
            throw ArchiveException.wouldLose("keep.export-exists", to.toString());
        } catch (IOException | LogFormatException e) {
            throw Failures.unwritable(to, e);
        }
    }

    private ExportReport files(
            Unlocked by, Path folder, Optional<Purpose> purpose, Progress progress)
            throws IOException, LogFormatException, ArchiveException {
        LogView log = archive.view(archive.journal());
        Withholding withholding = Withholding.of(archive.storage(), log, by);
        long live = log.entries().stream().filter(e -> isLive(log, e)).count();
        List<EntryId> written = new ArrayList<>();
        long[] seen = new long[1];
        try (PlainFiles files = new PlainFiles(archive.storage(), by.reading())) {
            archive.access()
                    .live(
                            by,
                            log,
                            (_, entry, card) -> {
                                if (withholding.allows(entry.id(), purpose)) {
                                    written.add(entry.id());
                                    Path file = place(folder, name(entry.id(), card));
                                    files.write(entry.slice().orElseThrow(), card, file);
                                }
                                progress.at(STAGE, ++seen[0], live);
                            });
            files.finish();
        }
        if (seen[0] < live) {
            throw new NoSuchFileException("card");
        }
        return new ExportReport(written, live - written.size(), withholding.unsaid(written));
    }

    private static boolean isLive(LogView log, Entry entry) {
        return ItemAccess.isItem(entry) && !log.isErased(entry.id());
    }

    private Path place(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null && folders.add(parent)) {
            Files.createDirectories(parent);
        }
        return file;
    }

    /// The name it had; where two have one, or would on a system that does not tell large letters
    /// from small ones, the later lies in a folder named by its id.
    private String name(EntryId id, Card card) {
        String name =
                SafeName.of(
                        card.value(CardNames.NAME)
                                .map(b -> new String(b, StandardCharsets.UTF_8))
                                .orElse("item"));
        return names.add(name.toLowerCase(Locale.ROOT))
                ? name
                : id.hex().substring(0, SHORT) + "/" + name;
    }
}
