package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Population;
import org.govah.core.words.Message;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.ClaimRule;
import org.govah.estimate.Counted;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Estimators;
import org.govah.estimate.Panel;
import org.govah.estimate.Verdict;
import org.govah.keep.intake.OverlapTableReader;
import org.govah.keep.intake.ReceivedFile;
import org.govah.keep.intake.UnreadableListException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah estimate --table FILE`: the panel on an overlap table.
@Command(name = "estimate", mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {
    private final Screen screen;

    @Option(names = "--table", required = true, paramLabel = "FILE", descriptionKey = "table")
    private Path table = Path.of("");

    @Mixin private ClaimOptions claims = new ClaimOptions();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private long seed = CountCommand.USUAL_SEED;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    EstimateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        SortedMap<String, String> inputs = new TreeMap<>();
        OverlapTable cells = read(inputs);
        ReceivedClaims published = ReceivedClaims.read(claims, screen.today());
        published.file().ifPresent(file -> inputs.put(file.fileName(), file.sha256()));
        Panel panel = panel(cells);
        Counted counted = new Counted(Population.UNSTATED, Optional.empty());
        List<ClaimCheck> checks =
                published.claims().stream().map(c -> ClaimRule.check(c, panel, counted)).toList();
        if (json) {
            EstimateDocument document =
                    EstimateDocument.of(panel, checks, inputs, seed, screen.words());
            screen.around().out().print(Json.of(document));
        } else {
            PanelWords.say(screen, panel);
            ClaimWords.say(screen, checks);
            screen.say("app.estimate-done");
        }
        return (strict && panel.verdict() != Verdict.PUBLISHABLE
                        ? ExitCode.CHECK_FAILED
                        : ExitCode.DONE)
                .code();
    }

    private OverlapTable read(SortedMap<String, String> inputs) throws Refusal {
        try {
            ReceivedFile file = ReceivedFile.read(table);
            inputs.put(file.fileName(), file.sha256());
            return OverlapTableReader.read(file);
        } catch (UnreadableListException e) {
            throw new Refusal(
                    ExitCode.UNREADABLE,
                    Message.of("app.unreadable", String.valueOf(table.getFileName()), e.words()));
        }
    }

    private Panel panel(OverlapTable cells) {
        try (WatchedProgress progress = screen.progress()) {
            return Estimators.panel(cells, EstimateSettings.usual(seed), progress);
        }
    }
}
