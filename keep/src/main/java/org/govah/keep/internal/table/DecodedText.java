package org.govah.keep.internal.table;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govah.core.words.Message;

/// A text file decoded.
///
/// @param text without a byte order mark
/// @param encoding the name of the encoding, such as `UTF-8`
/// @param badLines where lines begin that are not in that encoding, as offsets into `text`
/// @param notes what was guessed
record DecodedText(String text, String encoding, SortedSet<Integer> badLines, List<Message> notes) {
    DecodedText {
        badLines = Collections.unmodifiableSortedSet(new TreeSet<>(badLines));
        notes = List.copyOf(notes);
    }

    static DecodedText sound(String text, String encoding) {
        return new DecodedText(text, encoding, new TreeSet<>(), List.of());
    }

    /// Whether a line that begins in `start` to `end` (excluded) is not in the encoding.
    boolean isBad(int start, int end) {
        return !badLines.isEmpty() && !badLines.subSet(start, end).isEmpty();
    }
}
