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
    private static final int HEX = 16;
    private static final int BITS = 4;

    /// Hexadecimal digits in half an id.
    private static final int DIGITS = Long.SIZE / BITS;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<EntryId, Integer> byId = new HashMap<>();
    private final Set<EntryId> erased = new HashSet<>();
    private final Map<Slice, Set<EntryId>> users = new HashMap<>();

    private final Predicate<Entry> tombstoneHolds;

    private LogView(Predicate<Entry> tombstoneHolds) {
        this.tombstoneHolds = tombstoneHolds;
    }

    /// Reads a log.
    ///
    /// @param tombstoneHolds which tombstones count; asked of every entry, in order
    /// @throws IOException if it cannot be read
    public static LogView of(Journal journal, Predicate<Entry> tombstoneHolds)
            throws IOException, LogFormatException {
        LogView view = new LogView(tombstoneHolds);
        view.extend(journal);
        return view;
    }

    /// Reads on where the log has grown.
    ///
    /// @param journal the same log
    /// @throws IOException if it cannot be read
    public void extend(Journal journal) throws IOException, LogFormatException {
        journal.entries(size(), (_, bytes) -> add(Entry.decode(bytes)));
    }

    private void add(Entry entry) {
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
        int first = Math.min(hex.length(), DIGITS);
        if (!hex.matches("[0-9a-f]{1," + 2 * DIGITS + "}")) {
            return List.of();
        }
        // Comparing numbers leaves few ids to be spelled out.
        long begins = Long.parseUnsignedLong(hex, 0, first, HEX);
        int shift = Long.SIZE - BITS * first;
        return entries.stream()
                .filter(e -> e.id().high() >>> shift == begins)
                .filter(e -> e.id().hex().startsWith(hex))
                .toList();
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
