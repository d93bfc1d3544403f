package org.govah.app.internal;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.govah.simulate.Country;
import org.govah.simulate.SimulateSettings;
import org.govah.simulate.SimulatedCountry;
import org.govah.simulate.SimulatedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `govah simulate --out DIR`: a fictional country with known truth.
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    static final int USUAL_PEOPLE = 3_000;
    static final int USUAL_LISTS = 5;

    private final Screen screen;

    @Option(names = "--people", paramLabel = "N", descriptionKey = "people")
    private int people = USUAL_PEOPLE;

    @Option(names = "--lists", paramLabel = "K", descriptionKey = "list-count")
    private int lists = USUAL_LISTS;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "seed")
    private long seed = CountCommand.USUAL_SEED;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out-country")
    private Path out = Path.of("");

    SimulateCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        OutFolder folder = new OutFolder(out);
        folder.requireReplaceable();
        SimulatedCountry country = simulate(people, lists, seed);
        SortedMap<String, OutFolder.Content> files = files(country);
        folder.write(files);
        screen.say("app.simulated", people, lists, files.size(), out.toString());
        return ExitCode.DONE.code();
    }

    static SimulatedCountry simulate(int people, int lists, long seed) throws Refusal {
        try {
            return Country.simulate(new SimulateSettings(people, lists, seed));
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("app.bad-country", String.valueOf(e.getMessage()));
        }
    }

    static SortedMap<String, OutFolder.Content> files(SimulatedCountry country) {
        SortedMap<String, OutFolder.Content> files = new TreeMap<>();
        for (SimulatedFile file : country.files()) {
            files.put(file.path(), file.content()::writeTo);
        }
        return files;
    }
}
