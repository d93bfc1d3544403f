package org.govah.keep.archive;

import java.util.function.Predicate;
import org.govah.core.log.Entry;

/// Which tombstones count: those that two different persons of the group signed openly.
final class Tombstones {
    private static final int SIGNATURES = 2;

    private Tombstones() {}

    static Predicate<Entry> of(Group group) {
        return entry ->
                group.personKeys().stream().filter(entry::isSignedOpenlyBy).distinct().count()
                        >= SIGNATURES;
    }
}
