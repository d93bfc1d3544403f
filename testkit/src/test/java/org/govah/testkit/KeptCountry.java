package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.keep.intake.ListReader;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.UnreadableListException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An archive of a group of two that keeps three lists of the simulated country and three
/// documents.
///
/// @param temp where its passphrases lie
/// @param rows of the lists, counted without the archive
record KeptCountry(Path temp, int rows) {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static KeptCountry in(Path temp) throws IOException {
        Files.writeString(temp.resolve("first.txt"), "first passphrase\n");
        Files.writeString(temp.resolve("second.txt"), "second passphrase\n");
        Files.writeString(temp.resolve("third.txt"), "third passphrase\n");
        Country country = Country.of(temp.resolve("country"), 120, 3, 4);
        KeptCountry made = new KeptCountry(temp, rows(country));
        zero(
                GovahRun.of(
                        "init",
                        made.archive(),
                        "--passphrase-file",
                        made.first(),
                        "--recipients",
                        "x25519"));
        zero(
                made.as(
                        made.first(),
                        "keys",
                        "add",
                        "second",
                        "--new-passphrase-file",
                        made.second()));
        for (Path list : country.lists()) {
            zero(made.as(made.first(), "keep", "--list", list));
        }
        Path documents = Files.createDirectories(temp.resolve("documents"));
        for (String name : List.of("certificate", "mother", "neighbour")) {
            Files.writeString(documents.resolve(name), "scan of " + name);
        }
        zero(made.as(made.first(), "keep", documents));
        return made;
    }

    private static int rows(Country country) {
        int rows = 0;
        for (Path list : country.lists()) {
            try {
                rows += ListReader.read(list, ReadSettings.on(DAY), Progress.silent()).read();
            } catch (UnreadableListException e) {
                throw new AssertionError(list.toString(), e);
            }
        }
        return rows;
    }

    /// The same in another folder.
    KeptCountry copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(temp.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
        return new KeptCountry(to, rows);
    }

    Path archive() {
        return temp.resolve("evidence");
    }

    Path first() {
        return temp.resolve("first.txt");
    }

    Path second() {
        return temp.resolve("second.txt");
    }

    Path third() {
        return temp.resolve("third.txt");
    }

    static GovahRun zero(GovahRun run) {
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run;
    }

    GovahRun as(Path passphrase, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", archive(), "--passphrase-file", passphrase));
        return GovahRun.of(all.toArray());
    }

    JsonNode registry() {
        return json(zero(as(first(), "show", "registry", "--json")));
    }

    JsonNode persons() {
        return json(zero(as(first(), "show", "persons", "--json"))).get("persons");
    }

    static JsonNode json(GovahRun run) {
        return JsonMapper.builder().build().readTree(run.out());
    }

    String item(String name) {
        for (JsonNode each : json(zero(as(first(), "show", "--json"))).get("items").values()) {
            if (each.path("name").asString("").equals(name)) {
                return each.get("id").asString();
            }
        }
        throw new AssertionError("no item " + name);
    }

    /// A row of the first list, or of another.
    String row(int list, int row) {
        return registry().get("lists").get(list).get("id").asString().substring(0, 12) + ":" + row;
    }

    GovahRun decide(Path by, String row, String status, Object... more) {
        List<Object> all =
                new ArrayList<>(
                        List.of("log", "decide", row, "--status", status, "--because", "read it"));
        all.addAll(Arrays.asList(more));
        return as(by, all.toArray());
    }

    GovahRun entries() {
        return GovahRun.of("log", "--archive", archive());
    }

    static String bytesUnder(Path folder) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(each);
                all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toString();
    }
}
