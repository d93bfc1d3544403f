package org.govah.simulate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A language's words for what is not a name.
///
/// @param words by key, such as `killed`
record Vocabulary(Map<String, String> words) {
    Vocabulary {
        words = Map.copyOf(words);
    }

    static Vocabulary of(Tongue tongue) {
        return new Vocabulary(
                Table.rows("vocabulary.csv").stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.getField("key"),
                                        row -> row.getField(tongue.name()))));
    }

    /// The word for a key.
    ///
    /// @throws java.util.NoSuchElementException if the table lacks it: a defect
    String word(String key) {
        return Optional.ofNullable(words.get(key)).orElseThrow();
    }

    /// Titles that are written before names.
    List<String> honorifics() {
        return List.of(word("seyed"), word("haj"), word("doctor"));
    }
}
