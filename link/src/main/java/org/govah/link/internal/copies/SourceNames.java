package org.govah.link.internal.copies;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of sources as people write them, made comparable.
final class SourceNames {
    private static final Pattern LINK =
            Pattern.compile("^(?:[a-z][a-z0-9+.-]*://|(?=www\\.))(?:[^/@\\s]*@)?([^/:?#\\s]+).*$");
    private static final Pattern WWW = Pattern.compile("^(?:www\\d?|m)\\.");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES =
            Pattern.compile("^[\\p{Punct}\\p{P}\\s]+|[\\p{Punct}\\p{P}\\s]+$");

    private SourceNames() {}

    /// The name in lower case, with single spaces and no punctuation at its ends; of a link the
    /// host without `www.`. Empty where nothing is left.
    static String normal(String written) {
        String text =
                SPACES.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll(" ")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            return WWW.matcher(link.group(1)).replaceFirst("");
        }
        return EDGES.matcher(text).replaceAll("");
    }

    /// For each source of a dictionary the list it is, or -1.
    static int[] lists(List<String> dictionary, List<ListStatement> lists) {
        Map<String, Integer> known = new HashMap<>();
        for (int l = 0; l < lists.size(); l++) {
            known.putIfAbsent(normal(lists.get(l).name()), l);
        }
        for (int l = 0; l < lists.size(); l++) {
            for (String alias : lists.get(l).aliases()) {
                known.putIfAbsent(normal(alias), l);
            }
        }
        return dictionary.stream()
                .map(SourceNames::normal)
                .mapToInt(name -> name.isEmpty() ? -1 : known.getOrDefault(name, -1))
                .toArray();
    }
}
