package org.govah.core.age.internal;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/// Bech32 (BIP 173) without its limit of length: a prefix, `1`, the data in 5-bit characters, and a
/// checksum of six.
public final class Bech32 {
    private static final String CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int CHECKSUM = 6;
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };

    private Bech32() {}

    /// The lower-case text.
    public static String encode(String prefix, byte[] data) {
        StringBuilder text = new StringBuilder(prefix).append('1');
        int start = text.length();
        int held = 0;
        int bits = 0;
        for (byte b : data) {
            held = ((held << Byte.SIZE) | (b & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(CHARACTERS.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(CHARACTERS.charAt((held << (5 - bits)) & 31));
        }
        int sum = step(polymod(prefix, text.substring(start)), CHECKSUM) ^ 1;
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            text.append(CHARACTERS.charAt((sum >> (5 * i)) & 31));
        }
        return text.toString();
    }

    /// The data under exactly this prefix; empty where anything about the text is wrong.
    ///
    /// @param prefix lower-case
    public static Optional<byte[]> decode(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean oneCase = text.equals(lower) || text.equals(text.toUpperCase(Locale.ROOT));
        int start = prefix.length() + 1;
        if (!oneCase || !lower.startsWith(prefix + '1') || lower.length() < start + CHECKSUM) {
            return Optional.empty();
        }
        String data = lower.substring(start);
        boolean known = data.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0);
        if (!known || polymod(prefix, data) != 1) {
            return Optional.empty();
        }
        return bytes(data.substring(0, data.length() - CHECKSUM));
    }

    private static Optional<byte[]> bytes(String data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < data.length(); i++) {
            held = ((held << 5) | CHARACTERS.indexOf(data.charAt(i))) & 0xfff;
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                out.write(held >> bits);
            }
        }
        boolean padded = bits < 5 && (held & ((1 << bits) - 1)) == 0;
        return padded ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static int polymod(String prefix, String data) {
        int sum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, 1) ^ (prefix.charAt(i) >> 5);
        }
        sum = step(sum, 1);
        for (int i = 0; i < prefix.length(); i++) {
            sum = step(sum, 1) ^ (prefix.charAt(i) & 31);
        }
        for (int i = 0; i < data.length(); i++) {
            sum = step(sum, 1) ^ CHARACTERS.indexOf(data.charAt(i));
        }
        return sum;
    }

    private static int step(int from, int times) {
        int sum = from;
        for (int i = 0; i < times; i++) {
            int top = sum >> 25;
            sum = (sum & 0x1ffffff) << 5;
            for (int bit = 0; bit < GENERATOR.length; bit++) {
                sum ^= ((top >> bit) & 1) == 1 ? GENERATOR[bit] : 0;
            }
        }
        return sum;
    }
}
