package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.govah.estimate.Verdict;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `govah estimate`: the panel on an overlap table, on a matrix of capture histories with its
/// strata, or on draws of the linkage.
@Command(name = "estimate", mixinStandardHelpOptions = true, sortOptions = false)
final class EstimateCommand implements Callable<Integer> {
    private final Screen screen;

    @ArgGroup(multiplicity = "1")
    private EstimateSource source = new EstimateSource();

    @Mixin private StrataOptions strata = new StrataOptions();

    @Mixin private ClaimOptions claims = new ClaimOptions();

    @Mixin private CountedOptions counted = new CountedOptions();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out-run")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--with-draws", paramLabel = "csv|parquet", descriptionKey = "with-draws")
    private Optional<DrawsFormat> withDraws = Optional.empty();

    @Mixin private SettingOptions settings = new SettingOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Spec private CommandSpec spec = CommandSpec.create();

    EstimateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        requireSense();
        if (out.isPresent()) {
            new OutFolder(out.get()).requireReplaceable();
        }
        EstimateRun run = estimate();
        int files = write(run);
        if (json) {
            screen.around().out().print(Json.of(EstimateDocument.of(run, screen.words())));
        } else {
            PanelWords.say(screen, run.panel());
            run.beyond().lines(screen.words()).forEach(screen::line);
            ClaimWords.say(screen, run.checks());
            sayLast(files);
        }
        boolean failed = strict && run.panel().verdict() != Verdict.PUBLISHABLE;
        return (failed ? ExitCode.CHECK_FAILED : ExitCode.DONE).code();
    }

    private void requireSense() throws Refusal {
        if (source.table().or(source::histories).or(source::draws).isEmpty()) {
            throw Refusal.unreadable("app.no-source");
        }
        if (source.histories().isEmpty() && !strata.strata().isEmpty()) {
            throw Refusal.unreadable("app.strata-need-histories");
        }
        if (withDraws.isPresent() && out.isEmpty()) {
            throw Refusal.unreadable("app.draws-need-out");
        }
    }

    private EstimateRun estimate() throws Refusal {
        try (WatchedProgress progress = screen.progress()) {
            Estimating estimating =
                    new Estimating(
                            settings.settings(),
                            counted.counted(),
                            ReceivedClaims.read(claims, screen.today()),
                            progress,
                            screen.around().cpuNanos());
            if (source.table().isPresent()) {
                return estimating.table(source.table().get());
            }
            return source.histories().isPresent()
                    ? estimating.histories(source.histories().get(), strata)
                    : estimating.draws(source.draws().orElseThrow());
        }
    }

    private int write(EstimateRun run) throws Refusal {
        if (out.isEmpty()) {
            return 0;
        }
        SortedMap<String, OutFolder.Content> files =
                new RunFolder(screen.words(), withDraws).of(run, command());
        if (!dryRun) {
            new OutFolder(out.get()).write(files);
        }
        return files.size();
    }

    private void sayLast(int files) {
        if (out.isEmpty()) {
            screen.say("app.estimate-done");
        } else {
            screen.say(
                    dryRun ? "app.estimate-would-write" : "app.estimate-written",
                    files,
                    out.get().toString());
        }
    }

    /// The command line as given.
    private String command() {
        List<String> words = new ArrayList<>(List.of("govah"));
        words.addAll(spec.commandLine().getParseResult().originalArgs());
        return String.join(" ", words);
    }

    /// How draws are written.
    enum DrawsFormat {
        CSV,
        PARQUET;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
