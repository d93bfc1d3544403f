package org.govah.publish;

import java.util.Locale;
import org.govah.core.words.Words;

/// What is compared and its levels in the user's language; a level without words of its own is
/// called what `link` calls it.
public final class ComparisonWords {
    private ComparisonWords() {}

    /// A comparison, such as `death_date`.
    public static String name(Words words, String comparison) {
        String key = "link.comparison-" + comparison;
        return words.has(key) ? words.say(key) : words.say("link.comparison-further", comparison);
    }

    /// A level, such as `one day apart`.
    public static String level(Words words, String level) {
        return say(words, "publish.level-" + slug(level), level);
    }

    /// A blocking rule, such as `name part, place`.
    public static String rule(Words words, String rule) {
        return say(words, "publish.rule-" + slug(rule), rule);
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String say(Words words, String key, String otherwise) {
        return words.has(key) ? words.say(key) : otherwise;
    }
}
