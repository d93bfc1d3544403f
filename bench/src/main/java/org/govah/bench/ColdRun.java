package org.govah.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The program as a user starts it: `govah estimate --table`, from a cold start.
///
/// @param program the script `govah`; the first run, in which it keeps its classes, is not counted
/// @param table to estimate from
record ColdRun(Path program, Path table) {
    private static final int RUNS = 5;
    private static final int POLL_MILLIS = 10;
    private static final double NANOS = 1e9;

    private record Seen(double wall, double cpu, long kilobytes) {}

    /// The median run, in words.
    String text() throws IOException, InterruptedException {
        once();
        Seen[] runs = new Seen[RUNS];
        for (int i = 0; i < RUNS; i++) {
            runs[i] = once();
        }
        Arrays.sort(runs, (a, b) -> Double.compare(a.wall, b.wall));
        Seen middle = runs[RUNS / 2];
        long most = Arrays.stream(runs).mapToLong(Seen::kilobytes).max().orElseThrow();
        return String.format(
                Locale.ROOT,
                "Whole panel on %s from a cold start, %d runs: median %.2f s wall (%.2f to %.2f),"
                        + " %.2f CPU s; most memory %d MB (limits: 5 s, 512 MB).",
                table.getFileName(),
                RUNS,
                middle.wall,
                runs[0].wall,
                runs[RUNS - 1].wall,
                middle.cpu,
                most / 1024);
    }

    private Seen once() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(
                                program.toAbsolutePath().toString(),
                                "estimate",
                                "--table",
                                table.toString(),
                                "--json")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        long kilobytes = 0;
        Duration cpu = Duration.ZERO;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            kilobytes = Math.max(kilobytes, MemoryOf.mostKilobytes(process.pid()));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        double wall = (System.nanoTime() - start) / NANOS;
        if (process.exitValue() != 0) {
            throw new IOException("govah ended with exit code " + process.exitValue());
        }
        return new Seen(wall, cpu.toNanos() / NANOS, kilobytes);
    }
}
