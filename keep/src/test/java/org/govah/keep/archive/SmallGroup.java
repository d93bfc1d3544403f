package org.govah.keep.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.Progress;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;

/// An archive of a group of two, both unlocked.
record SmallGroup(Path place, Archive archive, Unlocked one, Unlocked two) {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private static final int LOG_WORK = 10;

    static SmallGroup in(Path place) throws ArchiveException {
        return in(place, 5);
    }

    /// Groups of different seeds are different groups.
    static SmallGroup in(Path place, long seed) throws ArchiveException {
        Around around =
                new Around(CLOCK, new SplittableRandom(seed), name -> Optional.empty(), LOG_WORK);
        char[] first = "first".toCharArray();
        Archive made = Archive.found(place, "first", AgeKind.X25519, first, around);
        try (Unlocked by = made.unlock("first".toCharArray())) {
            GroupKeys.of(made).add(by, Optional.empty(), "second", "second".toCharArray());
        }
        return new SmallGroup(
                place,
                made,
                made.unlock("first".toCharArray()),
                made.unlock("second".toCharArray()));
    }

    /// Keeps a file of this name, written to a folder of its own.
    EntryId keep(Path folder, String name, String content, EntryType type)
            throws ArchiveException, IOException {
        Path written = Files.writeString(Files.createDirectories(folder).resolve(name), content);
        return archive.keep(one, List.of(written), type, Progress.silent()).added().getFirst();
    }

    Registry registry() throws ArchiveException {
        return Registry.of(archive, one, Progress.silent());
    }
}
