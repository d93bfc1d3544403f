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
import org.govah.keep.archive.Keeping;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.media.VideoFrames;
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

    @Option(names = "--copy-of", paramLabel = "ITEM", descriptionKey = "keep-copy-of")
    private Optional<String> copyOf = Optional.empty();

    @Option(names = "--what", paramLabel = "TEXT", descriptionKey = "keep-what")
    private Optional<String> what = Optional.empty();

    @Option(names = "--frames", descriptionKey = "keep-frames")
    private boolean frames;

    @Option(names = "--ffmpeg", paramLabel = "FILE", descriptionKey = "keep-ffmpeg")
    private Optional<Path> ffmpeg = Optional.empty();

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
        if (copyOf.isPresent() != what.isPresent()
                || (copyOf.isPresent() && (paths.size() != 1 || !lists.isEmpty()))) {
            throw Refusal.unreadable("app.keep-copy-usage");
        }
        Archive of = archive.open(screen);
        try {
            Optional<CaptureDevice> device = CaptureDevice.in(of, archive.place(screen));
            if (outbox.isPresent()) {
                return OutboxReports.takeIn(screen, archive, of, outbox.get(), json);
            }
            if (device.isPresent() && (copyOf.isPresent() || frames)) {
                throw Refusal.unreadable("app.keep-capture-plain");
            }
            if (device.isPresent()) {
                return report(captured(device.get()));
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        Keeping into = looking(Keeping.into(of));
        try (Unlocked by = archive.unlock(screen, of);
                WatchedProgress progress = screen.progress()) {
            return report(kept(into, by, progress));
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }

    private List<KeepReport> kept(Keeping into, Unlocked by, WatchedProgress progress)
            throws ArchiveException {
        List<KeepReport> reports = new ArrayList<>();
        if (copyOf.isPresent()) {
            reports.add(
                    into.keepCopy(by, paths.getFirst(), copyOf.get(), what.orElse(""), progress));
        } else if (!paths.isEmpty()) {
            reports.add(into.keep(by, paths, EntryType.ITEM_KEPT, progress));
        }
        if (!lists.isEmpty()) {
            reports.add(into.keep(by, lists, EntryType.LIST_KEPT, progress));
        }
        return reports;
    }

    /// With frames where they were asked for; without a decoder it says so, once, and keeps all the
    /// same.
    private Keeping looking(Keeping plain) {
        if (!frames && ffmpeg.isEmpty()) {
            return plain;
        }
        Optional<VideoFrames> decoder =
                ffmpeg.isPresent()
                        ? VideoFrames.through(ffmpeg.get())
                        : VideoFrames.onThisMachine();
        if (decoder.isEmpty()) {
            screen.error("app.keep-no-ffmpeg", ffmpeg.map(Path::toString).orElse("ffmpeg"));
        }
        return decoder.map(plain::with).orElse(plain);
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
        List<Finding> noted = reports.stream().flatMap(r -> r.noted().stream()).toList();
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
            document.put("notLookedAt", ArchiveWords.document(screen, noted));
            screen.line(Json.of(document).strip());
        } else {
            ArchiveWords.findings(screen, refused);
            ArchiveWords.findings(screen, noted);
            if (same > 0) {
                screen.say("app.keep-same", same);
            }
            screen.say("app.keep-done", read, added, known, refused.size(), size);
        }
        return refused.isEmpty() ? ExitCode.DONE.code() : ExitCode.UNREADABLE.code();
    }
}
