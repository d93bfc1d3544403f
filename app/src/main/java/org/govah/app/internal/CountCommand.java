package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.govah.core.words.Message;
import org.govah.estimate.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah count LISTS… --out DIR`: from files to a dossier.
@Command(name = "count", mixinStandardHelpOptions = true)
final class CountCommand implements Callable<Integer> {
    static final long USUAL_SEED = 1;

    private final Screen screen;

    @Mixin private ListOptions lists = new ListOptions();

    @Mixin private ClaimOptions claims = new ClaimOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out")
    private Path out = Path.of("");

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private long seed = USUAL_SEED;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "count-draws")
    private int draws = Counting.USUAL_DRAWS;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    CountCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        OutFolder folder = new OutFolder(out);
        folder.requireReplaceable();
        CountResult result = count();
        SortedMap<String, OutFolder.Content> files = CountFiles.of(result, screen.words());
        if (!dryRun) {
            folder.write(files);
        }
        List<String> paths = List.copyOf(files.keySet());
        if (json) {
            screen.around()
                    .out()
                    .print(Json.of(CountFiles.document(result, paths, screen.words())));
        } else {
            CountSummary.say(screen, result);
            screen.say(dryRun ? "app.would-write" : "app.written", last(paths));
        }
        return exit(result).code();
    }

    private CountResult count() throws Refusal {
        try (WatchedProgress progress = screen.progress()) {
            Received received = Received.read(lists, claims, screen.today(), progress);
            return new Counting(seed, draws, progress).count(received);
        }
    }

    private Message last(List<String> paths) {
        return Message.of(
                "app.files-in",
                paths.size(),
                out.toString(),
                out.resolve(CountFiles.DOSSIER).toString());
    }

    private ExitCode exit(CountResult result) {
        Verdict verdict = result.dossier().panel().verdict();
        return strict && verdict != Verdict.PUBLISHABLE ? ExitCode.CHECK_FAILED : ExitCode.DONE;
    }
}
