package org.govah.simulate.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govah.simulate.ListTruth;
import org.govah.simulate.SimulateSettings;
import org.govah.simulate.SimulatedCountry;
import org.govah.simulate.SimulatedFile;
import org.govah.simulate.Truth;

/// Runs the simulation: people, who is on which list, the plan of rows, and the files that follow
/// from it.
public final class Simulation {
    private Simulation() {}

    /// The country of these settings.
    public static SimulatedCountry run(SimulateSettings settings) {
        Streams streams = new Streams(settings.seed());
        Victims victims = new Victims(streams);
        List<ListProfile> profiles = ListProfile.first(settings.lists());
        Census census = Census.draw(settings.people(), profiles, streams, victims);
        List<Ledger> ledgers = new Ledgers(census, streams, victims).plan(profiles);
        Truth truth = truth(settings, census, ledgers);

        List<SimulatedFile> files = new ArrayList<>(lists(ledgers, streams, victims));
        List<String> names = ledgers.stream().map(Ledger::name).toList();
        files.add(csv("claims.csv", Claims.rows(settings.people(), streams)));
        files.add(csv("truth/persons.csv", TruthTables.persons(names, census, victims)));
        files.add(new SimulatedFile("truth/records.csv", out -> TruthTables.records(truth, out)));
        files.add(Json.file("truth/country.json", CountryTruth.of(settings, truth, ledgers)));
        files.sort(Comparator.comparing(SimulatedFile::path));
        return new SimulatedCountry(settings, files, truth);
    }

    private static Truth truth(SimulateSettings settings, Census census, List<Ledger> ledgers) {
        List<String> names = ledgers.stream().map(Ledger::name).toList();
        return new Truth(
                settings.people(),
                ledgers.stream().map(l -> truth(l, ledgers)).toList(),
                census.overlap(names));
    }

    private static ListTruth truth(Ledger ledger, List<Ledger> ledgers) {
        Optional<String> copied =
                ledgers.stream()
                        .filter(l -> ledger.profile().copies())
                        .filter(l -> l.profile().id() == ListProfile.COPIED)
                        .map(Ledger::name)
                        .findFirst();
        return new ListTruth(ledger.name(), copied, ledger.rows(), ledger::entry);
    }

    private static List<SimulatedFile> lists(
            List<Ledger> ledgers, Streams streams, Victims victims) {
        ListFiles lists = new ListFiles(ledgers, streams, victims);
        List<SimulatedFile> files = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            files.add(lists.file(ledger));
            files.add(Json.file("lists/" + ledger.name() + ".list.json", Statement.of(ledger)));
        }
        return files;
    }

    private static SimulatedFile csv(String path, Rows rows) {
        return new SimulatedFile(path, out -> Csv.write(rows, Format.CSV_UTF8, out));
    }
}
