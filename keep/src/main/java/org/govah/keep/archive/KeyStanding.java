package org.govah.keep.archive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.govah.core.log.Entry;
import org.govah.core.log.VerifierKey;

/// Which keys count at which place of a log. A revoked key does not count from the day that the
/// group's note gives, and never behind the revocation's own entry: a day is a claim of whoever
/// signs, the order of the log is not.
public final class KeyStanding {
    private final Group group;
    private final Map<VerifierKey, Long> revokedAt = new HashMap<>();

    /// @param group its newest edition
    public KeyStanding(Group group) {
        this.group = group;
    }

    /// Takes note of an entry, each in its turn.
    public void pass(long index, Entry entry) {
        EditionEntry.of(entry)
                .flatMap(EditionEntry::revoked)
                .filter(key -> group.revocation(key).isPresent())
                .ifPresent(key -> revokedAt.putIfAbsent(key, index));
    }

    /// Whether what `key` signed there counts, as far as the entries passed tell.
    ///
    /// @param claimed the day that the entry gives
    public boolean counts(VerifierKey key, long index, LocalDate claimed) {
        Optional<Group.Revoked> revoked = revocation(key);
        return revoked.isEmpty()
                || (claimed.toEpochDay() < revoked.get().day()
                        && index < revokedAt.getOrDefault(revoked.get().key(), Long.MAX_VALUE));
    }

    /// Of the key itself, or of the capture device whose contributor it is.
    private Optional<Group.Revoked> revocation(VerifierKey key) {
        return group.revocation(key)
                .or(() ->
                        group.captures().stream()
                                .filter(c -> key.name().startsWith(c.origin() + "/"))
                                .findFirst()
                                .flatMap(c -> group.revocation(c.log())));
    }
}
