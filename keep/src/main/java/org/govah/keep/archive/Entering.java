package org.govah.keep.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govah.core.log.CardField;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Slice;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keeping.CardSigning;
import org.govah.keep.internal.keeping.Contribution;
import org.govah.keep.internal.store.Storage;

/// Enters in the log what somebody said: a tombstone, a decision, consent, a custody event. Each
/// entry gets a card of its own, sealed to the group; the whole batch is one page and one commit.
/// The caller holds the lock.
record Entering(Storage storage, Around around, Unlocked by) {
    /// One thing said.
    ///
    /// @param type what kind
    /// @param fields of its card; time and contributor are added
    /// @param slice ciphertext it speaks of
    /// @param about entries it speaks of
    /// @param open adds what stands openly in the entry: its text, open signatures
    record Said(
            EntryType type,
            List<CardField> fields,
            Optional<Slice> slice,
            List<EntryId> about,
            UnaryOperator<Entry> open) {
        /// Something without ciphertext of its own and with nothing open.
        static Said sealed(EntryType type, List<CardField> fields, List<EntryId> about) {
            return new Said(type, fields, Optional.empty(), about, UnaryOperator.identity());
        }
    }

    /// Enters all of it in one commit.
    ///
    /// @param journal the log as it is
    /// @param said at most [Pages#CARDS]
    /// @return the log with it
    /// @throws IOException if it cannot be written: the log is then as before
    Journal enter(Journal journal, List<Said> said) throws IOException, LogFormatException {
        CardSigning signing = new CardSigning(contribution());
        List<CardSigning.Made> made =
                said.stream()
                        .map(s -> signing.sign(s.type(), s.fields(), s.slice(), s.about()))
                        .toList();
        for (int i = 0; i < made.size(); i++) {
            journal.append(said.get(i).open().apply(made.get(i).entry()).encode());
        }
        long first = journal.checkpoint().size();
        Pages.forWriting(storage, first)
                .write(
                        first,
                        made.stream().map(m -> m.card().encode()).toList(),
                        by.recipients(),
                        around.random());
        return journal.commit(by.logKey());
    }

    private Contribution contribution() {
        return new Contribution(
                by.recipients(),
                by.keyName(),
                by.personKey(),
                Optional.empty(),
                around.clock(),
                around.random());
    }
}
