package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One catalogue, two languages: the same things can be said in both, and nothing is said without
/// words.
final class CatalogueTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:keep|link|estimate|publish|app)\\.[a-z0-9][a-z0-9.-]*[a-z0-9])\"");

    @ParameterizedTest
    @ValueSource(strings = {"keep", "link", "estimate", "publish", "app"})
    void bothLanguagesSayTheSameThingsWithTheSameArguments(String room) throws IOException {
        Map<String, String> english = patterns(room, "en");
        Map<String, String> persian = patterns(room, "fa");
        assertThat(english).isNotEmpty();
        assertThat(persian.keySet()).isEqualTo(english.keySet());
        for (Map.Entry<String, String> entry : english.entrySet()) {
            assertThat(arguments(persian.getOrDefault(entry.getKey(), "")))
                    .as(entry.getKey())
                    .isEqualTo(arguments(entry.getValue()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep", "link", "estimate", "publish", "app"})
    void noKeyStandsTwice(String room) {
        for (String language : List.of("en", "fa")) {
            String text =
                    House.read(
                            House.root()
                                    .resolve(
                                            room
                                                    + "/src/main/resources/org/govah/core/words/"
                                                    + room
                                                    + "."
                                                    + language
                                                    + ".properties"));
            List<String> keys =
                    text.lines()
                            .filter(line -> line.matches("[a-z][a-z0-9.-]* ?=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep", "link", "estimate", "publish", "app"})
    void everyKeyThatTheCodeNamesIsInTheCatalogue(String room) {
        Words words = Words.in(Language.EN);
        TreeSet<String> missing = new TreeSet<>();
        for (Path source : House.javaFiles(room)) {
            if (source.toString().contains("/test/")) {
                continue;
            }
            Matcher keys = KEY.matcher(House.read(source));
            while (keys.find()) {
                if (!words.has(keys.group(1))) {
                    missing.add(keys.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep", "link", "estimate", "publish", "app"})
    void everyPatternCanBeSaidInBothLanguages(String room) throws IOException {
        for (String key : patterns(room, "en").keySet()) {
            for (Language language : Language.values()) {
                Words words = Words.in(language);
                Object[] arguments = {1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L};
                assertThat(words.say(key, arguments)).as(key).isNotBlank();
            }
        }
    }

    private static Map<String, String> patterns(String room, String language) throws IOException {
        Path file =
                House.root()
                        .resolve(room)
                        .resolve("src/main/resources/org/govah/core/words")
                        .resolve(room + "." + language + ".properties");
        Properties properties = new Properties();
        properties.load(new StringReader(House.read(file)));
        Map<String, String> patterns = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> patterns.put(k, properties.getProperty(k)));
        return patterns;
    }

    private static List<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map(r -> r.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
