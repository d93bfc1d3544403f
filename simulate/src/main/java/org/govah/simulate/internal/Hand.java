package org.govah.simulate.internal;

import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/// How a holder spells Persian and Arabic names in Arabic script: joints of compounds, letters with
/// two code points.
enum Hand {
    /// Most joints with the zero-width non-joiner.
    CAREFUL(0.55, 0.15, 0.03),
    /// Most joints run together, some with a space.
    HASTY(0.05, 0.30, 0.10),
    /// An Arabic keyboard: ي and ك for ی and ک.
    ARABIC_LETTERS(0.0, 0.35, 1.0);

    private static final char NON_JOINER = '\u200C';

    /// Pairs that one person writes one way and the next another.
    private static final Map<String, List<String>> VARIANTS =
            Map.of(
                    "ة", List.of("ه", "ة"),
                    "أ", List.of("ا", "أ"),
                    "ؤ", List.of("و", "ؤ"),
                    "ء", List.of("", "ء"),
                    "آ", List.of("آ", "آ", "آ", "ا"));

    private final double nonJoiner;
    private final double space;
    private final double arabicLetters;

    Hand(double nonJoiner, double space, double arabicLetters) {
        this.nonJoiner = nonJoiner;
        this.space = space;
        this.arabicLetters = arabicLetters;
    }

    /// The name as this hand writes it this time.
    String write(Word name, UniformRandomProvider random) {
        if (name.latin()) {
            return name.written();
        }
        StringBuilder out = new StringBuilder();
        String written = name.written();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            List<String> variants = VARIANTS.get(String.valueOf(c));
            if (c == NON_JOINER) {
                out.append(joint(random));
            } else if (variants == null) {
                out.append(c);
            } else {
                out.append(variants.get(random.nextInt(variants.size())));
            }
        }
        return random.nextDouble() < arabicLetters ? arabic(out.toString()) : out.toString();
    }

    /// The text with Arabic yeh and kaf for the Persian ones.
    static String arabic(String text) {
        return text.replace('ی', 'ي').replace('ک', 'ك');
    }

    private String joint(UniformRandomProvider random) {
        double draw = random.nextDouble();
        if (draw < nonJoiner) {
            return String.valueOf(NON_JOINER);
        }
        return draw < nonJoiner + space ? " " : "";
    }
}
