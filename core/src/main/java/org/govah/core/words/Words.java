package org.govah.core.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The catalogue in one language: turns messages into words, and numbers into that language's
/// digits.
///
/// One file a room and language,
/// `core/src/main/resources/org/govah/core/words/ROOM.LANGUAGE.properties`, UTF-8, patterns as ICU
/// MessageFormat has them (so plurals work; an apostrophe is written twice).
public final class Words {
    /// The rooms that have words, in the order of the flow.
    static final List<String> ROOMS = List.of("keep", "link", "estimate", "publish", "app");

    private final Language language;
    private final ULocale locale;
    private final Map<String, String> patterns;

    private Words(Language language, Map<String, String> patterns) {
        this.language = language;
        this.locale = new ULocale(language.tag());
        this.patterns = patterns;
    }

    /// The catalogue in a language.
    public static Words in(Language language) {
        Map<String, String> patterns = new TreeMap<>();
        for (String room : ROOMS) {
            patterns.putAll(read(room, language));
        }
        return new Words(language, patterns);
    }

    /// The language of these words.
    public Language language() {
        return language;
    }

    /// Whether the catalogue has this key.
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /// The message in words.
    ///
    /// @throws IllegalArgumentException if the catalogue lacks the key: a defect, found by the
    ///   tests
    public String say(Message message) {
        String pattern = patterns.get(message.key());
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + message.key());
        }
        Object[] arguments = message.arguments().stream().map(this::argument).toArray();
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /// The words of `key` with these arguments.
    public String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }

    /// A whole number with this language's digits and grouping.
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// A number with at most `places` decimals, in this language's digits.
    public String number(double value, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(places);
        return format.format(value);
    }

    /// A share of 0 to 1 as per cent, in this language's digits.
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(share > 0 && share < 0.01 ? 1 : 0);
        return format.format(share);
    }

    private Object argument(Object value) {
        return switch (value) {
            case Message inner -> say(inner);
            case Long whole -> whole;
            case Integer whole -> whole;
            case Double real -> real;
            default -> value.toString();
        };
    }

    /// Every key, in order.
    public Set<String> keys() {
        return Collections.unmodifiableSet(patterns.keySet());
    }

    private static Map<String, String> read(String room, Language language) {
        String path = room + "." + language.tag() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(path)) {
            if (in == null) {
                return Map.of();
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> patterns = new TreeMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(k -> patterns.put(k, properties.getProperty(k)));
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read: " + path, e);
        }
    }
}
