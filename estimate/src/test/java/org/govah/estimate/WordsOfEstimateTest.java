package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govah.core.model.Population;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class WordsOfEstimateTest {
    private static final Pattern KEY = Pattern.compile("\"(estimate\\.[a-z0-9-]*[a-z0-9])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties english = words("en");
        Properties persian = words("fa");
        assertThat(persian.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(persian.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void everyKeyInTheSourceHasWords() throws IOException {
        Properties english = words("en");
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        for (Method method : Method.values()) {
            used.addAll(
                    List.of(
                            "estimate.method-" + method.code(),
                            "estimate.name-" + method.code(),
                            "estimate.assumes-" + method.code()));
        }
        for (Population population : Population.values()) {
            used.add("estimate.counts-" + population.code());
        }
        for (GateRule rule : GateRule.values()) {
            used.add("estimate.gate-" + rule.code() + "-passed");
            used.add("estimate.gate-" + rule.code() + "-failed");
        }
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    private static Set<String> arguments(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties words(String language) throws IOException {
        String name = "estimate." + language + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
