package org.govah.keep.internal.keys;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Splits a secret so that any k of n shares give it back and fewer say nothing (A. Shamir, How to
/// Share a Secret, CACM 22, 1979): each byte is the value at 0 of its own random polynomial of
/// degree k - 1 over GF(2^8) with the polynomial 0x11b of AES, share x its values at x. The same
/// shares as com.codahale:shamir, which wants a source of randomness that our rooms do not name.
final class Shamir {
    /// Most shares: enough for a team, and a set of cards can still be checked by hand.
    static final int MAX_SHARES = 32;

    private static final int MODULUS = 0x1b;
    private static final int BYTE = 0xff;
    private static final int TOP = 0x80;

    /// a^254 = 1/a in a field of 256.
    private static final int INVERSE_POWER = 254;

    private Shamir() {}

    /// @param random cryptographically strong
    /// @return share by its number, 1 to `n`
    /// @throws IllegalArgumentException unless 2 <= k <= n <= [#MAX_SHARES]
    static NavigableMap<Integer, byte[]> split(
            byte[] secret, int k, int n, RandomGenerator random) {
        if (k < 2 || n < k || n > MAX_SHARES) {
            throw new IllegalArgumentException(k + " of " + n);
        }
        byte[][] coefficients = new byte[k][secret.length];
        coefficients[0] = secret.clone();
        for (int power = 1; power < k; power++) {
            random.nextBytes(coefficients[power]);
        }
        NavigableMap<Integer, byte[]> shares = new TreeMap<>();
        for (int x = 1; x <= n; x++) {
            shares.put(x, at(coefficients, x));
        }
        for (byte[] each : coefficients) {
            Arrays.fill(each, (byte) 0);
        }
        return shares;
    }

    /// The value at 0 of the polynomials through `shares`; with too few, or others', something
    /// else.
    static byte[] join(Map<Integer, byte[]> shares) {
        byte[] secret = new byte[shares.values().iterator().next().length];
        for (Map.Entry<Integer, byte[]> share : shares.entrySet()) {
            int weight = weight(share.getKey(), shares.keySet());
            for (int i = 0; i < secret.length; i++) {
                secret[i] ^= (byte) times(weight, share.getValue()[i] & BYTE);
            }
        }
        return secret;
    }

    /// Lagrange's weight of x for the value at 0: the product of m / (m - x) over the others.
    private static int weight(int x, Iterable<Integer> all) {
        int weight = 1;
        for (int m : all) {
            if (m != x) {
                weight = times(weight, times(m, power(m ^ x, INVERSE_POWER)));
            }
        }
        return weight;
    }

    private static byte[] at(byte[][] coefficients, int x) {
        byte[] values = new byte[coefficients[0].length];
        for (int i = 0; i < values.length; i++) {
            int value = 0;
            for (int power = coefficients.length - 1; power >= 0; power--) {
                value = times(value, x) ^ (coefficients[power][i] & BYTE);
            }
            values[i] = (byte) value;
        }
        return values;
    }

    private static int power(int a, int exponent) {
        int result = 1;
        for (int i = 0; i < exponent; i++) {
            result = times(result, a);
        }
        return result;
    }

    /// Without tables and branches on the factors, so that time tells nothing of them.
    static int times(int a, int b) {
        int product = 0;
        int shifted = a;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
            product ^= shifted & -((b >>> bit) & 1);
            shifted = ((shifted << 1) & BYTE) ^ (MODULUS & -((shifted & TOP) >>> 7));
        }
        return product;
    }
}
