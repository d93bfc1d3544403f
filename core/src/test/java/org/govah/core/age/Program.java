package org.govah.core.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Another program, run to its end.
///
/// @param exit its exit code
/// @param output of both kinds
record Program(int exit, String output) {
    /// Longest run, so that a program that waits for input fails the test and does not hang it.
    private static final long MINUTES = 3;

    static Program run(Path folder, String input, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Process process = builder.redirectErrorStream(true).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
            return new Program(process.exitValue(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// Whether a program is installed.
    static boolean exists(String name) {
        try {
            return run(Path.of("."), "", List.of("sh", "-c", "command -v " + name)).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Fails the test, with what was said, where it did not end well.
    void requireDone() {
        assertThat(exit).as(output).isEqualTo(0);
    }
}
