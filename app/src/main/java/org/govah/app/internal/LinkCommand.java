package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.govah.app.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah link LISTS… --out DIR`: which rows are one person, and everything that shows it.
@Command(name = "link", mixinStandardHelpOptions = true, sortOptions = false)
final class LinkCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private LinkTarget target = new LinkTarget();

    @Mixin private LinkOptions options = new LinkOptions();

    @Mixin private IndexOptions index = new IndexOptions();

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "link-draws")
    private int draws;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    LinkCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        LinkRequest request = LinkRequest.of(target, options);
        Path out = target.out();
        if (draws < 0) {
            throw Refusal.unreadable("app.link-bad-setting");
        }
        OutFolder folder = new OutFolder(out);
        folder.requireReplaceable();
        Done done = run(request, folder, out);
        say(done, out);
        return ExitCode.DONE.code();
    }

    private record Done(LinkResult result, Stages stages, List<String> files) {}

    private Done run(LinkRequest request, OutFolder folder, Path out) throws Refusal {
        try (WatchedProgress progress = screen.progress()) {
            Surroundings around = screen.around();
            Stages stages =
                    new Stages(progress, around.clock(), around.cpuNanos(), Memory::release);
            LinkResult result = LinkWork.run(request, index, screen.today(), stages);
            SortedMap<String, OutFolder.Content> drawn = new TreeMap<>();
            if (draws > 0) {
                stages.at("app.stage-drawing", 0, 1);
                result = result.saying(DrawTables.into(drawn, result, draws));
            }
            stages.at("app.stage-writing", 0, 1);
            SortedMap<String, OutFolder.Content> files = LinkFiles.of(result, out, screen.words());
            files.putAll(drawn);
            if (index.keep()) {
                IndexFiles.into(files, result.linked(), index.onto());
            }
            if (!dryRun) {
                folder.write(files);
            }
            stages.at("app.stage-writing", 1, 1);
            return new Done(result, stages, List.copyOf(files.keySet()));
        }
    }

    private void say(Done done, Path out) {
        if (json) {
            LinkDocument document =
                    LinkDocument.of(
                            done.result,
                            done.stages.noted(),
                            PeakMemory.bytes(),
                            done.files,
                            screen.words());
            screen.around().out().print(Json.of(document));
            return;
        }
        LinkSummary.say(screen, done.result);
        screen.say(
                dryRun ? "app.link-would-write" : "app.link-written",
                done.files.size(),
                out.toString(),
                out.resolve(LinkFiles.REPORT).toString());
    }
}
