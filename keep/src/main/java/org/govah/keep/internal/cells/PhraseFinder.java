package org.govah.keep.internal.cells;

import java.util.List;

/// Finds whole words and phrases in plain text (see [Plain]).
record PhraseFinder(List<String> phrases) {
    /// @param phrases separated by bars, in plain form
    static PhraseFinder of(String phrases) {
        return new PhraseFinder(List.of(phrases.split("\\|", -1)));
    }

    /// Whether one of the phrases stands in `plain` as whole words.
    boolean isIn(String plain) {
        String padded = " " + plain + " ";
        return phrases.stream().anyMatch(phrase -> padded.contains(" " + phrase + " "));
    }
}
