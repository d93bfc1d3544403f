package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)[,}]");

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() throws IOException {
        Properties english = words("en");
        Properties persian = words("fa");
        assertThat(persian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(persian.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void noPersianSentenceHasALatinDigitOrAnArabicKafOrYeh() throws IOException {
        Properties persian = words("fa");
        for (String key : persian.stringPropertyNames()) {
            String said = persian.getProperty(key).replaceAll("\\{[^}]*|=0", "");
            assertThat(said.replace("SHA-256", ""))
                    .as(key)
                    .doesNotContainPattern("[0-9\u0643\u064A\u0660-\u0669]");
        }
    }

    private static Set<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern)
                .results()
                .map((MatchResult r) -> r.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in =
                Words.class.getResourceAsStream("publish." + language + ".properties")) {
            assertThat(in).isNotNull();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
