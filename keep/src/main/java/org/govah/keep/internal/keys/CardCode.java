package org.govah.keep.internal.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.govah.keep.archive.ArchiveException;

/// What is written on a card, in letters: those of Bech32, with the check of Bech32m (BIP 350, no
/// prefix). It catches any four wrong letters, so any two that changed places, for sure; one wrong
/// letter or two that changed places are also found.
final class CardCode {
    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {
        0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
    };
    private static final int CONSTANT = 0x2bc830a3;
    private static final int CHECK_LETTERS = 6;
    private static final int BITS = 5;
    private static final int MASK = 31;

    /// Letters that stand together, so that a line can be read aloud.
    static final int TOGETHER = 4;

    private CardCode() {}

    /// How many letters hold so many bytes.
    static int length(int bytes) {
        return (bytes * Byte.SIZE + BITS - 1) / BITS + CHECK_LETTERS;
    }

    /// In capital letters, without spaces.
    static String encode(byte[] bytes) {
        int[] symbols = new int[length(bytes.length)];
        int data = symbols.length - CHECK_LETTERS;
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            int set = (bytes[bit / Byte.SIZE] >>> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
            symbols[bit / BITS] |= set << (BITS - 1 - bit % BITS);
        }
        int check = polymod(symbols) ^ CONSTANT;
        for (int i = 0; i < CHECK_LETTERS; i++) {
            symbols[data + i] = (check >>> (BITS * (CHECK_LETTERS - 1 - i))) & MASK;
        }
        StringBuilder text = new StringBuilder();
        for (int symbol : symbols) {
            text.append(LETTERS.charAt(symbol));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    /// In groups of four letters.
    static String grouped(String code) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < code.length(); at += TOGETHER) {
            groups.add(code.substring(at, Math.min(at + TOGETHER, code.length())));
        }
        return String.join(" ", groups);
    }

    /// Capital or small letters, with any white space or hyphens between.
    ///
    /// @param bytes how many there must be
    /// @throws ArchiveException saying which letter is wrong, where that can be told
    static byte[] decode(String text, int bytes) throws ArchiveException {
        String letters = text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (letters.length() != length(bytes)) {
            throw ArchiveException.unreadable("keep.card-length", letters.length(), length(bytes));
        }
        int[] symbols = new int[letters.length()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = LETTERS.indexOf(letters.charAt(i));
            if (symbols[i] < 0) {
                throw ArchiveException.unreadable("keep.card-letter-unknown", i + 1, group(i));
            }
        }
        if (polymod(symbols) != CONSTANT) {
            throw wrong(symbols);
        }
        return bytes(symbols, bytes);
    }

    private static byte[] bytes(int[] symbols, int count) throws ArchiveException {
        byte[] bytes = new byte[count];
        for (int bit = 0; bit < (symbols.length - CHECK_LETTERS) * BITS; bit++) {
            int set = (symbols[bit / BITS] >>> (BITS - 1 - bit % BITS)) & 1;
            if (bit < count * Byte.SIZE) {
                bytes[bit / Byte.SIZE] |= (byte) (set << (Byte.SIZE - 1 - bit % Byte.SIZE));
            } else if (set != 0) {
                throw ArchiveException.unreadable("keep.card-damaged");
            }
        }
        return bytes;
    }

    private static ArchiveException wrong(int[] symbols) {
        for (int i = 0; i < symbols.length; i++) {
            if (oneOff(symbols, i)) {
                return ArchiveException.unreadable("keep.card-letter-wrong", i + 1, group(i));
            }
        }
        for (int i = 0; i < symbols.length; i++) {
            for (int j = i + 1; j < symbols.length; j++) {
                if (swapped(symbols, i, j)) {
                    return ArchiveException.unreadable("keep.card-letters-swapped", i + 1, j + 1);
                }
            }
        }
        return ArchiveException.unreadable("keep.card-damaged");
    }

    private static boolean oneOff(int[] symbols, int at) {
        int[] tried = symbols.clone();
        for (int other = 0; other <= MASK; other++) {
            tried[at] = other;
            if (polymod(tried) == CONSTANT) {
                return true;
            }
        }
        return false;
    }

    private static boolean swapped(int[] symbols, int i, int j) {
        int[] tried = symbols.clone();
        tried[i] = symbols[j];
        tried[j] = symbols[i];
        return polymod(tried) == CONSTANT;
    }

    private static int group(int letter) {
        return letter / TOGETHER + 1;
    }

    private static int polymod(int[] symbols) {
        int sum = 1;
        for (int symbol : symbols) {
            int top = sum >>> 25;
            sum = ((sum & 0x1ffffff) << BITS) ^ symbol;
            for (int i = 0; i < GENERATOR.length; i++) {
                sum ^= ((top >>> i) & 1) == 0 ? 0 : GENERATOR[i];
            }
        }
        return sum;
    }
}
