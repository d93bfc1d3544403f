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
        Card.Unsigned unsigned = new Moment(now()).unsigned(type, new Wanted(fields, slice));
        Card card =
                Card.signed(unsigned.fields(), unsigned.subject(), by.contributor(), by.random());
        return made(unsigned.subject(), card, about);
    }

    /// What an entry is to say.
    public record Wanted(List<CardField> fields, Optional<Slice> slice) {
        /// Copies the fields.
        public Wanted {
            fields = List.copyOf(fields);
        }
    }

    /// Many entries of one time, signed in groups: as [#sign] for each, at a fraction of the cost.
    public List<Made> sign(EntryType type, List<Wanted> wanted, List<EntryId> about) {
        Moment moment = new Moment(now());
        List<Card.Unsigned> unsigned = wanted.stream().map(w -> moment.unsigned(type, w)).toList();
        List<Card> cards = Card.signedTogether(unsigned, by.contributor(), by.random());
        List<Made> made = new ArrayList<>(cards.size());
        for (int i = 0; i < cards.size(); i++) {
            made.add(made(unsigned.get(i).subject(), cards.get(i), about));
        }
        return made;
    }

    private Instant now() {
        return by.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// What entries of one moment have in common.
    private final class Moment {
        private final LocalDate day;
        private final List<CardField> common;

        Moment(Instant now) {
            this.day = LocalDate.ofInstant(now, ZoneOffset.UTC);
            this.common =
                    List.of(
                            text(CardNames.EXACT_TIME, now.toString()),
                            CardField.of(CardNames.CONTRIBUTOR, contributor));
        }

        Card.Unsigned unsigned(EntryType type, Wanted wanted) {
            List<CardField> all = new ArrayList<>(wanted.fields());
            all.addAll(common);
            EntryId id = EntryId.random(by.random());
            return new Card.Unsigned(all, CardSubject.of(type, day, id, wanted.slice()));
        }
    }

    private static Made made(CardSubject subject, Card card, List<EntryId> about) {
        Entry entry = subject.entry(card.commitment());
        return new Made(about.isEmpty() ? entry : entry.about(about), card);
    }

    /// An entry and its card.
    public record Made(Entry entry, Card card) {}
}
