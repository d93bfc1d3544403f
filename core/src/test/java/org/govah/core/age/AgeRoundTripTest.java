package org.govah.core.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.core.age.AgeException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sealed opens, whole or in part, and only as it was.
final class AgeRoundTripTest {
    private static final int CHUNK = 65_536;

    static int[] lengths() {
        return new int[] {
            0,
            1,
            15,
            16,
            17,
            47,
            48,
            49,
            2000,
            CHUNK - 17,
            CHUNK - 16,
            CHUNK - 1,
            CHUNK,
            CHUNK + 1,
            CHUNK + 16,
            2 * CHUNK - 1,
            2 * CHUNK,
            2 * CHUNK + 1,
            9 * CHUNK,
            1_000_003
        };
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aPayloadOpensHoweverItWasWrittenAndRead(int length) throws IOException {
        SplittableRandom random = new SplittableRandom(length);
        byte[] plain = bytes(random, length);
        try (FileKey key = FileKey.random(random)) {
            for (int part : new int[] {7777, CHUNK, CHUNK + 1, 1 << 20}) {
                byte[] sealed = sealed(key, plain, part, random);
                assertThat(sealed).hasSize((int) AgePayload.sealedLength(length));
                assertThat(AgePayload.openedLength(sealed.length)).hasValue(length);
                assertThat(opened(key, sealed, part)).isEqualTo(plain);
                assertThat(AgePayload.openBytes(key, sealed)).isEqualTo(plain);
            }
            byte[] once = AgePayload.sealBytes(key, plain, random);
            assertThat(opened(key, once, 4096)).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void anyPlaceCanBeSought(int length) throws IOException {
        SplittableRandom random = new SplittableRandom(length);
        byte[] plain = bytes(random, length);
        try (FileKey key = FileKey.random(random);
                SeekablePayload payload =
                        SeekablePayload.open(
                                key, Ranges.of(AgePayload.sealBytes(key, plain, random)))) {
            assertThat(payload.length()).isEqualTo(length);
            for (int i = 0; i < 50; i++) {
                int from = random.nextInt(length + 2);
                byte[] part = new byte[random.nextInt(3 * CHUNK)];
                int count = payload.read(from, part, 0, part.length);
                int expected = Math.clamp(length - from, 0, part.length);
                assertThat(count).as("from %d, %d bytes", from, part.length).isEqualTo(expected);
                if (count > 0) {
                    assertThat(Arrays.copyOf(part, count))
                            .isEqualTo(Arrays.copyOfRange(plain, from, from + count));
                }
            }
        }
    }

    @Test
    void aPayloadCutOffAnywhereIsRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        byte[] plain = bytes(random, 2 * CHUNK + 100);
        try (FileKey key = FileKey.random(random)) {
            byte[] sealed = AgePayload.sealBytes(key, plain, random);
            int[] borders = {0, 15, 16, 31, 32, CHUNK + 31, CHUNK + 32, CHUNK + 33, sealed.length};
            for (int border : borders) {
                for (int end = border - 2; end < Math.min(border + 2, sealed.length); end++) {
                    byte[] cut = Arrays.copyOf(sealed, Math.max(0, end));
                    assertThatThrownBy(() -> opened(key, cut, 5000))
                            .isInstanceOf(AgeException.class);
                    assertThatThrownBy(() -> AgePayload.openBytes(key, cut))
                            .isInstanceOf(AgeException.class);
                    assertThatThrownBy(() -> SeekablePayload.open(key, Ranges.of(cut)))
                            .isInstanceOf(AgeException.class);
                }
            }
        }
    }

    @Test
    void aChangedChunkIsNeverReleased() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        byte[] plain = bytes(random, 3 * CHUNK);
        try (FileKey key = FileKey.random(random)) {
            byte[] sealed = AgePayload.sealBytes(key, plain, random);
            sealed[16 + CHUNK + 16 + 40_000] ^= 1;
            byte[] into = new byte[3 * CHUNK];
            try (InputStream in = AgePayload.opening(key, new ByteArrayInputStream(sealed))) {
                assertThat(in.readNBytes(into, 0, CHUNK)).isEqualTo(CHUNK);
                assertThatThrownBy(() -> in.read(into, CHUNK, CHUNK))
                        .isInstanceOf(AgeException.class);
                assertThatThrownBy(() -> in.read(into, CHUNK, CHUNK))
                        .isInstanceOf(AgeException.class);
            }
            assertThat(Arrays.copyOfRange(into, CHUNK, 3 * CHUNK)).containsOnly(0);
            SeekablePayload payload = SeekablePayload.open(key, Ranges.of(sealed));
            byte[] one = new byte[1];
            assertThat(payload.read(0, one, 0, 1)).isEqualTo(1);
            assertThatThrownBy(() -> payload.read(CHUNK, one, 0, 1))
                    .isInstanceOf(AgeException.class);
            assertThat(payload.read(2 * CHUNK, one, 0, 1)).isEqualTo(1);
        }
    }

    @Test
    void everyKindOfRecipientOpensAndNobodyElse() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        byte[] plain = bytes(random, 70_000);
        X25519Identity one = AgeKeys.generateX25519(random);
        HybridIdentity two = AgeKeys.generateHybrid(random);
        char[] words = "a passphrase, گذرواژه".toCharArray();
        ScryptIdentity three = new ScryptIdentity(words);
        X25519Recipient stranger = AgeKeys.generateX25519(random).recipient();
        HybridRecipient other = AgeKeys.generateHybrid(random).recipient();
        byte[] first = AgeFile.sealBytes(List.of(stranger, one.recipient()), plain, random);
        byte[] second = AgeFile.sealBytes(List.of(other, two.recipient()), plain, random);
        byte[] third = AgeFile.sealBytes(List.of(new ScryptRecipient(words, 10)), plain, random);
        List<AgeIdentity> all = List.of(one, two, three);
        List<byte[]> files = List.of(first, second, third);
        for (int file = 0; file < files.size(); file++) {
            assertThat(AgeFile.openBytes(all, files.get(file))).isEqualTo(plain);
            assertThat(AgeFile.openBytes(all, armored(files.get(file)))).isEqualTo(plain);
            for (int who = 0; who < all.size(); who++) {
                if (who == file) {
                    assertThat(AgeFile.openBytes(List.of(all.get(who)), files.get(file)))
                            .isEqualTo(plain);
                } else {
                    assertKind(Kind.NO_MATCH, List.of(all.get(who)), files.get(file));
                }
            }
        }
        assertKind(Kind.NO_MATCH, List.of(new ScryptIdentity("wrong".toCharArray())), third);
    }

    @Test
    void keysAreReadAsTheyAreWritten() {
        SplittableRandom random = new SplittableRandom(8);
        X25519Identity one = AgeKeys.generateX25519(random);
        HybridIdentity two = AgeKeys.generateHybrid(random);
        assertThat(one.secretText()).startsWith("AGE-SECRET-KEY-1").hasSize(74);
        assertThat(two.secretText()).startsWith("AGE-SECRET-KEY-PQ-1");
        assertThat(two.recipient().text()).startsWith("age1pq1").hasSize(1959);
        assertThat(AgeKeys.recipient(one.recipient().text())).contains(one.recipient());
        assertThat(AgeKeys.recipient(two.recipient().text())).contains(two.recipient());
        assertThat(AgeKeys.identity(one.secretText()))
                .get()
                .extracting(identity -> ((X25519Identity) identity).recipient())
                .isEqualTo(one.recipient());
        assertThat(AgeKeys.identity(two.secretText()))
                .get()
                .extracting(identity -> ((HybridIdentity) identity).recipient())
                .isEqualTo(two.recipient());
        assertThat(one + " " + two).isEqualTo("X25519Identity HybridIdentity");
    }

    /// The example keys of the specification.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
                        + " age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
            })
    void theKeysOfTheSpecificationBelongTogether(String pair) {
        String[] keys = pair.split(" ", -1);
        X25519Identity identity = (X25519Identity) AgeKeys.identity(keys[0]).orElseThrow();
        assertThat(identity.recipient().text()).isEqualTo(keys[1]);
        assertThat(identity.secretText()).isEqualTo(keys[0]);
        for (int i = 0; i < keys[1].length(); i++) {
            char changed = keys[1].charAt(i) == 'q' ? 'p' : 'q';
            String wrong = keys[1].substring(0, i) + changed + keys[1].substring(i + 1);
            assertThat(AgeKeys.recipient(wrong)).as(wrong).isEmpty();
        }
        assertThat(AgeKeys.identity(keys[1])).isEmpty();
        assertThat(AgeKeys.recipient("")).isEmpty();
        assertThat(AgeKeys.recipient("A" + keys[1].substring(1))).isEmpty();
    }

    @Test
    void neverTwoKindsOfRecipients() {
        SplittableRandom random = new SplittableRandom(9);
        AgeRecipient one = AgeKeys.generateX25519(random).recipient();
        AgeRecipient two = AgeKeys.generateHybrid(random).recipient();
        AgeRecipient three = new ScryptRecipient("a".toCharArray(), 2);
        FileKey key = FileKey.random(random);
        for (List<AgeRecipient> wrong :
                List.of(
                        List.<AgeRecipient>of(),
                        List.of(one, two),
                        List.of(one, three),
                        List.of(three, two),
                        List.of(three, three))) {
            assertThatThrownBy(() -> AgeHeader.seal(key, wrong, random))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aWipedKeySealsNothing() {
        SplittableRandom random = new SplittableRandom(10);
        FileKey key = FileKey.random(random);
        key.close();
        assertThatThrownBy(key::bytes).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AgePayload.sealBytes(key, new byte[1], random))
                .isInstanceOf(IllegalStateException.class);
        assertThat(key).hasToString("FileKey");
    }

    @Test
    void aHeaderBeyondTheLimitIsRefusedBeforeItFillsTheMemory() {
        String start = "age-encryption.org/v1\n-> " + "a".repeat(2 * AgeHeader.LIMIT);
        InputStream endless = new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> AgeHeader.read(endless))
                .isInstanceOf(AgeException.class)
                .hasMessageContaining("longer than");
        assertThat(endless).isNotEmpty();
    }

    @Test
    void aWorkFactorBeyondWhatIsAllowedIsRefusedUnworked() {
        SplittableRandom random = new SplittableRandom(11);
        char[] words = "a".toCharArray();
        byte[] file =
                AgeFile.sealBytes(List.of(new ScryptRecipient(words, 12)), new byte[3], random);
        assertKind(Kind.WORK_FACTOR, List.of(new ScryptIdentity(words, 11)), file);
    }

    private static void assertKind(Kind kind, List<AgeIdentity> identities, byte[] file) {
        try {
            AgeFile.openBytes(identities, file);
            fail("opened");
        } catch (AgeException e) {
            assertThat(e.kind()).isEqualTo(kind);
        }
    }

    private static byte[] armored(byte[] file) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (OutputStream out = Armor.writing(text)) {
            out.write(file, 0, 1);
            out.write(file, 1, file.length - 1);
        }
        return text.toByteArray();
    }

    private static byte[] sealed(FileKey key, byte[] plain, int part, SplittableRandom random)
            throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = AgePayload.sealing(key, sealed, random)) {
            for (int at = 0; at < plain.length; at += part) {
                out.write(plain, at, Math.min(part, plain.length - at));
            }
        }
        return sealed.toByteArray();
    }

    private static byte[] opened(FileKey key, byte[] sealed, int part) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = AgePayload.opening(key, new ByteArrayInputStream(sealed))) {
            byte[] buffer = new byte[part];
            int count = in.read(buffer);
            while (count >= 0) {
                plain.write(buffer, 0, count);
                count = in.read(buffer);
            }
        }
        return plain.toByteArray();
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
