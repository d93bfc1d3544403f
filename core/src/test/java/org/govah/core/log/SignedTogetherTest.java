package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SignedTogetherTest {
    private static final CBOREncodeOptions DETERMINISTIC =
            new CBOREncodeOptions("ctap2canonical=true");

    @Test
    void cardsSignedTogetherHoldEachWithoutTheOthers() {
        Ed25519PublicKey contributor = LogExamples.key(4).publicKey();
        for (int count : List.of(1, 2, 3, 15, 16, 17, 40)) {
            List<Card.Unsigned> unsigned = unsigned(count);
            List<Card> cards =
                    Card.signedTogether(unsigned, LogExamples.key(4), new SplittableRandom(7));
            assertThat(cards).hasSize(count);
            SignatureMemo memo = new SignatureMemo();
            for (int i = 0; i < count; i++) {
                Card card = cards.get(i);
                CardSubject own = unsigned.get(i).subject();
                assertThat(card.isSignedBy(contributor, own)).as("%d of %d", i, count).isTrue();
                assertThat(card.isSignedBy(contributor, own, memo)).isTrue();
                assertThat(card.isSignedBy(contributor, unsigned(41).get(40).subject(), memo))
                        .isFalse();
                assertThat(card.isSignedBy(LogExamples.key(6).publicKey(), own, memo)).isFalse();
                if (i > 0) {
                    assertThat(card.isSignedBy(contributor, unsigned.get(i - 1).subject(), memo))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aChangedBitOfASignatureOverSeveralCardsIsSeenAlsoAfterAnotherHeld()
            throws LogFormatException {
        Ed25519PublicKey contributor = LogExamples.key(4).publicKey();
        List<Card.Unsigned> unsigned = unsigned(11);
        List<Card> cards =
                Card.signedTogether(unsigned, LogExamples.key(4), new SplittableRandom(7));
        SplittableRandom random = new SplittableRandom(43);
        SignatureMemo memo = new SignatureMemo();
        assertThat(cards.get(0).isSignedBy(contributor, unsigned.get(0).subject(), memo)).isTrue();
        CardSubject subject = unsigned.get(6).subject();
        byte[] right = cards.get(6).value(Card.SIGNATURE).orElseThrow();
        for (int round = 0; round < 600; round++) {
            byte[] wrong = LogExamples.flipped(right, random);
            assertThat(with(cards.get(6), wrong).isSignedBy(contributor, subject, memo))
                    .as("seed 43, round %d", round)
                    .isFalse();
        }
        for (int length = 0; length < right.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(right, length);
            assertThat(with(cards.get(6), cut).isSignedBy(contributor, subject, memo)).isFalse();
        }
        byte[] longer = java.util.Arrays.copyOf(right, right.length + Hash.BYTES);
        assertThat(with(cards.get(6), longer).isSignedBy(contributor, subject, memo)).isFalse();
        assertThat(with(cards.get(6), right).isSignedBy(contributor, subject, memo)).isTrue();
    }

    @Test
    void theSignatureOverThreeCardsIsThatOfTheFormatsPage() throws GeneralSecurityException {
        List<Card.Unsigned> unsigned = unsigned(3);
        List<Card> cards =
                Card.signedTogether(unsigned, LogExamples.key(4), new SplittableRandom(7));
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CardSubject s = unsigned.get(i).subject();
            byte[] root = unsignedRoot(cards.get(i));
            byte[] head = "govah entry v1\n".getBytes(StandardCharsets.US_ASCII);
            CBORObject rest = CBORObject.NewArray();
            rest.Add(s.typeCode()).Add(s.day().toEpochDay()).Add(s.id().bytes());
            leaves.add(sha256(new byte[] {0}, head, root, rest.EncodeToBytes(DETERMINISTIC)));
        }
        byte[] left = sha256(new byte[] {1}, leaves.get(0), leaves.get(1));
        byte[] top = sha256(new byte[] {1}, left, leaves.get(2));
        byte[] label = "govah entries v1\n".getBytes(StandardCharsets.US_ASCII);
        byte[] message = joined(label, new byte[] {3, 0x58, 32}, top);
        byte[] field = cards.get(1).value(Card.SIGNATURE).orElseThrow();
        byte[] signature = java.util.Arrays.copyOf(field, Ed25519Signature.BYTES);
        assertThat(LogExamples.key(4).publicKey().verify(message, Ed25519Signature.of(signature)))
                .isTrue();
        assertThat(field)
                .isEqualTo(joined(signature, new byte[] {1, 3}, leaves.get(0), leaves.get(2)));
    }

    private static byte[] unsignedRoot(Card card) {
        FieldHasher hasher = new FieldHasher();
        List<Hash> leaves = new ArrayList<>();
        for (CardField field : card.fields()) {
            if (!field.name().equals(Card.SIGNATURE)) {
                byte[] name = field.name().getBytes(StandardCharsets.US_ASCII);
                leaves.add(hasher.leaf(card.open(field.name()).salt(), name, field.value()));
            }
        }
        return hasher.root(leaves).bytes();
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        return java.security.MessageDigest.getInstance("SHA-256").digest(joined(parts));
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static List<Card.Unsigned> unsigned(int count) {
        List<Card.Unsigned> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<CardField> fields = new ArrayList<>(LogExamples.fields());
            fields.add(CardField.of("order", new byte[] {(byte) i}));
            EntryId id = new EntryId(9, i);
            all.add(
                    new Card.Unsigned(
                            fields,
                            CardSubject.of(
                                    EntryType.ITEM_KEPT, LogExamples.DAY, id, Optional.empty())));
        }
        return all;
    }

    /// The same card with another signature in its field, as an attacker would hand it over.
    private static Card with(Card card, byte[] signature) throws LogFormatException {
        CBORObject fields = CBORObject.NewArray();
        for (CardField field : card.fields()) {
            byte[] value = field.name().equals(Card.SIGNATURE) ? signature : field.value();
            fields.Add(CBORObject.NewArray().Add(field.name()).Add(value));
        }
        CBORObject map = CBORObject.DecodeFromBytes(card.encode());
        map.Set(CBORObject.FromObject(3), fields);
        return Card.decode(map.EncodeToBytes(DETERMINISTIC));
    }
}
