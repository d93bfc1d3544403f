package org.govah.keep.internal.keeping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Card;
import org.govah.core.log.CardField;
import org.govah.core.log.CardSubject;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Slice;
import org.govah.core.log.VerifierKey;

/// Entries with their cards, signed by the contributor.
public final class CardSigning {
    private final Contribution by;
    private final byte[] contributor;

    /// @param by who adds
    public CardSigning(Contribution by) {
        this.by = by;
        this.contributor =
                VerifierKey.ed25519(by.name(), by.contributor().publicKey())
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
    }

    /// A field that holds text.
    public static CardField text(String name, String value) {
        return CardField.of(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /// An entry and its card; time and contributor are added to the fields.
    ///
    /// @param about ids of the entries it speaks of
    public Made sign(
            EntryType type, List<CardField> fields, Optional<Slice> slice, List<EntryId> about) {
        Instant now = by.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        EntryId id = EntryId.random(by.random());
        List<CardField> all = new ArrayList<>(fields);
        all.add(text(CardNames.EXACT_TIME, now.toString()));
        all.add(CardField.of(CardNames.CONTRIBUTOR, contributor));
        CardSubject subject = CardSubject.of(type, day, id, slice);
        Card card = Card.signed(all, subject, by.contributor(), by.random());
        Entry entry = subject.entry(card.commitment());
        return new Made(about.isEmpty() ? entry : entry.about(about), card);
    }

    /// An entry and its card.
    public record Made(Entry entry, Card card) {}
}
