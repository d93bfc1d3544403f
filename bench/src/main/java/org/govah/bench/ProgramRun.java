package org.govah.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program started as a user starts it, measured from outside: its processor time with that of
/// whatever it started (the shell's `time`), and the most memory that one of its processes held.
///
/// @param folder it runs in
/// @param environment added to that of this process
record ProgramRun(Path folder, Map<String, String> environment) {
    private static final int POLL_MILLIS = 20;
    private static final int SHOWN = 400;

    ProgramRun {
        environment = Map.copyOf(environment);
    }

    /// What was seen.
    ///
    /// @param cpu user and system seconds
    /// @param wall seconds
    /// @param megabytes most memory resident in one process, as `VmHWM` tells it (MiB)
    record Seen(double cpu, double wall, long megabytes) {}

    /// Runs it to its end.
    ///
    /// @throws IOException if it cannot be started or ends with another code than 0
    Seen of(List<String> command) throws IOException, InterruptedException {
        Path time = Files.createTempFile("time", "");
        Path said = Files.createTempFile("said", "");
        List<String> timed = new ArrayList<>();
        timed.addAll(
                List.of(
                        "bash",
                        "-c",
                        "TIMEFORMAT='%R %U %S'; { time \"$@\" >\"$0\" 2>&1; } 2>" + time,
                        said.toString()));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).directory(folder.toFile());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        long kilobytes = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            kilobytes = Math.max(kilobytes, most(process));
        }
        if (process.exitValue() != 0) {
            String words = Files.readString(said, StandardCharsets.UTF_8);
            throw new IOException(
                    command + ": " + words.substring(Math.max(0, words.length() - SHOWN)));
        }
        String[] seconds = Files.readString(time, StandardCharsets.US_ASCII).strip().split(" ", 3);
        Files.delete(time);
        Files.delete(said);
        return new Seen(
                Double.parseDouble(seconds[1]) + Double.parseDouble(seconds[2]),
                Double.parseDouble(seconds[0]),
                kilobytes >> 10);
    }

    private static long most(Process process) {
        return process.descendants()
                .mapToLong(each -> MemoryOf.mostKilobytes(each.pid()))
                .max()
                .orElse(0);
    }

    /// One line of a table.
    static String line(String what, Seen seen) {
        return String.format(
                Locale.ROOT,
                "| %-34s | %6.1f | %6.1f | %4d |",
                what,
                seen.cpu(),
                seen.wall(),
                seen.megabytes());
    }

    /// Bytes of all files under a folder.
    static long bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(ProgramRun::size).sum();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
