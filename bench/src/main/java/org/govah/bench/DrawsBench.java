package org.govah.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;
import org.govah.keep.intake.ListReader;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.UnreadableListException;
import org.govah.link.LinkSettings;
import org.govah.link.Linked;
import org.govah.link.Linker;
import org.govah.simulate.Country;
import org.govah.simulate.SimulateSettings;
import org.govah.simulate.SimulatedCountry;
import org.govah.simulate.SimulatedFile;
import org.govah.simulate.Truth;

/// Whether draws of the linkage keep their word: how often their 90 % interval holds the true
/// number of people, and of each cell of the overlap table, in simulated countries.
final class DrawsBench {
    private static final int DRAWS = 200;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Path work;
    private final int people;
    private final PrintStream out;
    private int persons;
    private int cells;
    private int cellsHeld;

    DrawsBench(Path work, int people, PrintStream out) {
        this.work = work;
        this.people = people;
        this.out = out;
    }

    /// One line a country, then the shares.
    ///
    /// @param countries how many, by seeds from 1
    void run(int countries) throws IOException {
        out.println("| seed | true people | median of draws | 90 % | holds | cells held |");
        out.println("|---|---|---|---|---|---|");
        for (int seed = 1; seed <= countries; seed++) {
            one(seed);
        }
        out.printf(
                Locale.ROOT,
                "%nPeople: %d of %d intervals hold the truth. Cells: %d of %d (%.3f).%n",
                persons,
                countries,
                cellsHeld,
                cells,
                (double) cellsHeld / cells);
    }

    private void one(int seed) throws IOException {
        int lists = SimulateSettings.COPY_FROM_LISTS - 1;
        SimulatedCountry country = Country.simulate(new SimulateSettings(people, lists, seed));
        List<VictimList> deaths = read(country);
        List<String> names = deaths.stream().map(VictimList::name).toList();
        OverlapTable truth = truth(deaths, names, country.truth());
        Linked linked = Linker.run(deaths, LinkSettings.USUAL, Progress.silent()).linked();
        List<OverlapTable> drawn = new ArrayList<>();
        linked.draws(DRAWS, seed).forEachOverlap(names, (table, k) -> drawn.add(table));
        long[] totals = drawn.stream().mapToLong(OverlapTable::observed).sorted().toArray();
        boolean holds = holds(totals, truth.observed());
        persons += holds ? 1 : 0;
        int before = cellsHeld;
        int of = cells(truth, drawn);
        out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %d to %d | %s | %d of %d |%n",
                seed,
                truth.observed(),
                at(totals, 0.5),
                at(totals, LOW),
                at(totals, HIGH),
                holds ? "yes" : "no",
                cellsHeld - before,
                of);
    }

    private int cells(OverlapTable truth, List<OverlapTable> drawn) {
        TreeSet<Integer> histories = new TreeSet<>(truth.cells().keySet());
        drawn.forEach(table -> histories.addAll(table.cells().keySet()));
        for (int history : histories) {
            long[] counts =
                    drawn.stream()
                            .mapToLong(table -> table.cells().getOrDefault(history, 0L))
                            .sorted()
                            .toArray();
            cells++;
            cellsHeld += holds(counts, truth.cells().getOrDefault(history, 0L)) ? 1 : 0;
        }
        return histories.size();
    }

    private static boolean holds(long[] sorted, long truth) {
        return at(sorted, LOW) <= truth && truth <= at(sorted, HIGH);
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private List<VictimList> read(SimulatedCountry country) throws IOException {
        List<VictimList> out = new ArrayList<>();
        for (SimulatedFile file : country.files()) {
            if (file.path().startsWith("lists/") && !file.path().endsWith(".json")) {
                Path path = work.resolve(String.valueOf(Path.of(file.path()).getFileName()));
                Files.createDirectories(work);
                Files.write(path, file.bytes());
                try {
                    ReadSettings settings = ReadSettings.on(TODAY);
                    out.add(ListReader.read(path, settings, Progress.silent()).list().deaths());
                } catch (UnreadableListException e) {
                    throw new IOException("a simulated list cannot be read: " + path, e);
                }
            }
        }
        return out;
    }

    /// The table as it would be if every linked row were with its person.
    private static OverlapTable truth(List<VictimList> lists, List<String> names, Truth truth) {
        Map<Integer, Integer> history = new HashMap<>();
        for (VictimList list : lists) {
            int bit = 1 << names.indexOf(list.name());
            for (Record record : list.records()) {
                OptionalInt person = truth.person(record.id());
                person.ifPresent(number -> history.merge(number, bit, (a, b) -> a | b));
            }
        }
        SortedMap<Integer, Long> counts = new TreeMap<>();
        history.values().forEach(each -> counts.merge(each, 1L, Long::sum));
        return new OverlapTable(names, counts);
    }
}
