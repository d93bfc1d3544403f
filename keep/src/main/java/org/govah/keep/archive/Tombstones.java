package org.govah.keep.archive;

import java.util.function.Predicate;
import org.govah.core.log.Entry;

/// Which tombstones count: those that two different persons of the group signed openly with keys
/// that counted.
final class Tombstones implements Predicate<Entry> {
    private final Group group;
    private final KeyStanding standing;
    private long index;

    private Tombstones(Group group) {
        this.group = group;
        this.standing = new KeyStanding(group);
    }

    /// For one reading of a log from its beginning.
    static Predicate<Entry> of(Group group) {
        return new Tombstones(group);
    }

    @Override
    public boolean test(Entry entry) {
        long here = index++;
        standing.pass(here, entry);
        return Group.people(
                        group.personKeys().stream()
                                .filter(key -> standing.counts(key, here, entry.day()))
                                .filter(entry::isSignedOpenlyBy))
                >= Group.SIGNERS;
    }
}
