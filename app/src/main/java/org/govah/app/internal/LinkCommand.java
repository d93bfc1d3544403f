package org.govah.app.internal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;

/// `govah link LISTS… --out DIR`: which rows are one person, and everything that shows it.
@Command(name = "link", mixinStandardHelpOptions = true, sortOptions = false)
final class LinkCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ListOptions lists = new ListOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out")
    private Path out = Path.of("");

    @Mixin private LinkOptions options = new LinkOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    LinkCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        OutFolder folder = new OutFolder(out);
        folder.requireReplaceable();
        Done done = run(folder);
        say(done.result, done.stages, done.files);
        return ExitCode.DONE.code();
    }

    private record Done(LinkResult result, Stages stages, List<String> files) {}

    private Done run(OutFolder folder) throws Refusal {
        try (WatchedProgress progress = screen.progress()) {
            Stages stages =
                    new Stages(progress, screen.around().clock(), screen.around().cpuNanos());
            LinkRequest request = LinkRequest.of(lists, options);
            LinkResult result = LinkWork.run(request, screen.today(), stages);
            stages.at("app.stage-writing", 0, 1);
            SortedMap<String, OutFolder.Content> files = LinkFiles.of(result, out, screen.words());
            if (!dryRun) {
                folder.write(files);
            }
            stages.at("app.stage-writing", 1, 1);
            return new Done(result, stages, List.copyOf(files.keySet()));
        }
    }

    private void say(LinkResult result, Stages stages, List<String> files) {
        if (json) {
            LinkDocument document =
                    LinkDocument.of(
                            result, stages.noted(), PeakMemory.bytes(), files, screen.words());
            screen.around().out().print(Json.of(document));
            return;
        }
        LinkSummary.say(screen, result);
        screen.say(
                dryRun ? "app.link-would-write" : "app.link-written",
                files.size(),
                out.toString(),
                out.resolve(LinkFiles.REPORT).toString());
    }
}
