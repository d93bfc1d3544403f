package org.govah.keep.internal.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.KeyStanding;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.registry.CardText;
import org.govah.keep.registry.Consent;

/// The latest consent about each item, straight from the log: what is handed out does not hang on a
/// saved registry.
///
/// @param latest by item
/// @param unread consents that cannot be read, of which nobody can tell whom they are about
public record ConsentLog(Map<EntryId, Consent> latest, int unread) {
    /// Copies the map.
    public ConsentLog {
        latest = Map.copyOf(latest);
    }

    /// Reads every consent of a log.
    ///
    /// @param persons keys of those whose word counts
    /// @param standing where it does
    public static ConsentLog of(
            LogView log,
            Pages pages,
            List<AgeIdentity> identities,
            Set<VerifierKey> persons,
            KeyStanding standing) {
        Map<EntryId, Consent> latest = new HashMap<>();
        int unread = 0;
        List<Entry> entries = log.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            standing.pass(i, entry);
            if (entry.typeCode() != EntryType.CONSENT.code() || log.isErased(entry.id())) {
                continue;
            }
            Optional<Card> card = card(i, entry, pages, identities);
            if (card.isEmpty()) {
                unread++;
            } else if (SayingFold.signer(i, entry, card.get(), persons, standing)
                    instanceof SayingFold.Signed.By) {
                Optional<Consent> said = card.get().value(Consent.FIELD).flatMap(CardText::consent);
                said.ifPresent(c -> c.items().forEach(item -> latest.put(item, c)));
                unread += said.isPresent() ? 0 : 1;
            }
        }
        return new ConsentLog(latest, unread);
    }

    private static Optional<Card> card(
            int index, Entry entry, Pages pages, List<AgeIdentity> identities) {
        try {
            return pages.card(index, identities)
                    .filter(c -> c.commitment().equals(entry.commitment()));
        } catch (IOException | LogFormatException e) {
            return Optional.empty();
        }
    }
}
