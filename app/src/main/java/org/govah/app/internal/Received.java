package org.govah.app.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.govah.core.Progress;
import org.govah.core.model.Claim;
import org.govah.core.words.Message;
import org.govah.keep.intake.Intake;
import org.govah.keep.intake.ListReader;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.UnreadableListException;

/// The lists and claims of one count, as read in.
///
/// @param intakes one a list, in the order given
/// @param claims in the order given: the file's, then those of the command line
/// @param notes what the claims' reader decided
/// @param inputs SHA-256 of every input file, by file name
/// @param split names of the lists that are split by the sources their rows name
record Received(
        List<Intake> intakes,
        List<Claim> claims,
        List<Message> notes,
        SortedMap<String, String> inputs,
        SortedSet<String> split) {
    /// Reads everything, or refuses with the file and the reason.
    static Received read(ListOptions lists, ClaimOptions claims, LocalDate today, Progress progress)
            throws Refusal {
        List<Intake> intakes = readLists(lists, today, progress);
        SortedMap<String, String> inputs = new TreeMap<>();
        intakes.forEach(intake -> inputs.put(intake.fileName(), intake.sha256()));
        ReceivedClaims published = ReceivedClaims.read(claims, today);
        published.file().ifPresent(file -> inputs.put(file.fileName(), file.sha256()));
        List<String> names = intakes.stream().map(intake -> intake.list().name()).toList();
        SortedSet<String> split = lists.sources().lists(names);
        return new Received(intakes, published.claims(), published.notes(), inputs, split);
    }

    private static List<Intake> readLists(ListOptions options, LocalDate today, Progress progress)
            throws Refusal {
        List<Intake> intakes = new ArrayList<>();
        Map<String, String> fileOfHash = new HashMap<>();
        Set<String> names = new HashSet<>();
        ListNames given = ListNames.parse(options.names());
        ColumnMap map = new ColumnMap(options.sources().with(options.map()));
        map.requireListed(options.files().stream().map(given::of).toList());
        for (Path path : options.files()) {
            progress.at("app.stage-reading", intakes.size(), options.files().size());
            Intake intake = readList(path, given, map, options.files().size() == 1, today);
            requireNew(fileOfHash, names, intake);
            intakes.add(intake);
        }
        return List.copyOf(intakes);
    }

    private static Intake readList(
            Path path, ListNames given, ColumnMap map, boolean alone, LocalDate today)
            throws Refusal {
        try {
            ReadSettings settings = given.apply(path, ReadSettings.on(today));
            return ListReader.read(
                    path, map.of(given.of(path), alone, settings), Progress.silent());
        } catch (UnreadableListException e) {
            throw new Refusal(
                    ExitCode.UNREADABLE,
                    Message.of("app.unreadable", String.valueOf(path.getFileName()), e.words()));
        }
    }

    private static void requireNew(Map<String, String> fileOfHash, Set<String> names, Intake intake)
            throws Refusal {
        Optional<String> same =
                Optional.ofNullable(fileOfHash.put(intake.sha256(), intake.fileName()));
        if (same.isPresent()) {
            throw Refusal.unreadable("app.same-file", same.get(), intake.fileName());
        }
        if (!names.add(intake.list().name())) {
            throw Refusal.unreadable("app.same-name", intake.list().name());
        }
    }
}
