package org.govah.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// `./govah-bench speed|tables|coverage|link|link-speed|link-draws|near|keep …`: the long
/// measurements, by name.
public final class Bench {
    private static final int TABLES = 200;

    private Bench() {}

    /// Runs one measurement and prints its table.
    ///
    /// @param args the measurement, then its own arguments
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> words = List.of(args);
        PrintStream out = System.out;
        String what = words.isEmpty() ? "" : words.getFirst();
        switch (what) {
            case "speed" -> new SpeedBench(Path.of(words.get(1)), Path.of(words.get(2)), out).run();
            case "tables" -> new TablesBench(Path.of(words.get(1)), out).run();
            case "coverage" -> {
                int tables = words.size() > 2 ? Integer.parseInt(words.get(2)) : TABLES;
                new CoverageBench(Path.of(words.get(1)), tables, out).run();
            }
            case "link" ->
                    new LinkBench(Path.of(words.get(2)), Path.of(words.get(3)), out)
                            .quality(Path.of(words.get(1)));
            case "link-draws" ->
                    new DrawsBench(Path.of(words.get(1)), Integer.parseInt(words.get(2)), out)
                            .run(Integer.parseInt(words.get(3)));
            case "link-speed" ->
                    new LinkBench(Path.of(words.get(1)), Path.of(words.get(2)), out)
                            .speed(
                                    words.subList(4, words.size()).stream()
                                            .map(Integer::valueOf)
                                            .toList(),
                                    Integer.parseInt(words.get(3)));
            case "keep" ->
                    new KeepBench(Path.of(words.get(1)), Path.of(words.get(2)), out)
                            .run(Integer.parseInt(words.get(3)), Integer.parseInt(words.get(4)));
            case "near" -> new NearDuplicateBench(Integer.parseInt(words.get(1)), out).run();
            default -> {
                out.println(
                        "usage: speed TABLES-DIR PROGRAM | tables TABLES-DIR | coverage RESULTS.csv [TABLES]"
                                + " | link DATA-DIR PROGRAM WORK | link-speed PROGRAM WORK PAIRS PEOPLE..."
                                + " | link-draws WORK PEOPLE COUNTRIES | near HASHES"
                                + " | keep PROGRAM WORK MIB RECORDS");
                System.exit(2);
            }
        }
    }
}
