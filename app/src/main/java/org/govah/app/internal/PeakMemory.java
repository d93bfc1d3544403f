package org.govah.app.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The most memory the process has taken so far.
final class PeakMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int KIB = 1024;

    private PeakMemory() {}

    /// In bytes: what the system counted, where it is Linux; else the peaks of Java's own pools
    /// added up, which may not have come at one time.
    static long bytes() {
        OptionalLong counted = highWater();
        return counted.isPresent() ? counted.getAsLong() : pools();
    }

    private static OptionalLong highWater() {
        try {
            Matcher line = HIGH_WATER.matcher(Files.readString(STATUS));
            return line.find()
                    ? OptionalLong.of(Long.parseLong(line.group(1)) * KIB)
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static long pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
