package org.govah.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Memory of another process, as Linux tells it.
final class MemoryOf {
    private MemoryOf() {}

    /// `VmHWM`, the most memory resident so far (KiB); 0 where the system does not tell.
    static long mostKilobytes(long pid) {
        try {
            List<String> lines =
                    Files.readAllLines(
                            Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
