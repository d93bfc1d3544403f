package org.govah.core.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The verdict on every published vector, and what may be released before it.
final class AgeVectorsTest {
    static List<AgeVectors.Vector> vectors() {
        return AgeVectors.all();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theVerdictIsTheVectors(AgeVectors.Vector vector) throws IOException {
        InputStream file = new ByteArrayInputStream(vector.file());
        assertVerdict(vector, vector.armored() ? Armor.reading(file) : file, 8192);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theVerdictIsTheSameReadByteByByteAndInLargeParts(AgeVectors.Vector vector)
            throws IOException {
        for (int size : new int[] {65_535, 65_536, 1 << 20}) {
            InputStream file = new Trickle(vector.file());
            assertVerdict(vector, vector.armored() ? Armor.reading(file) : file, size);
        }
        if (vector.file().length < 4096) {
            InputStream file = new ByteArrayInputStream(vector.file());
            assertVerdict(vector, vector.armored() ? Armor.reading(file) : file, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void openingFindsTheArmorByItself(AgeVectors.Vector vector) {
        if (!vector.expected().equals("success")) {
            return;
        }
        try {
            byte[] plain = AgeFile.openBytes(vector.identities(), vector.file());
            assertThat(sha256(plain)).isEqualTo(vector.said("payload").getFirst());
        } catch (AgeException e) {
            throw new AssertionError(vector.name(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aHeaderThatIsReadIsWrittenTheSame(AgeVectors.Vector vector) throws IOException {
        List<String> unread = List.of("header failure", "armor failure");
        if (unread.contains(vector.expected())) {
            return;
        }
        InputStream file = new ByteArrayInputStream(vector.file());
        byte[] binary = (vector.armored() ? Armor.reading(file) : file).readNBytes(1 << 20);
        byte[] header = AgeHeader.read(new ByteArrayInputStream(binary)).bytes();
        assertThat(header).isEqualTo(Arrays.copyOf(binary, header.length));
        byte[] next = Arrays.copyOfRange(binary, header.length, header.length + 16);
        assertThat(new String(header, StandardCharsets.ISO_8859_1)).endsWith("\n");
        assertThat(next).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void aPayloadIsSoughtInWithTheSameVerdict(AgeVectors.Vector vector) throws IOException {
        boolean payload = List.of("success", "payload failure").contains(vector.expected());
        if (!payload || vector.armored()) {
            return;
        }
        ByteArrayInputStream in = new ByteArrayInputStream(vector.file());
        try (FileKey key = AgeHeader.read(in).open(vector.identities())) {
            byte[] sealed = in.readAllBytes();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            boolean whole = Ranges.readAll(key, sealed, read);
            assertThat(whole).isEqualTo(vector.expected().equals("success"));
            if (whole) {
                assertThat(sha256(read.toByteArray())).isEqualTo(vector.said("payload").getFirst());
            }
        }
    }

    @Test
    void theTestCanFail() throws IOException {
        AgeVectors.Vector vector =
                vectors().stream().filter(v -> v.name().equals("x25519")).findFirst().orElseThrow();
        byte[] file = vector.file();
        for (int seed = 0; seed < 200; seed++) {
            byte[] changed = file.clone();
            SplittableRandom random = new SplittableRandom(seed);
            changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            Outcome outcome = outcome(vector.identities(), new ByteArrayInputStream(changed), 4096);
            assertThat(outcome.verdict()).as("seed %d", seed).isNotEqualTo("success");
            assertThat(outcome.released()).as("seed %d", seed).isEmpty();
        }
    }

    private static void assertVerdict(AgeVectors.Vector vector, InputStream file, int size)
            throws IOException {
        Outcome outcome = outcome(vector.identities(), file, size);
        assertThat(outcome.verdict()).isEqualTo(vector.expected());
        List<String> hash = vector.said("payload");
        if (!hash.isEmpty()) {
            assertThat(sha256(outcome.released())).isEqualTo(hash.getFirst());
        } else if (!vector.armored()) {
            assertThat(outcome.released()).isEmpty();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // a test's value, never compared
    private record Outcome(String verdict, byte[] released) {}

    private static Outcome outcome(List<AgeIdentity> identities, InputStream in, int size)
            throws IOException {
        ByteArrayOutputStream released = new ByteArrayOutputStream();
        try (FileKey key = AgeHeader.read(in).open(identities);
                InputStream plain = AgePayload.opening(key, in)) {
            byte[] part = new byte[size];
            int count = plain.read(part);
            while (count >= 0) {
                released.write(part, 0, count);
                count = plain.read(part);
            }
            return new Outcome("success", released.toByteArray());
        } catch (AgeException e) {
            return new Outcome(verdict(e.kind()), released.toByteArray());
        }
    }

    /// A work factor beyond the limit is a kind of its own here; the vectors count it to the
    /// header.
    private static String verdict(AgeException.Kind kind) {
        return switch (kind) {
            case ARMOR -> "armor failure";
            case HEADER, WORK_FACTOR -> "header failure";
            case NO_MATCH -> "no match";
            case MAC -> "HMAC failure";
            case PAYLOAD -> "payload failure";
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives at most 1000 bytes a read, as a slow carrier does.
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream in;

        Trickle(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, Math.min(length, 1000));
        }
    }
}
