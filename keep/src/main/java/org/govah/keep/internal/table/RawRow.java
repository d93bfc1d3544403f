package org.govah.keep.internal.table;

import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;

/// One row of a file, before anybody knows what its cells mean.
///
/// @param position its place in the file, from 1; blank rows count
/// @param cells as received; cut to [TextRows#KEPT_CHARS] where the row is damaged
/// @param damage why its cells cannot be trusted; empty for a sound row
public record RawRow(int position, List<String> cells, Optional<Message> damage) {
    /// Copies the cells.
    public RawRow {
        cells = List.copyOf(cells);
    }

    /// A sound row.
    public static RawRow sound(int position, List<String> cells) {
        return new RawRow(position, cells, Optional.empty());
    }

    /// Whether nothing is written in it.
    public boolean isBlank() {
        return damage.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
