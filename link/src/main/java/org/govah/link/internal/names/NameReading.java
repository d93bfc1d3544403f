package org.govah.link.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A name as it is compared.
///
/// @param tokens its parts in order, folded; empty where nothing says who it is ("unknown")
/// @param setAside titles, honorifics and a kunya that stood before it: worn by many, left out by
///   many, so no part of the comparison
public record NameReading(List<String> tokens, List<String> setAside) {
    /// More parts than this are not compared: the longest real name here has fewer.
    public static final int MAX_TOKENS = 6;

    /// A part is cut after this many letters: the longest real one here has fewer.
    public static final int MAX_LETTERS = 64;

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[{][^)\\]}]*[)\\]}]");

    /// Copies the lists.
    public NameReading {
        tokens = List.copyOf(tokens);
        setAside = List.copyOf(setAside);
    }

    /// Reads a name as written. A remark in brackets is left out where two parts remain.
    public static NameReading of(String text) {
        if (text.indexOf('(') < 0 && text.indexOf('[') < 0 && text.indexOf('{') < 0) {
            return split(words(text));
        }
        List<String> plain = words(IN_BRACKETS.matcher(text).replaceAll(" "));
        return split(plain.size() >= 2 ? plain : words(text));
    }

    private static List<String> words(String text) {
        String folded = Letters.fold(text);
        List<String> out = new ArrayList<>();
        int from = 0;
        while (from < folded.length()) {
            int to = folded.indexOf(' ', from);
            to = to < 0 ? folded.length() : to;
            out.add(folded.substring(from, to));
            from = to + 1;
        }
        return out;
    }

    private static NameReading split(List<String> words) {
        List<String> rest = withoutUnknown(words);
        List<String> aside = new ArrayList<>();
        while (rest.size() > 1 && isTitle(rest)) {
            aside.add(rest.removeFirst());
        }
        if (rest.size() >= 4 && NameWords.KUNYA.contains(rest.getFirst())) {
            aside.add(rest.removeFirst() + " " + rest.removeFirst());
        }
        return new NameReading(glued(rest), aside);
    }

    private static boolean isTitle(List<String> rest) {
        return NameWords.HONORIFICS.contains(rest.getFirst())
                || (rest.size() > 2 && NameWords.HONORIFICS_OR_NAMES.contains(rest.getFirst()));
    }

    private static List<String> withoutUnknown(List<String> words) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean two =
                    i + 1 < words.size()
                            && NameWords.UNKNOWN_PAIRS.contains(word + " " + words.get(i + 1));
            i += two ? 1 : 0;
            if (!two && !NameWords.UNKNOWN.contains(word)) {
                out.add(word);
            }
        }
        return out;
    }

    private static List<String> glued(List<String> words) {
        List<String> out = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < words.size() && out.size() < MAX_TOKENS; i++) {
            open.append(words.get(i));
            if (i + 1 == words.size() || !NameWords.PARTICLES.contains(words.get(i))) {
                out.add(cut(withoutSeyed(open.toString())));
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

    /// Never between the two halves of a letter.
    private static String cut(String token) {
        if (token.length() <= MAX_LETTERS) {
            return token;
        }
        boolean half = Character.isHighSurrogate(token.charAt(MAX_LETTERS - 1));
        return token.substring(0, half ? MAX_LETTERS - 1 : MAX_LETTERS);
    }
}
