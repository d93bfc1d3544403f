package org.govah.core.age.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// A machine on which the native cipher does not load reads what others wrote, and the other way.
final class CipherSourceTest {
    private static final long SEED = 20_260;
    private static final int CASES = 300;

    private static ChunkCipher own(byte[] key) throws GeneralSecurityException {
        return new ChunkCipher(key, CipherSource.javaOwn());
    }

    private static byte[] sealed(ChunkCipher cipher, long index, boolean last, byte[] plain) {
        byte[] out = new byte[plain.length + ChunkCipher.TAG];
        cipher.seal(index, last, plain, 0, plain.length, out, 0);
        return out;
    }

    @Test
    void theNativeCipherIsTheOneUsedWhereItLoads() {
        assertThat(CipherSource.chacha20Poly1305().getProvider().getName()).isEqualTo("Conscrypt");
    }

    @Test
    void bothCiphersSealTheSameBytesAndOpenEachOthers() throws GeneralSecurityException {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            byte[] key = new byte[Kdf.BYTES];
            random.nextBytes(key);
            byte[] plain = new byte[random.nextInt(i % 10 == 0 ? ChunkCipher.CHUNK + 1 : 300)];
            random.nextBytes(plain);
            long index = random.nextLong() >>> 1;
            boolean last = random.nextBoolean();
            byte[] one = sealed(new ChunkCipher(key), index, last, plain);
            byte[] other = sealed(own(key), index, last, plain);
            assertThat(one).as("case %d of seed %d", i, SEED).isEqualTo(other);
            byte[] opened = new byte[plain.length];
            assertThat(own(key).open(index, last, one, 0, one.length, opened, 0)).isTrue();
            assertThat(opened).isEqualTo(plain);
        }
    }

    @Test
    void bothCiphersRefuseOneTurnedBitAndGiveZeros() throws GeneralSecurityException {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        byte[] key = new byte[Kdf.BYTES];
        for (int i = 0; i < CASES; i++) {
            byte[] sealed = sealed(own(key), i, true, new byte[1 + random.nextInt(200)]);
            int bit = random.nextInt(sealed.length * Byte.SIZE);
            sealed[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            for (ChunkCipher cipher : new ChunkCipher[] {own(key), new ChunkCipher(key)}) {
                byte[] into = new byte[sealed.length - ChunkCipher.TAG];
                Arrays.fill(into, (byte) 7);
                assertThat(cipher.open(i, true, sealed, 0, sealed.length, into, 0))
                        .as("bit %d of seed %d", bit, SEED + 1)
                        .isFalse();
                assertThat(into).containsOnly(0);
            }
        }
    }
}
