package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;

/// Says things in one language, as markup in which every name and every number stands in its own
/// `<bdi>`, or as plain text in which names stand between isolates.
final class Prose {
    // A name between isolates, or a number in either digits with its grouping and per cent sign;
    // a number glued to a letter ("SHA-256") belongs to its word.
    private static final Pattern NAME_OR_NUMBER =
            Pattern.compile(
                    "\u2068([^\u2069]*)\u2069"
                            + "|(?<![\\p{L}\\p{N}_-])[0-9\u06F0-\u06F9]+"
                            + "(?:[.,\u066B\u066C][0-9\u06F0-\u06F9]+)*[%\u066A]?(?![\\p{L}\\p{N}_])");

    // One Latin word may be the keyword of a pattern's select; alone it needs no isolation.
    private static final Pattern ONE_LATIN_WORD = Pattern.compile("[A-Za-z]+");

    private final Words words;

    Prose(Words words) {
        this.words = words;
    }

    /// The catalogue.
    Words words() {
        return words;
    }

    /// The language spoken.
    Language language() {
        return words.language();
    }

    /// The words of `key` as markup.
    Html say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }

    /// The message as markup.
    Html say(Message message) {
        return markUp(plain(message));
    }

    /// The words of `key` as plain text, for titles and labels in figures.
    String plain(String key, Object... arguments) {
        return plain(Message.of(key, arguments));
    }

    /// The message as plain text.
    String plain(Message message) {
        return words.say(isolated(message));
    }

    /// A text from a foreign file as markup.
    Html name(String foreign) {
        return Html.of("bdi", Html.text(Foreign.clean(foreign)));
    }

    /// A whole number as markup.
    Html number(long value) {
        return Html.of("bdi", Html.text(words.number(value)));
    }

    /// A whole number as plain text.
    String digits(long value) {
        return words.number(value);
    }

    /// A number with at most `places` decimals as markup.
    Html number(double value, int places) {
        return Html.of("bdi", Html.text(words.number(value, places)));
    }

    /// A number with at most `places` decimals as plain text.
    String decimal(double value, int places) {
        double scale = Math.pow(10, places);
        // adding zero makes "minus zero" zero
        return words.number(Math.rint(value * scale) / scale + 0.0, places);
    }

    /// A share of 0 to 1 as plain text, in per cent.
    String percent(double share) {
        return words.percent(share);
    }

    private static Message isolated(Message message) {
        return new Message(message.key(), message.arguments().stream().map(Prose::safe).toList());
    }

    private static Object safe(Object argument) {
        return switch (argument) {
            case Message inner -> isolated(inner);
            case Number number -> number;
            default -> isolated(argument.toString());
        };
    }

    private static String isolated(String text) {
        return ONE_LATIN_WORD.matcher(text).matches() ? text : Foreign.isolate(text);
    }

    private static Html markUp(String text) {
        List<Html> parts = new ArrayList<>();
        Matcher found = NAME_OR_NUMBER.matcher(text);
        int from = 0;
        while (found.find()) {
            parts.add(Html.text(text.substring(from, found.start())));
            String name = found.group(1);
            parts.add(Html.of("bdi", Html.text(name == null ? found.group() : name)));
            from = found.end();
        }
        parts.add(Html.text(text.substring(from)));
        return new Html.Several(parts);
    }
}
