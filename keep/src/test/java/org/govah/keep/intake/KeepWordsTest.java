package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class KeepWordsTest {
    private static final Pattern KEY = Pattern.compile("\"(keep\\.[a-z0-9-]+[a-z0-9])\"");

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (var in = Words.class.getResourceAsStream("keep." + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties english = words("en");
        Properties persian = words("fa");
        assertThat(persian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(persian.getProperty(key)).getArgumentNames())
                    .as(key)
                    .isEqualTo(new MessageFormat(english.getProperty(key)).getArgumentNames());
        }
    }

    @Test
    void everyKeyInTheCodeHasWordsAndEveryFieldAName() throws IOException {
        Set<String> known = words("en").stringPropertyNames();
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> used.addAll(keys(f)));
        }
        for (Field field : Field.values()) {
            used.add("keep.field-" + field.code().replace('_', '-'));
        }
        assertThat(known).isEqualTo(used);
    }

    private static Set<String> keys(Path file) {
        try {
            return KEY.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult m) -> m.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
