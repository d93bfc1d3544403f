package org.govah.simulate.internal;

import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/// Slips of the keyboard, and letters that sound the same.
final class Typos {
    private static final List<String> KEYBOARD_ROWS =
            List.of(
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "ضصثقفغعهخحجچ",
                    "شسیبلاتنمکگ",
                    "ظطزرذدپو");

    /// Letters that Persian speaks alike.
    private static final List<String> ALIKE = List.of("سصث", "زذضظ", "تط", "حه", "قغ", "اع");

    private Typos() {}

    /// The text with one slip; as it was where the slip finds no letter.
    static String slip(String text, UniformRandomProvider random) {
        if (text.length() < 3) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        char letter = text.charAt(at);
        if (!Character.isLetter(letter)) {
            return text;
        }
        String before = text.substring(0, at);
        String after = text.substring(at + 1);
        return switch (random.nextInt(5)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + after.charAt(0) + letter + after.substring(1);
            case 3 -> before + other(letter, KEYBOARD_ROWS, true, random) + after;
            default -> before + other(letter, ALIKE, false, random) + after;
        };
    }

    private static char other(
            char letter, List<String> rows, boolean near, UniformRandomProvider random) {
        Optional<String> row = rows.stream().filter(r -> r.indexOf(letter) >= 0).findFirst();
        if (row.isEmpty()) {
            return letter;
        }
        String letters = row.get();
        int at = letters.indexOf(letter);
        int step = near ? (random.nextBoolean() ? 1 : -1) : 1 + random.nextInt(letters.length());
        return letters.charAt(Math.floorMod(at + step, letters.length()));
    }
}
