package org.govah.keep.internal.items;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.keep.internal.journal.Journal;

/// The open side of a log in memory: what each entry says without any key.
public final class LogView {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<EntryId, Integer> byId = new HashMap<>();
    private final Set<EntryId> erased = new HashSet<>();
    private final Map<Slice, Set<EntryId>> users = new HashMap<>();

    private LogView() {}

    /// Reads a log.
    ///
    /// @param tombstoneHolds which tombstones count; asked of every entry, in order
    /// @throws IOException if it cannot be read
    public static LogView of(Journal journal, Predicate<Entry> tombstoneHolds)
            throws IOException, LogFormatException {
        LogView view = new LogView();
        journal.entries(0, (index, bytes) -> view.add(Entry.decode(bytes), tombstoneHolds));
        return view;
    }

    private void add(Entry entry, Predicate<Entry> tombstoneHolds) {
        byId.put(entry.id(), entries.size());
        entries.add(entry);
        entry.slice()
                .ifPresent(s -> users.computeIfAbsent(s, x -> new HashSet<>()).add(entry.id()));
        boolean holds = tombstoneHolds.test(entry);
        if (entry.typeCode() == EntryType.TOMBSTONE.code() && holds) {
            erased.addAll(entry.refs());
        }
    }

    /// All entries in order.
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /// How many there are.
    public int size() {
        return entries.size();
    }

    /// The index of an entry.
    public Optional<Integer> index(EntryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Entries whose id begins with these hex digits.
    public List<Entry> beginning(String hex) {
        return entries.stream().filter(e -> e.id().hex().startsWith(hex)).toList();
    }

    /// Whether an item was erased.
    public boolean isErased(EntryId id) {
        return erased.contains(id);
    }

    /// Ids that were erased.
    public Set<EntryId> erased() {
        return Set.copyOf(erased);
    }

    /// Whether some item that was not erased speaks of this ciphertext.
    public boolean isUsed(Slice slice) {
        return users.getOrDefault(slice, Set.of()).stream().anyMatch(id -> !erased.contains(id));
    }
}
