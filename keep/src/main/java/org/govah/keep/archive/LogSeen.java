package org.govah.keep.archive;

import java.io.IOException;
import java.util.Optional;
import org.govah.core.log.Checkpoint;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Tree;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Journal;

/// The open side of the log as whoever erases saw it last, so that the next erasure reads only what
/// was entered since. For one thread at a time: whoever holds the archive's lock.
final class LogSeen {
    private record Seen(Hash group, long size, Hash root, LogView view) {}

    private Optional<Seen> last = Optional.empty();

    /// The log as it is now. What was handed out before grows with it.
    LogView at(Journal journal, Group group) throws IOException, LogFormatException {
        Optional<Seen> same =
                last.filter(s -> s.group().equals(group.hash())).filter(s -> goesOn(s, journal));
        last = Optional.empty();
        LogView view =
                same.isPresent() ? same.get().view() : LogView.of(journal, Tombstones.of(group));
        view.extend(journal);
        Checkpoint now = journal.checkpoint();
        last = Optional.of(new Seen(group.hash(), now.size(), now.root(), view));
        return view;
    }

    private static boolean goesOn(Seen seen, Journal journal) {
        Checkpoint now = journal.checkpoint();
        if (now.size() <= seen.size()) {
            return now.size() == seen.size() && now.root().equals(seen.root());
        }
        return seen.size() > 0 && Tree.root(seen.size(), journal.hashes()).equals(seen.root());
    }
}
