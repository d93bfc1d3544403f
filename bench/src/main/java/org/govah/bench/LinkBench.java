package org.govah.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// `govah link` as a user starts it, from a cold start: quality on data with known truth, speed and
/// memory by size. Rivals' figures are those recorded in the field note, and are labelled so.
///
/// @param program the script `govah`
/// @param work a folder for countries and results; it is made if it is not there
/// @param out takes the table
record LinkBench(Path program, Path work, PrintStream out) {
    private static final String FEBRL = "street_number address_1 address_2 postcode soc_sec_id";

    /// One data set with known truth.
    private record Known(String title, String rival, List<String> arguments) {}

    /// Precision, recall and F1 of the pairs that the persons imply; the truth column is cut off
    /// before anything is read for linking.
    ///
    /// @param data the shared folder
    void quality(Path data) throws IOException, InterruptedException {
        Files.createDirectories(work);
        out.println(
                "| data | records | precision | recall | F1 | pairs compared | recorded rival |");
        out.println("|---|---|---|---|---|---|---|");
        for (Known each : known(data)) {
            LinkRunSeen seen = LinkRunSeen.of(program, each.arguments, work.resolve("linked"));
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.4f | %.4f | %.4f | %.0f | %s |%n",
                    each.title,
                    seen.number("records"),
                    seen.number("precision"),
                    seen.number("recall"),
                    seen.number("f1"),
                    seen.number("candidatePairs"),
                    each.rival);
        }
    }

    private List<Known> known(Path data) throws IOException {
        Path linkage = data.resolve("linkage");
        Path gaza = data.resolve("lists/gaza");
        List<Known> all = new ArrayList<>();
        for (int set = 1; set <= 3; set++) {
            String rival = set == 3 ? "Splink 5dev4 F1 .9975" : "";
            all.add(
                    new Known(
                            "FEBRL " + set,
                            rival,
                            within(linkage.resolve("febrl/dataset" + set + ".csv"), FEBRL)));
        }
        List<String> four = arguments(FEBRL);
        four.addAll(List.of("--truth", "truth"));
        four.add(linkage.resolve("febrl/dataset4a.csv").toString());
        four.add(linkage.resolve("febrl/dataset4b.csv").toString());
        all.add(new Known("FEBRL 4", "Splink 5dev4 F1 .9996", four));
        all.add(new Known("RLdata500", "", within(linkage.resolve("RLdata500.csv"), "")));
        all.add(new Known("fake_1000", "", within(linkage.resolve("fake_1000.csv"), "email")));
        List<String> historical =
                within(linkage.resolve("historical_50k.csv"), "postcode_fake occupation");
        historical.addAll(List.of("--map", "birth_place=place_name"));
        all.add(new Known("historical_50k", "Splink clusters at .95 F1 .828", historical));
        all.add(new Known("Gaza, Arabic and Latin", "", gaza(gaza, "name_en=unused")));
        all.add(new Known("Gaza, Latin and Latin", "", gaza(gaza, "name_ar=unused")));
        return all;
    }

    private static List<String> arguments(String also) {
        List<String> out = new ArrayList<>();
        for (String column : also.isEmpty() ? new String[0] : also.split(" ", -1)) {
            out.addAll(List.of("--also", column));
        }
        return out;
    }

    private static List<String> within(Path file, String also) {
        List<String> out = arguments(also);
        out.addAll(List.of("--within", "--truth", "truth", file.toString()));
        return out;
    }

    /// Age and sex besides the name: dates of birth are left out.
    private static List<String> gaza(Path folder, String unused) {
        List<String> out = new ArrayList<>(List.of("--truth", "person", "--all"));
        for (String release : List.of("release-2024-08-08", "release-2025-06-15")) {
            out.add(folder.resolve(release + ".csv").toString());
            out.addAll(List.of("--map", release + ":birth_date=unused"));
        }
        out.addAll(List.of("--map", "release-2024-08-08:" + unused));
        return out;
    }

    /// CPU, wall and memory on simulated countries.
    ///
    /// @param sizes people of each country
    void speed(List<Integer> sizes, int pairs) throws IOException, InterruptedException {
        Files.createDirectories(work);
        out.println(
                "| people | records | pairs a record | CPU s | wall s | MB | pairs compared | F1 |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (int people : sizes) {
            Path country = country(people);
            List<String> arguments = new ArrayList<>(List.of("--pairs", String.valueOf(pairs)));
            arguments.addAll(List.of("--truth", "truth"));
            arguments.addAll(lists(country));
            LinkRunSeen seen = LinkRunSeen.of(program, arguments, work.resolve("linked"));
            out.printf(
                    Locale.ROOT,
                    "| %d | %.0f | %d | %.1f | %.1f | %.0f | %.0f | %.4f |%n",
                    people,
                    seen.number("records"),
                    pairs,
                    seen.cpuSeconds(),
                    seen.wallSeconds(),
                    seen.number("peakMemoryBytes") / (1 << 20),
                    seen.number("candidatePairs"),
                    seen.number("f1"));
        }
    }

    private static List<String> lists(Path country) throws IOException {
        try (Stream<Path> files = Files.list(country.resolve("with-truth"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    /// Simulates a country once, and writes its lists as CSV with the truth as one more column.
    private Path country(int people) throws IOException, InterruptedException {
        Path country = work.resolve("country-" + people);
        if (!Files.exists(country.resolve("with-truth"))) {
            LinkRunSeen.call(
                    List.of(
                            program.toAbsolutePath().toString(),
                            "simulate",
                            "--people",
                            String.valueOf(people),
                            "--lists",
                            "5",
                            "--seed",
                            "20261122",
                            "--out",
                            country.toString()));
            WithTruth.write(country);
        }
        return country;
    }
}
