package org.govah.core.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.govah.core.age.internal.ChunkCipher;
import org.junit.jupiter.api.Test;

/// The rule of the last chunk: it and nothing else is marked, it is empty only where the payload is
/// (age v1, "Payload").
final class PayloadRuleTest {
    private static final int CHUNK = ChunkCipher.CHUNK;
    private static final int SEALED = ChunkCipher.SEALED;
    private static final List<Integer> LENGTHS =
            List.of(0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 4 * CHUNK, 4 * CHUNK + 1, 5 * CHUNK + 7);

    private static FileKey key() {
        return FileKey.of(new byte[FileKey.BYTES]);
    }

    private static byte[] plain(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var sealing = AgePayload.sealing(key(), out, new SplittableRandom(1))) {
            sealing.write(plain);
        }
        return out.toByteArray();
    }

    private static InputStream opening(byte[] sealed) throws IOException {
        return AgePayload.opening(key(), new ByteArrayInputStream(sealed));
    }

    /// A payload of chunks that are sealed by hand.
    private static byte[] chunks(boolean... last) throws IOException {
        byte[] whole = sealed(plain(CHUNK));
        byte[] nonce = Arrays.copyOf(whole, AgePayload.NONCE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(nonce);
        ChunkCipher cipher = AgePayload.cipher(key(), nonce);
        for (int i = 0; i < last.length; i++) {
            byte[] chunk = new byte[SEALED];
            cipher.seal(i, last[i], plain(CHUNK), 0, CHUNK, chunk, 0);
            out.writeBytes(chunk);
        }
        return out.toByteArray();
    }

    @Test
    void everyLengthComesBackByteByByteAndAtOnce() throws IOException {
        for (int length : LENGTHS) {
            byte[] plain = plain(length);
            byte[] sealed = sealed(plain);
            assertThat(opening(sealed).readAllBytes()).as("%d", length).isEqualTo(plain);
            byte[] some = new byte[length];
            try (InputStream in = opening(sealed)) {
                assertThat(in.read(some, 0, 0)).isZero();
                for (int at = 0; at < Math.min(3, length); at++) {
                    some[at] = (byte) in.read();
                }
                int rest = Math.min(3, length);
                assertThat(in.readNBytes(some, rest, length - rest)).isEqualTo(length - rest);
                assertThat(in.read()).isEqualTo(-1);
                assertThat(in.read(new byte[CHUNK])).isEqualTo(-1);
            }
            assertThat(some).isEqualTo(plain);
        }
    }

    @Test
    void aByteAboveTheSignIsAByteAndWhatWaitsIsTold() throws IOException {
        byte[] plain = {(byte) 0xff, 1, 2};
        try (InputStream in = opening(sealed(plain))) {
            assertThat(in.available()).isZero();
            assertThat(in.read()).isEqualTo(0xff);
            assertThat(in.available()).isEqualTo(2);
        }
        InputStream closed = opening(sealed(plain));
        closed.read();
        closed.close();
        assertThat(closed.available()).isZero();
        assertThatThrownBy(closed::read).isInstanceOf(AgeException.class);
    }

    @Test
    void whatIsCutAnywhereIsRefused() throws IOException {
        for (int length : LENGTHS) {
            byte[] sealed = sealed(plain(length));
            for (int cut : List.of(1, 16, 17, SEALED - 1, SEALED, SEALED + 1)) {
                if (cut <= sealed.length - AgePayload.NONCE) {
                    byte[] less = Arrays.copyOf(sealed, sealed.length - cut);
                    assertRefused(less, length + " less " + cut);
                }
            }
            assertRefused(Arrays.copyOf(sealed, sealed.length + 1), length + " and one");
            assertRefused(Arrays.copyOf(sealed, sealed.length + 16), length + " and a tag");
        }
    }

    @Test
    void onlyTheLastChunkIsMarkedAsSuch() throws IOException {
        assertThat(opening(chunks(false, true)).readAllBytes()).hasSize(2 * CHUNK);
        for (byte[] wrong :
                List.of(
                        chunks(false),
                        chunks(false, false),
                        chunks(true, true),
                        chunks(true, false),
                        chunks(false, true, true))) {
            assertRefused(wrong, "marks");
        }
    }

    /// What is authentic before the fault is handed out, once, and nothing after it.
    @Test
    void whatStandsBeforeTheFaultIsHandedOutAndThenNothing() throws IOException {
        try (InputStream in = opening(chunks(true, false))) {
            byte[] chunk = new byte[CHUNK];
            assertThat(in.readNBytes(chunk, 0, CHUNK)).isEqualTo(CHUNK);
            assertThat(chunk).isEqualTo(plain(CHUNK));
            assertThatThrownBy(in::read).isInstanceOf(AgeException.class);
            assertThatThrownBy(in::read).isInstanceOf(AgeException.class);
        }
    }

    @Test
    void anEmptyChunkBehindOthersIsRefusedThoughItIsAuthentic() throws IOException {
        byte[] whole = chunks(false);
        byte[] nonce = Arrays.copyOf(whole, AgePayload.NONCE);
        byte[] tail = new byte[ChunkCipher.TAG];
        AgePayload.cipher(key(), nonce).seal(1, true, new byte[0], 0, 0, tail, 0);
        byte[] sealed = Arrays.copyOf(whole, whole.length + tail.length);
        System.arraycopy(tail, 0, sealed, whole.length, tail.length);
        assertRefused(sealed, "empty tail");
    }

    @Test
    void readingAnywhereGivesWhatReadingOnGives() throws IOException {
        int length = 2 * CHUNK + 100;
        byte[] plain = plain(length);
        try (FileKey key = key();
                SeekablePayload payload = SeekablePayload.open(key, Ranges.of(sealed(plain)))) {
            assertThat(payload.length()).isEqualTo(length);
            byte[] into = new byte[length + 10];
            for (int from : List.of(0, 1, CHUNK - 1, CHUNK, 2 * CHUNK, length - 1)) {
                int got = payload.read(from, into, 3, length);
                assertThat(got).isEqualTo(length - from);
                assertThat(Arrays.copyOfRange(into, 3, 3 + got))
                        .isEqualTo(Arrays.copyOfRange(plain, from, length));
            }
            assertThat(payload.read(length, into, 0, 1)).isZero();
            assertThat(payload.read(length + 5L, into, 0, 1)).isZero();
            assertThat(payload.read(5, into, 0, 1)).isEqualTo(1);
            assertThat(into[0]).isEqualTo(plain[5]);
        }
    }

    private static void assertRefused(byte[] sealed, String what) throws IOException {
        try (FileKey key = key()) {
            assertThatThrownBy(() -> opening(sealed).readAllBytes())
                    .as(what)
                    .isInstanceOf(AgeException.class);
            assertThat(Ranges.readAll(key, sealed, new ByteArrayOutputStream())).as(what).isFalse();
        }
    }
}
