package org.govah.core.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A card whose contributor has not signed yet.
///
/// @param sorted its fields by name
/// @param leaves their leaves, in the same order
/// @param message what is signed
// Lives for one call; nobody compares it.
@SuppressWarnings("ArrayRecordComponent")
record CardDraft(
        byte[] seed,
        List<CardField> sorted,
        List<Hash> leaves,
        byte[] message,
        FieldHasher hasher) {
    static CardDraft of(
            List<CardField> fields, CardSubject subject, byte[] seed, FieldHasher hasher) {
        List<CardField> sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparing(CardField::name));
        List<Hash> leaves = Card.leaves(hasher, seed, sorted);
        byte[] message = subject.message(Card.SIGNED, Card.root(hasher, leaves));
        return new CardDraft(seed.clone(), sorted, leaves, message, hasher);
    }

    Card signed(CardSignature signature) {
        CardField field = CardField.of(Card.SIGNATURE, signature.encode());
        int at = 0;
        while (at < sorted.size() && sorted.get(at).name().compareTo(Card.SIGNATURE) < 0) {
            at++;
        }
        sorted.add(at, field);
        Card.requireFields(sorted);
        leaves.add(at, Card.leaf(hasher, seed, field));
        return new Card(seed, sorted, leaves, hasher);
    }
}
