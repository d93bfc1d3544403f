package org.govah.keep.internal.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.KeyStanding;
import org.govah.keep.internal.items.ItemReader;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keeping.CardNames;

/// Folds entries of a log, in order, into the tables that single entries fill. No entry stops it:
/// what cannot be believed or read leaves a gap with the reason.
final class Folding {
    private static final String STAGE = "keep.stage-registry";
    private static final int REPORT_EVERY = 1024;

    /// What opens the archive and whom to believe.
    ///
    /// @param identities open pages and items
    /// @param tombstoneHolds which tombstones count; asked of every entry, in order
    /// @param persons keys of those whose decisions and consents count
    /// @param standing where they count; told every entry, in order
    record Sources(
            Journal journal,
            Pages pages,
            ItemReader items,
            List<AgeIdentity> identities,
            Predicate<Entry> tombstoneHolds,
            Set<VerifierKey> persons,
            KeyStanding standing) {}

    private final Sources from;
    private final Rows rows;
    private final ListFold lists;
    private final SayingFold sayings;
    private final Set<EntryId> erased = new HashSet<>();
    private final Map<String, Optional<VerifierKey>> contributors = new HashMap<>();
    private boolean erasedSome;

    Folding(Database into, Rows rows, Sources from) throws SQLException {
        this.from = from;
        this.rows = rows;
        this.lists = new ListFold(rows, from.items());
        this.sayings = new SayingFold(rows, from.persons(), from.standing());
        into.list("SELECT item FROM erasures", row -> row.getBytes(1))
                .forEach(id -> erased.add(EntryId.of(id)));
    }

    /// Folds all committed entries from `first` on. Those before are looked at for what they say of
    /// keys.
    void run(long first, Progress progress) throws IOException, SQLException {
        long size = from.journal().checkpoint().size();
        try {
            from.journal()
                    .entries(
                            0,
                            (index, bytes) -> {
                                try {
                                    entry(index, bytes, index < first);
                                } catch (SQLException e) {
                                    throw new IOException(e);
                                }
                                if ((index + 1) % REPORT_EVERY == 0 || index + 1 == size) {
                                    progress.at(STAGE, index + 1, size);
                                }
                            });
        } catch (LogFormatException e) {
            throw new IOException("a bundle of the log cannot be read", e);
        }
        rows.flush();
    }

    /// Whether rows were taken away.
    boolean erasedSome() {
        return erasedSome;
    }

    private void entry(long index, byte[] bytes, boolean folded) throws SQLException {
        Entry entry;
        try {
            entry = Entry.decode(bytes);
        } catch (LogFormatException e) {
            if (!folded) {
                gap(index, Gap.ENTRY_UNREADABLE);
            }
            return;
        }
        from.standing().pass(index, entry);
        boolean holds = from.tombstoneHolds().test(entry);
        if (!folded) {
            fold(index, entry, holds);
        }
    }

    private void fold(long index, Entry entry, boolean holds) throws SQLException {
        boolean gone = erased.contains(entry.id());
        rows.entries.add(
                index, entry.id().bytes(), entry.typeCode(), entry.day().toEpochDay(), gone);
        Optional<EntryType> type = entry.type();
        if (gone || type.isEmpty()) {
            return;
        }
        switch (type.get()) {
            case TOMBSTONE -> {
                if (holds) {
                    tombstone(index, entry);
                }
            }
            case ITEM_KEPT, LIST_KEPT, DECISION, CONSENT -> carded(index, entry, type.get());
            case CUSTODY, KEY_REVOKED, CHECKPOINT_SEEN, RELEASE, ENROLLED -> {}
        }
    }

    private void tombstone(long index, Entry tombstone) throws SQLException {
        for (EntryId each : tombstone.refs().stream().distinct().toList()) {
            rows.erasures.add(each.bytes(), index);
            if (erased.add(each)) {
                rows.erase(each);
                erasedSome = true;
            }
        }
    }

    private void carded(long index, Entry entry, EntryType type) throws SQLException {
        Card card;
        try {
            Optional<Card> found = from.pages().card(index, from.identities());
            if (found.isEmpty()) {
                gap(index, Gap.CARD_MISSING);
                return;
            }
            card = found.get();
        } catch (IOException | LogFormatException e) {
            gap(index, Gap.CARD_UNREADABLE);
            return;
        }
        if (!card.commitment().equals(entry.commitment())) {
            gap(index, Gap.CARD_OF_ANOTHER);
            return;
        }
        Optional<Gap> wrong =
                switch (type) {
                    case DECISION -> sayings.decision(index, entry, card);
                    case CONSENT -> sayings.consent(index, entry, card);
                    default -> item(index, entry, card, type == EntryType.LIST_KEPT);
                };
        if (wrong.isPresent()) {
            gap(index, wrong.get());
        }
    }

    private Optional<Gap> item(long index, Entry entry, Card card, boolean list)
            throws SQLException {
        Optional<String> name = text(card, CardNames.NAME);
        Optional<VerifierKey> contributor = text(card, CardNames.CONTRIBUTOR).flatMap(this::key);
        rows.items.add(
                index,
                name,
                text(card, CardNames.LENGTH).filter(Folding::isNumber).map(Long::valueOf),
                text(card, CardNames.MEDIA_TYPE),
                text(card, CardNames.EXACT_TIME),
                contributor.map(VerifierKey::name),
                card.value(CardNames.FINGERPRINT),
                text(card, CardNames.PERCEPTUAL_HASH),
                contributor
                        .map(key -> !from.standing().counts(key, index, entry.day()))
                        .orElse(false));
        boolean statement = name.isPresent() && ListFold.isStatement(name.get());
        return list || statement
                ? lists.fold(index, entry, card, name.orElse("list"), statement)
                : Optional.empty();
    }

    /// Parsed once each: an archive has few contributors.
    private Optional<VerifierKey> key(String text) {
        return contributors.computeIfAbsent(
                text,
                t -> {
                    try {
                        return Optional.of(VerifierKey.parse(t));
                    } catch (LogFormatException e) {
                        return Optional.empty();
                    }
                });
    }

    private void gap(long index, Gap why) throws SQLException {
        rows.gaps.add(index, why.code());
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    static Optional<String> text(Card card, String name) {
        return card.value(name).map(b -> new String(b, StandardCharsets.UTF_8));
    }
}
