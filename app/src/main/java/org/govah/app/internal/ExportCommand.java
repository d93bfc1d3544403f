package org.govah.app.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.ExportReport;
import org.govah.keep.archive.PlainExport;
import org.govah.keep.archive.StrippedCopy;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.custody.CustodyEvent.Outcome;
import org.govah.keep.custody.CustodyType;
import org.govah.keep.registry.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah export [ITEM] --out PATH`: one item as it was received, or as an age file; or everything
/// as a BagIt bag.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Parameters(arity = "0..1", paramLabel = "ITEM", descriptionKey = "export-item")
    private Optional<String> item = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "PATH", descriptionKey = "export-out")
    private Path out = Path.of("");

    @Option(names = "--sealed", descriptionKey = "export-sealed")
    private boolean sealed;

    @Option(names = "--stripped", descriptionKey = "export-stripped")
    private boolean stripped;

    @Option(names = "--plain", descriptionKey = "export-plain")
    private boolean plain;

    @Option(names = "--for", paramLabel = "PURPOSE", descriptionKey = "export-for")
    private Optional<String> purpose = Optional.empty();

    ExportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        if (stripped && (sealed || item.isEmpty())) {
            throw Refusal.unreadable("app.export-stripped-usage");
        }
        if (plain && item.isPresent()) {
            throw Refusal.unreadable("app.export-plain-usage");
        }
        Archive of = archive.open(screen);
        try (Unlocked by = archive.unlock(screen, of);
                WatchedProgress progress = screen.progress()) {
            if (item.isPresent()) {
                String id = item.get();
                Touch touch = new Touch(screen, of);
                try {
                    touch.enter(by, CustodyType.EXPORTING, List.of(one(of, by, id)));
                } catch (ArchiveException e) {
                    if (e.kind() == ArchiveException.Kind.CHECK_FAILED) {
                        touch.enter(by, CustodyType.EXPORTING, Outcome.FAILURE, touched(of, id));
                    }
                    throw e;
                }
                screen.say("app.export-one", item.get(), out.toString());
                if (stripped) {
                    screen.say("app.export-stripped");
                }
            } else {
                bag(of, by, progress);
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    /// The one item that could not be opened.
    private static List<EntryId> touched(Archive of, String hex) throws ArchiveException {
        return of.log().stream()
                .filter(e -> e.slice().isPresent())
                .map(Entry::id)
                .filter(id -> id.hex().startsWith(hex.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }

    /// Written beside its place and named when whole: a damaged item leaves no half file.
    private EntryId one(Archive of, Unlocked by, String id) throws Refusal, ArchiveException {
        Path part = out.resolveSibling("." + out.getFileName() + ".govah-part");
        try {
            if (Files.exists(out)) {
                throw new FileAlreadyExistsException(out.toString());
            }
            EntryId written;
            try (OutputStream file =
                    Files.newOutputStream(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                written = content(of, by, id, file);
            } catch (ArchiveException e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.move(part, out);
            return written;
        } catch (FileAlreadyExistsException e) {
            throw Refusal.of(ArchiveException.wouldLose("keep.export-exists", out.toString()));
        } catch (IOException e) {
            throw Refusal.unreadable(
                    "app.export-unwritable", out.toString(), e.getClass().getSimpleName());
        }
    }

    private EntryId content(Archive of, Unlocked by, String id, OutputStream file)
            throws ArchiveException {
        if (sealed) {
            return of.copySealed(by, id, file).id();
        }
        return stripped ? StrippedCopy.write(of, by, id, file).id() : of.copy(by, id, file).id();
    }

    private void bag(Archive of, Unlocked by, WatchedProgress progress)
            throws Refusal, ArchiveException {
        Optional<Purpose> wanted = Optional.empty();
        if (purpose.isPresent()) {
            wanted = Optional.of(ConsentCommand.purpose(purpose.get()));
        }
        ExportReport done =
                plain
                        ? PlainExport.of(of).write(by, out, wanted, progress)
                        : of.export(by, out, wanted, progress);
        if (!done.items().isEmpty()) {
            new Touch(screen, of).enter(by, CustodyType.EXPORTING, done.items());
        }
        if (done.withheld() > 0) {
            screen.say("app.export-withheld", done.withheld());
        }
        if (done.unsaid() > 0) {
            screen.say("app.export-unsaid", done.unsaid());
        }
        screen.say(plain ? "app.export-files" : "app.export-bag", done.written(), out.toString());
    }
}
