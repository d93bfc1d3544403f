package org.govah.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.VictimList;
import org.govah.keep.intake.ListReader;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.UnreadableListException;
import org.govah.simulate.Country;
import org.govah.simulate.SimulateSettings;
import org.govah.simulate.SimulatedFile;

/// Lists of a fictional country, as intake reads them.
final class Countries {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 8);

    private Countries() {}

    static List<VictimList> lists(Path folder, int people, int lists, long seed) {
        List<VictimList> out = new ArrayList<>();
        try {
            for (SimulatedFile each :
                    Country.simulate(new SimulateSettings(people, lists, seed)).files()) {
                if (each.path().startsWith("lists/")) {
                    write(folder.resolve(each.path()), each);
                }
            }
            for (Path file : files(folder.resolve("lists"))) {
                out.add(
                        ListReader.read(file, ReadSettings.on(TODAY), Progress.silent())
                                .list()
                                .deaths());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableListException e) {
            throw new IllegalStateException(e);
        }
        assertThat(out).hasSize(lists);
        return out;
    }

    private static void write(Path file, SimulatedFile content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            content.content().writeTo(out);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> !f.toString().endsWith(".json")).sorted().toList();
        }
    }
}
