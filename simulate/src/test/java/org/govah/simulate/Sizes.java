package org.govah.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Measures by hand what a country costs; not a test. Writes it to a folder where one is named.
///
/// `mvn -o -q -pl simulate test-compile` and then `java -cp … org.govah.simulate.Sizes PEOPLE LISTS
/// SEED [FOLDER]`
final class Sizes {
    private static final double MILLIS = 1e3;
    private static final long MIB = 1 << 20;

    private Sizes() {}

    public static void main(String[] args) throws IOException {
        SimulateSettings settings =
                new SimulateSettings(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        Long.parseLong(args[2]));
        long start = System.currentTimeMillis();
        SimulatedCountry country = Country.simulate(settings);
        System.out.printf("planned %.1f s%n", (System.currentTimeMillis() - start) / MILLIS);
        for (SimulatedFile file : country.files()) {
            write(file, args);
        }
        Truth truth = country.truth();
        System.out.printf(
                "all %.1f s; on lists %d of %d (%.1f %%)%n",
                (System.currentTimeMillis() - start) / MILLIS,
                truth.onLists(),
                truth.killed(),
                100.0 * truth.onLists() / truth.killed());
        for (ListTruth list : truth.lists()) {
            System.out.printf(
                    "%s: %d rows, %d people%n",
                    list.name(), list.rows(), list.count(ListTruth.RowKind.DEATH));
        }
        System.out.println("histories " + truth.overlap().cells());
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap taken %d MiB%n", runtime.totalMemory() / MIB);
    }

    private static void write(SimulatedFile file, String[] args) throws IOException {
        if (args.length < 4) {
            file.content().writeTo(OutputStream.nullOutputStream());
            return;
        }
        Path path = Path.of(args[3]).resolve(file.path());
        Files.createDirectories(path.getParent());
        try (OutputStream out = Files.newOutputStream(path)) {
            file.content().writeTo(out);
        }
    }
}
