package org.govah.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govah.core.log.Entry;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Around;
import org.govah.keep.archive.GroupKeys;
import org.govah.keep.archive.Unlocked;

/// How long erasing one item takes in an archive that is unlocked by two persons: tombstone,
/// payload, card, checkpoint.
final class Erasing {
    private static final int TIMES = 21;
    private static final double MILLION = 1e6;
    private static final String SECOND = "a second person, nothing secret";

    private Erasing() {}

    /// Erases some items and tells the median and the longest, in words.
    static String of(Path place, String passphrase) {
        try {
            return measured(place, passphrase);
        } catch (ArchiveException e) {
            return "failed: " + e.getMessage();
        }
    }

    private static String measured(Path place, String passphrase) throws ArchiveException {
        Archive archive = Archive.open(place, new Around(Clock.systemUTC(), new SecureRandom()));
        try (Unlocked first = archive.unlock(passphrase.toCharArray())) {
            GroupKeys.of(archive).add(first, Optional.empty(), "second", SECOND.toCharArray());
        }
        List<Entry> items = archive.log().stream().filter(e -> e.slice().isPresent()).toList();
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        try (Unlocked by = archive.unlock(passphrase.toCharArray());
                Unlocked second = archive.unlock(SECOND.toCharArray())) {
            for (int i = 0; i < TIMES; i++) {
                Entry item = items.get(i * (items.size() / TIMES));
                long start = System.nanoTime();
                long used = CpuTime.nanos();
                archive.forget(by, second, item.id().hex(), "consent-withdrawn", "measured");
                wall.add((System.nanoTime() - start) / MILLION);
                cpu.add((CpuTime.nanos() - used) / MILLION);
            }
        }
        wall.sort(null);
        cpu.sort(null);
        return String.format(
                Locale.ROOT,
                "%d times, median %.0f ms wall, %.0f ms CPU; longest %.0f ms wall.",
                TIMES,
                wall.get(TIMES / 2),
                cpu.get(TIMES / 2),
                wall.get(TIMES - 1));
    }
}
