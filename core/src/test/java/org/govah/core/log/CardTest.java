package org.govah.core.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class CardTest {
    private static final CBOREncodeOptions DETERMINISTIC =
            new CBOREncodeOptions("ctap2canonical=true");

    @Test
    void aSaltIsTheHmacOfTheSeed() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(LogExamples.filled(5), "HmacSHA256"));
        byte[] salt = mac.doFinal("govah salt v1\0name".getBytes(StandardCharsets.US_ASCII));
        assertThat(LogExamples.card().open("name").salt()).isEqualTo(Hash.of(salt));
    }

    @Test
    void theExampleOfTheFormatsPageComesOut() {
        Card card = LogExamples.card();
        assertThat(card.commitment().hex())
                .isEqualTo("edadbc8650de83d8bda6dae2a9dfec8e1d9deb74747e5cf67e0042f41424b6f8");
        assertThat(hex(card.value(Card.SIGNATURE).orElseThrow()))
                .startsWith("b894ac9b7bfa8907be85293af918396c")
                .endsWith("d9b863c40fcf8317794d8b37e7f6dd01");
        assertThat(card.open("name").salt().hex())
                .isEqualTo("224780fc014db14d92c9149937f139b3364a1aa09ace4fce6cccb2987f50d414");
        byte[] entry = LogExamples.entry().encode();
        assertThat(hex(entry)).startsWith("a6010102010319500504500000000000000009");
        assertThat(Tree.leafHash(entry).hex())
                .isEqualTo("c26e2ab6041f4f272a123f41d31f27793e1a9fbf2dace892c8c6d320f0758e20");
    }

    @Test
    void aFieldOpenedAloneVerifiesAndTellsNothingOfTheOthers() throws LogFormatException {
        Card card = LogExamples.card();
        Hash commitment = LogExamples.entry().commitment();
        for (CardField field : card.fields()) {
            byte[] bytes = card.open(field.name()).encode();
            FieldOpening read = FieldOpening.decode(bytes);
            assertThat(read.check(commitment)).isTrue();
            assertThat(read.field()).isEqualTo(field);
            String shown = new String(bytes, StandardCharsets.ISO_8859_1);
            for (CardField other : card.fields()) {
                if (!other.equals(field)) {
                    assertThat(shown)
                            .doesNotContain(new String(other.value(), StandardCharsets.ISO_8859_1))
                            .doesNotContain(hex(card.open(other.name()).salt().bytes()));
                    assertThat(hex(bytes)).doesNotContain(card.open(other.name()).salt().hex());
                }
            }
            assertThat(hex(bytes)).doesNotContain(hex(LogExamples.filled(5)));
        }
    }

    @Test
    void theContributorsSignatureBindsTheCardToItsEntry() {
        Card card = LogExamples.card();
        Ed25519PublicKey contributor = LogExamples.key(4).publicKey();
        assertThat(card.isSignedBy(contributor, CardSubject.of(LogExamples.entry()))).isTrue();
        assertThat(card.isSignedBy(LogExamples.key(6).publicKey(), LogExamples.SUBJECT)).isFalse();
        CardSubject s = LogExamples.SUBJECT;
        for (CardSubject other :
                List.of(
                        new CardSubject(2, s.day(), s.id(), s.slice()),
                        new CardSubject(1, s.day().plusDays(1), s.id(), s.slice()),
                        new CardSubject(1, s.day(), new EntryId(1, 1), s.slice()),
                        new CardSubject(1, s.day(), s.id(), Optional.empty()))) {
            assertThat(card.isSignedBy(contributor, other)).isFalse();
        }
    }

    @Test
    void aChangedBitOfACardOrAnOpeningIsSeen() {
        Card card = LogExamples.card();
        byte[] opening = card.open("name").encode();
        SplittableRandom random = new SplittableRandom(41);
        for (int round = 0; round < 2_000; round++) {
            byte[] wrongCard = LogExamples.flipped(card.encode(), random);
            byte[] wrongOpening = LogExamples.flipped(opening, random);
            assertThat(cardHolds(wrongCard)).as("seed 41, round %d", round).isFalse();
            assertThat(openingHolds(wrongOpening)).as("seed 41, round %d", round).isFalse();
        }
        assertThat(cardHolds(card.encode())).isTrue();
        assertThat(openingHolds(opening)).isTrue();
    }

    private static boolean cardHolds(byte[] bytes) {
        try {
            return Card.decode(bytes).commitment().equals(LogExamples.card().commitment());
        } catch (LogFormatException e) {
            return false;
        }
    }

    /// The number of fields is not committed to: two numbers can give a path the same shape.
    private static boolean openingHolds(byte[] bytes) {
        try {
            FieldOpening read = FieldOpening.decode(bytes);
            FieldOpening own = LogExamples.card().open("name");
            boolean onlyCountDiffers =
                    read.field().equals(own.field())
                            && read.salt().equals(own.salt())
                            && read.index() == own.index()
                            && read.proof().equals(own.proof())
                            && read.count() != own.count();
            return read.check(LogExamples.card().commitment()) && !onlyCountDiffers;
        } catch (LogFormatException e) {
            return false;
        }
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(LogExamples.card().toString()).doesNotContain("value of");
        assertThat(LogExamples.key(4).toString()).doesNotContain(hex(LogExamples.filled(4)));
    }

    @Test
    void anEntryIsDeterministicCborByAnIndependentWriter() throws LogFormatException {
        Entry entry = full();
        byte[] bytes = entry.encode();
        CBORObject read = CBORObject.DecodeFromBytes(bytes);
        assertThat(read.EncodeToBytes(DETERMINISTIC)).isEqualTo(bytes);
        assertThat(read.get(CBORObject.FromObject(1)).AsInt32Value()).isEqualTo(1);
        assertThat(read.get(CBORObject.FromObject(2)).AsInt32Value()).isEqualTo(6);
        assertThat(read.get(CBORObject.FromObject(3)).AsInt32Value()).isEqualTo(20485);
        assertThat(read.get(CBORObject.FromObject(4)).GetByteString())
                .isEqualTo(entry.id().bytes());
        assertThat(read.get(CBORObject.FromObject(9)).AsString()).isEqualTo("consent-withdrawn");
        assertThat(Entry.decode(bytes)).isEqualTo(entry);
        byte[] card = LogExamples.card().encode();
        assertThat(CBORObject.DecodeFromBytes(card).EncodeToBytes(DETERMINISTIC)).isEqualTo(card);
    }

    private static Entry full() {
        return Entry.of(
                        EntryType.TOMBSTONE,
                        LogExamples.DAY,
                        new EntryId(11, 12),
                        LogExamples.card().commitment())
                .about(LogExamples.SLICE)
                .about(List.of(new EntryId(9, 10)))
                .saying("consent-withdrawn")
                .signedOpenly("person.example/a", LogExamples.key(6))
                .signedOpenly("person.example/b", LogExamples.key(7));
    }

    @Test
    void openSignaturesAreCheckedWithoutAKeyOfTheGroup() {
        Entry entry = full();
        VerifierKey a = VerifierKey.ed25519("person.example/a", LogExamples.key(6).publicKey());
        VerifierKey b = VerifierKey.ed25519("person.example/b", LogExamples.key(7).publicKey());
        VerifierKey c = VerifierKey.ed25519("person.example/b", LogExamples.key(6).publicKey());
        assertThat(entry.isSignedOpenlyBy(a)).isTrue();
        assertThat(entry.isSignedOpenlyBy(b)).isTrue();
        assertThat(entry.isSignedOpenlyBy(c)).isFalse();
        assertThat(entry.saying("other").isSignedOpenlyBy(a)).isFalse();
    }

    @Test
    void unknownTypesAndKeysAreKeptAsTheyAre() throws LogFormatException {
        TreeMap<Long, List<Byte>> unknown = new TreeMap<>();
        List<Byte> value = new ArrayList<>();
        for (byte b : CBORObject.NewMap().Add("k", 1.5).EncodeToBytes()) {
            value.add(b);
        }
        unknown.put(77L, value);
        Entry known = LogExamples.entry();
        Entry entry =
                new Entry(
                        999,
                        known.day(),
                        known.id(),
                        known.commitment(),
                        known.slice(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        unknown);
        Entry read = Entry.decode(entry.encode());
        assertThat(read).isEqualTo(entry);
        assertThat(read.type()).isEmpty();
        assertThat(read.encode()).isEqualTo(entry.encode());
    }

    @Test
    void aNewerFormatIsToldFromBrokenBytes() {
        byte[] bytes = LogExamples.entry().encode();
        bytes[2] = 2;
        assertThatThrownBy(() -> Entry.decode(bytes))
                .isInstanceOfSatisfying(
                        LogFormatException.class,
                        e -> assertThat(e.kind()).isEqualTo(LogFormatException.Kind.NEWER_FORMAT));
    }

    @Test
    void aChangedBitOfAnEntryIsAnotherLeafOrNoEntry() {
        byte[] bytes = full().encode();
        SplittableRandom random = new SplittableRandom(42);
        for (int round = 0; round < 2_000; round++) {
            byte[] wrong = LogExamples.flipped(bytes, random);
            assertThat(Tree.leafHash(wrong)).isNotEqualTo(Tree.leafHash(bytes));
            try {
                assertThat(Entry.decode(wrong).encode()).as("seed 42").isEqualTo(wrong);
            } catch (LogFormatException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

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
