package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

final class WordsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties english = words("en");
        Properties persian = words("fa");
        assertThat(persian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(persian.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    private static Set<String> arguments(String pattern) {
        Set<String> out = new TreeSet<>();
        ARGUMENT.matcher(pattern).results().forEach(m -> out.add(m.group(1)));
        return out;
    }

    private static Properties words(String language) throws IOException {
        Properties out = new Properties();
        try (InputStreamReader in =
                new InputStreamReader(
                        java.util.Objects.requireNonNull(
                                Words.class.getResourceAsStream(
                                        "link." + language + ".properties")),
                        StandardCharsets.UTF_8)) {
            out.load(in);
        }
        return out;
    }
}
