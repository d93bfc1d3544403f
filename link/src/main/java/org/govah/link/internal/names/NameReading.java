package org.govah.link.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A name as it is compared.
///
/// @param tokens its parts in order, folded; empty where nothing says who it is ("unknown")
/// @param setAside titles, honorifics and a kunya that stood before it: worn by many, left out by
///   many, so no part of the comparison
public record NameReading(List<String> tokens, List<String> setAside) {
    /// More parts than this are not compared: the longest real name here has fewer.
    public static final int MAX_TOKENS = 6;

    private static final Set<String> HONORIFICS =
            Set.of(
                    "سید",
                    "سیده",
                    "حاج",
                    "حاجی",
                    "حاجیه",
                    "دکتر",
                    "مهندس",
                    "شهید",
                    "شهیده",
                    "کربلایی",
                    "استاد",
                    "سرهنگ",
                    "سردار",
                    "سروان",
                    "ستوان",
                    "سرگرد",
                    "خانم",
                    "اقای",
                    "مرحوم",
                    "مرحومه",
                    "جاویدنام",
                    "شیخ",
                    "الشهید",
                    "السید",
                    "السیده",
                    "الحاج",
                    "الحاجه",
                    "الدکتور",
                    "دکتور",
                    "المهندس",
                    "الشیخ",
                    "الاستاذ",
                    "seyed",
                    "seyyed",
                    "seyyid",
                    "sayed",
                    "sayyed",
                    "sayyid",
                    "syed",
                    "seyedeh",
                    "seyyedeh",
                    "sayyida",
                    "haj",
                    "hajj",
                    "haji",
                    "hajji",
                    "dr",
                    "doctor",
                    "mohandes",
                    "engineer",
                    "eng",
                    "shahid",
                    "martyr",
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "sheikh",
                    "shaikh",
                    "sheik",
                    "ostad",
                    "colonel",
                    "captain",
                    "sardar",
                    "javidnam",
                    "karbalaei");
    private static final Set<String> UNKNOWN =
            Set.of(
                    "unknown",
                    "unnamed",
                    "unidentified",
                    "anonymous",
                    "nameless",
                    "unspecified",
                    "ناشناس",
                    "ناشناخته",
                    "نامشخص",
                    "نامعلوم",
                    "مجهول",
                    "الهویه",
                    "گمنام",
                    "بینام",
                    "نامعین");

    /// Written apart by some and as one word by others; always taken with the word that follows.
    private static final Set<String> PARTICLES =
            Set.of(
                    "al", "el", "ul", "abu", "abo", "bin", "ibn", "ben", "bint", "abd", "abdul",
                    "abdel", "abdol", "abdal", "ال", "ابو", "ابن", "بن", "بنت", "عبد", "عبدال");

    private static final Set<String> KUNYA = Set.of("abu", "abo", "umm", "ابو", "ام");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[{][^)\\]}]*[)\\]}]");
    private static final Pattern SPACES = Pattern.compile(" ");

    /// Copies the lists.
    public NameReading {
        tokens = List.copyOf(tokens);
        setAside = List.copyOf(setAside);
    }

    /// Reads a name as written. A remark in brackets is left out where two parts remain.
    public static NameReading of(String text) {
        List<String> plain = words(IN_BRACKETS.matcher(text).replaceAll(" "));
        return split(plain.size() >= 2 ? plain : words(text));
    }

    private static List<String> words(String text) {
        String folded = Letters.fold(text);
        return folded.isEmpty() ? List.of() : List.of(SPACES.split(folded));
    }

    private static NameReading split(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        rest.removeIf(UNKNOWN::contains);
        List<String> aside = new ArrayList<>();
        while (rest.size() > 1 && HONORIFICS.contains(rest.getFirst())) {
            aside.add(rest.removeFirst());
        }
        if (rest.size() >= 4 && KUNYA.contains(rest.getFirst())) {
            aside.add(rest.removeFirst() + " " + rest.removeFirst());
        }
        return new NameReading(glued(rest), aside);
    }

    private static List<String> glued(List<String> words) {
        List<String> out = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < words.size() && out.size() < MAX_TOKENS; i++) {
            open.append(words.get(i));
            if (i + 1 == words.size() || !PARTICLES.contains(words.get(i))) {
                out.add(withoutSeyed(open.toString()));
                open.setLength(0);
            }
        }
        return out;
    }

    /// سیدمحمد, one word, is سید محمد.
    private static String withoutSeyed(String token) {
        return token.startsWith("سید") && token.length() > "سیده".length() + 1
                ? token.substring("سید".length())
                : token;
    }
}
