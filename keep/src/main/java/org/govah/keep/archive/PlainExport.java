package org.govah.keep.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govah.core.Progress;
import org.govah.core.age.AgeException;
import org.govah.core.log.Card;
import org.govah.core.log.EntryId;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.keep.internal.bag.PartFolder;
import org.govah.keep.internal.items.ItemReader;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
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
        Journal journal = archive.journal();
        LogView log = archive.view(journal);
        Withholding withholding = Withholding.of(archive.storage(), log, by);
        List<ItemView> there = archive.items(by).stream().filter(i -> !i.erased()).toList();
        List<ItemView> live = withholding.allowed(there, purpose);
        Pages pages = Pages.in(archive.storage(), journal.checkpoint().size());
        ItemReader reader = new ItemReader(archive.storage(), by.reading());
        long done = 0;
        for (ItemView item : live) {
            Card card =
                    pages.card(item.index(), by.reading())
                            .orElseThrow(() -> new NoSuchFileException("card"));
            Slice slice = log.entries().get((int) item.index()).slice().orElseThrow();
            try (OutputStream out = create(folder.resolve(name(item)))) {
                if (!reader.copy(slice, card, out)) {
                    throw new NoSuchFileException("envelope");
                }
            }
            progress.at(STAGE, ++done, live.size());
        }
        List<EntryId> written = live.stream().map(ItemView::id).toList();
        return new ExportReport(
                written, (long) there.size() - live.size(), withholding.unsaid(live));
    }

    private OutputStream create(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null && folders.add(parent)) {
            Files.createDirectories(parent);
        }
        return new BufferedOutputStream(
                Files.newOutputStream(
                        file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /// The name it had; where two have one, or would on a system that does not tell large letters
    /// from small ones, the later lies in a folder named by its id.
    private String name(ItemView item) {
        String name = SafeName.of(item.name().orElse("item"));
        return names.add(name.toLowerCase(Locale.ROOT))
                ? name
                : item.id().hex().substring(0, SHORT) + "/" + name;
    }
}
