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
}
