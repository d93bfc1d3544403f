package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.govah.simulate.SimulatedCountry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `govah demo`: the main job on a fictional country, beside its truth.
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String COUNTRY = "country";
    private static final String COUNT = "count";

    private final Screen screen;

    @Option(names = "--people", paramLabel = "N", descriptionKey = "people")
    private int people = SimulateCommand.USUAL_PEOPLE;

    @Option(names = "--lists", paramLabel = "K", descriptionKey = "list-count")
    private int lists = SimulateCommand.USUAL_LISTS;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "seed")
    private long seed = CountCommand.USUAL_SEED;

    @Option(names = "--draws", paramLabel = "N", descriptionKey = "count-draws")
    private int draws = Counting.USUAL_DRAWS;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out-demo")
    private Path out = Path.of("govah-demo");

    DemoCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Counted counted = run();
        CountSummary.say(screen, counted.result());
        screen.line("");
        BesideTruth.say(screen, counted.result(), counted.country().truth());
        Path dossier = out.resolve(COUNT).resolve(CountFiles.DOSSIER);
        screen.say("app.demo-done", counted.files(), dossier.toString());
        return ExitCode.DONE.code();
    }

    private record Counted(SimulatedCountry country, CountResult result, int files) {}

    private Counted run() throws Refusal {
        OutFolder countryFolder = new OutFolder(out.resolve(COUNTRY));
        OutFolder countFolder = new OutFolder(out.resolve(COUNT));
        countryFolder.requireReplaceable();
        countFolder.requireReplaceable();
        try (WatchedProgress progress = screen.progress()) {
            progress.at("app.stage-simulating", 0, 1);
            SimulatedCountry country = SimulateCommand.simulate(people, lists, seed);
            countryFolder.write(SimulateCommand.files(country));
            CountResult result = count(country, progress);
            SortedMap<String, OutFolder.Content> files = CountFiles.of(result, screen.words());
            countFolder.write(files);
            return new Counted(country, result, files.size());
        }
    }

    private CountResult count(SimulatedCountry country, WatchedProgress progress) throws Refusal {
        Path root = out.resolve(COUNTRY);
        List<Path> files =
                country.files().stream()
                        .map(file -> file.path())
                        .filter(path -> path.startsWith("lists/") && !path.endsWith(".json"))
                        .map(root::resolve)
                        .toList();
        ClaimOptions claims = new ClaimOptions(root.resolve("claims.csv"));
        Received received = Received.read(new ListOptions(files), claims, screen.today(), progress);
        return new Counting(seed, draws, progress).count(received);
    }
}
