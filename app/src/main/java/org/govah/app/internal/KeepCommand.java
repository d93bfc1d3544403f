package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.log.EntryType;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.CaptureDevice;
import org.govah.keep.archive.Finding;
import org.govah.keep.archive.KeepReport;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah keep PATHS…`: files and folders into the archive; `--list FILE` for a list of victims.
@Command(name = "keep", mixinStandardHelpOptions = true)
final class KeepCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Parameters(arity = "0..*", paramLabel = "PATHS", descriptionKey = "keep-paths")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--list", paramLabel = "FILE", descriptionKey = "keep-list")
    private List<Path> lists = new ArrayList<>();

    @Option(names = "--outbox", paramLabel = "DIR", descriptionKey = "keep-outbox")
    private Optional<Path> outbox = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    KeepCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        if (paths.isEmpty() && lists.isEmpty() && outbox.isEmpty()) {
            throw Refusal.unreadable("app.keep-nothing");
        }
        Archive into = archive.open(screen);
        List<KeepReport> reports = new ArrayList<>();
        try {
            Optional<CaptureDevice> device = CaptureDevice.in(into, archive.place(screen));
            if (outbox.isPresent()) {
                return OutboxReports.takeIn(screen, archive, into, outbox.get(), json);
            }
            if (device.isPresent()) {
                return report(captured(device.get()));
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        try (Unlocked by = archive.unlock(screen, into);
                WatchedProgress progress = screen.progress()) {
            if (!paths.isEmpty()) {
                reports.add(into.keep(by, paths, EntryType.ITEM_KEPT, progress));
            }
            if (!lists.isEmpty()) {
                reports.add(into.keep(by, lists, EntryType.LIST_KEPT, progress));
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return report(reports);
    }

    private List<KeepReport> captured(CaptureDevice device) throws ArchiveException {
        List<KeepReport> reports = new ArrayList<>();
        try (WatchedProgress progress = screen.progress()) {
            if (!paths.isEmpty()) {
                reports.add(device.keep(paths, EntryType.ITEM_KEPT, progress));
            }
            if (!lists.isEmpty()) {
                reports.add(device.keep(lists, EntryType.LIST_KEPT, progress));
            }
        }
        return reports;
    }

    private int report(List<KeepReport> reports) {
        List<Finding> refused = reports.stream().flatMap(r -> r.refused().stream()).toList();
        long read = reports.stream().mapToLong(KeepReport::read).sum();
        long added = reports.stream().mapToLong(r -> r.added().size()).sum();
        long known = reports.stream().mapToLong(KeepReport::known).sum();
        long same = reports.stream().mapToLong(KeepReport::same).sum();
        long bytes = reports.stream().mapToLong(KeepReport::bytes).sum();
        long size = reports.getLast().size();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("read", read);
            document.put("new", added);
            document.put("known", known);
            document.put("toFix", refused.size());
            document.put("sameContent", same);
            document.put("bytes", bytes);
            document.put("logSize", size);
            document.put(
                    "items",
                    reports.stream().flatMap(r -> r.added().stream()).map(i -> i.hex()).toList());
            document.put("refused", ArchiveWords.document(screen, refused));
            screen.line(Json.of(document).strip());
        } else {
            ArchiveWords.findings(screen, refused);
            if (same > 0) {
                screen.say("app.keep-same", same);
            }
            screen.say("app.keep-done", read, added, known, refused.size(), size);
        }
        return refused.isEmpty() ? ExitCode.DONE.code() : ExitCode.UNREADABLE.code();
    }
}
