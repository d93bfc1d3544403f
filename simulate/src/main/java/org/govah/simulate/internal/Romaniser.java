package org.govah.simulate.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/// A habit of writing Persian and Arabic names in Latin letters.
///
/// Sounds that people spell differently have letters of their own in [Word#sound]: `â î û` long
/// vowels, `ê ô` diphthongs, `ě` the final -eh, `ǎ` the second vowel of Mohammad, `ǧ x ž š č`, `'`
/// for ain and hamza. Everything else is written as it stands.
///
/// @param letters sound to letters
/// @param doubles whether doubled letters are kept
record Romaniser(Map<Character, String> letters, boolean doubles) {
    private static final Map<String, Romaniser> NAMED =
            Map.of(
                    "PLAIN",
                    of("â=a î=i û=ou ê=ei ô=ow ě=eh ǎ=a ǧ=gh x=kh ž=zh š=sh č=ch '=", true),
                    "ENGLISH",
                    of("â=a î=ee û=oo ê=ey ô=ow ě=eh ǎ=a ǧ=gh x=kh ž=zh š=sh č=ch '=", true),
                    "TERSE",
                    of("â=a î=i û=u ê=ey ô=o ě=e ǎ=a ǧ=q x=kh ž=j š=sh č=ch '=", false),
                    "ARABIC",
                    of("â=a î=i û=u ê=ay ô=aw ě=ah ǎ=a ǧ=q x=kh ž=j š=sh č=ch '=' o=u e=i", true),
                    "FRENCH",
                    of("â=a î=i û=ou ê=ei ô=o ě=é ǎ=e ǧ=gh x=kh ž=j š=ch č=tch '=", true),
                    "LONG",
                    of("â=aa î=i û=oo ê=ay ô=au ě=a ǎ=e ǧ=q x=x ž=zh š=sh č=ch '=", false));

    /// In a fixed order, so that a draw means the same habit in every run.
    private static final List<Romaniser> ALL = new TreeMap<>(NAMED).values().stream().toList();

    /// How often one sound is spelled by somebody else's habit.
    private static final double STRAY = 0.06;

    /// How often a doubled letter is written as the other habit has it.
    private static final double STRAY_DOUBLE = 0.1;

    Romaniser {
        letters = Map.copyOf(letters);
    }

    /// The habit of this name.
    static Romaniser named(String name) {
        return Optional.ofNullable(NAMED.get(name)).orElseThrow();
    }

    /// Reads `sound=letters` pairs.
    private static Romaniser of(String habit, boolean doubles) {
        Map<Character, String> letters = new HashMap<>();
        for (String part : habit.split(" ", -1)) {
            letters.put(part.charAt(0), part.substring(2));
        }
        return new Romaniser(letters, doubles);
    }

    /// The name in Latin letters, as this habit has it this time.
    String write(Word name, UniformRandomProvider random) {
        if (name.latin()) {
            return name.written();
        }
        StringBuilder out = new StringBuilder();
        String sound = name.sound().toLowerCase(Locale.ROOT);
        boolean capital = true;
        for (int i = 0; i < sound.length(); i++) {
            char c = sound.charAt(i);
            String piece = piece(c, random);
            if (i > 0 && sound.charAt(i - 1) == c && single(random)) {
                continue;
            }
            out.append(capital ? capitalised(piece) : piece);
            capital = (capital && piece.isEmpty()) || piece.equals(" ") || piece.equals("-");
        }
        return out.toString();
    }

    private String piece(char sound, UniformRandomProvider random) {
        if (sound == '-') {
            return joint(random);
        }
        Romaniser habit = random.nextDouble() < STRAY ? ALL.get(random.nextInt(ALL.size())) : this;
        return habit.letters.getOrDefault(sound, String.valueOf(sound));
    }

    private boolean single(UniformRandomProvider random) {
        return doubles == random.nextDouble() < STRAY_DOUBLE;
    }

    private static String joint(UniformRandomProvider random) {
        double draw = random.nextDouble();
        if (draw < 0.6) {
            return "";
        }
        return draw < 0.85 ? " " : "-";
    }

    private static String capitalised(String piece) {
        return piece.isEmpty()
                ? piece
                : Character.toUpperCase(piece.charAt(0)) + piece.substring(1);
    }
}
