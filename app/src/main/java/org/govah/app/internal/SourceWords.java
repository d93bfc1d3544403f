package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.govah.core.words.Message;
import org.govah.link.Linked;
import org.govah.link.SourceSystems;

/// What the user is told of compiled lists that are split by the sources their rows name.
final class SourceWords {
    private SourceWords() {}

    /// Splits; empty where no list is to be split.
    ///
    /// @param split names of the lists
    /// @throws Refusal if no source is named by enough rows
    static Optional<SourceSystems> split(Linked linked, SortedSet<String> split) throws Refusal {
        if (split.isEmpty()) {
            return Optional.empty();
        }
        SourceSystems found = SourceSystems.of(linked, split);
        if (found.chosen().isEmpty()) {
            throw Refusal.unreadable("app.by-source-none", SourceSystems.LEAST_ROWS);
        }
        return Optional.of(found);
    }

    /// What was split, taken as one, and left out.
    ///
    /// @param beside people in none of the systems
    static List<Message> of(SourceSystems found, SortedSet<String> split, long beside) {
        List<Message> notes = new ArrayList<>();
        notes.add(
                Message.of(
                        "app.by-source",
                        String.join(", ", split),
                        found.chosen().size(),
                        String.join(", ", found.chosen()),
                        beside));
        for (SourceSystems.SourceSystem each : found.systems()) {
            if (!each.twinOf().isEmpty()) {
                notes.add(Message.of("app.by-source-twin", each.name(), each.twinOf()));
            }
        }
        if (found.pooled() > 0) {
            notes.add(Message.of("app.by-source-pooled", found.pooled(), SourceSystems.LEAST_ROWS));
        }
        return notes;
    }
}
