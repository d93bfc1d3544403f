package org.govah.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One run of `govah link --json` in a process of its own.
///
/// @param json what it printed
/// @param cpuSeconds of the process
/// @param wallSeconds from start to end
record LinkRunSeen(String json, double cpuSeconds, double wallSeconds) {
    private static final double NANOS = 1e9;
    private static final int POLL_MILLIS = 10;

    static LinkRunSeen of(Path program, List<String> arguments, Path folder)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(program.toAbsolutePath().toString(), "link", "--json"));
        command.addAll(List.of("--out", folder.toString()));
        command.addAll(arguments);
        return call(command);
    }

    static LinkRunSeen call(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path printed = java.nio.file.Files.createTempFile("govah-bench", ".json");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(printed.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Duration cpu = Duration.ZERO;
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
            }
            double wall = (System.nanoTime() - start) / NANOS;
            if (process.exitValue() != 0) {
                throw new IOException(command + " ended with exit code " + process.exitValue());
            }
            String json = java.nio.file.Files.readString(printed, StandardCharsets.UTF_8);
            return new LinkRunSeen(json, cpu.toNanos() / NANOS, wall);
        } finally {
            java.nio.file.Files.deleteIfExists(printed);
        }
    }

    /// A number of the outermost object.
    double number(String key) {
        Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*([-+0-9.eE]+)").matcher(json);
        return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
    }
}
