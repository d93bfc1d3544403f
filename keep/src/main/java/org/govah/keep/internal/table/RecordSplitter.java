package org.govah.keep.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govah.core.words.Message;

/// Finds where the records of a CSV text begin and end (RFC 4180), and goes on after a broken one.
/// A quote that nobody closed must not swallow the rows after it: such a record is cut at the end
/// of its first line, and the next line is read as a row again.
final class RecordSplitter {
    /// The longest row in characters; a row of a list is about a hundred.
    static final int MAX_CHARS = 1 << 20;

    /// How much of a damaged row is kept, so that people can find it in the file.
    static final int KEPT_CHARS = 2_000;

    // A quoted cell over more lines than this is a quote that nobody closed.
    private static final int MAX_LINES = 100;

    /// One record: from `start` to `end` (excluded) of the text.
    record Span(int start, int end, Optional<Message> damage) {}

    private final String text;
    private final Separator separator;

    RecordSplitter(String text, Separator separator) {
        this.text = text;
        this.separator = separator;
    }

    /// Hands out every record in order; together with the line breaks they are the whole text.
    void forEach(Consumer<Span> each) {
        int at = 0;
        while (at < text.length()) {
            Span span = next(at);
            each.accept(span);
            at = afterLineBreak(text, span.end());
        }
    }

    private Span next(int start) {
        Scan scan = new Scan(start);
        while (scan.at < text.length() && !scan.finished) {
            scan.step();
        }
        if (scan.broken()) {
            int end = lineEnd(text, start);
            String key = end - start > MAX_CHARS ? "keep.row-too-long" : "keep.row-quote";
            return new Span(start, end, Optional.of(damage(key)));
        }
        if (scan.at - start > MAX_CHARS) {
            return new Span(start, scan.at, Optional.of(damage("keep.row-too-long")));
        }
        return new Span(start, scan.at, Optional.empty());
    }

    private static Message damage(String key) {
        return key.equals("keep.row-too-long")
                ? Message.of(key, MAX_CHARS, KEPT_CHARS)
                : Message.of(key);
    }

    /// Where the line that begins at `from` ends, its line break excluded.
    static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /// The first character after the line break at `at`: `\n`, `\r\n` or `\r`.
    static int afterLineBreak(String text, int at) {
        boolean two =
                at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return at + (two ? 2 : 1);
    }

    /// The cells of a damaged row, cut short, without looking at quotes.
    static List<String> roughCells(String row, char separator) {
        String kept = row.length() > KEPT_CHARS ? row.substring(0, KEPT_CHARS) : row;
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = kept.indexOf(separator); at >= 0; at = kept.indexOf(separator, from)) {
            cells.add(kept.substring(from, at));
            from = at + 1;
        }
        cells.add(kept.substring(from));
        return cells;
    }

    /// One pass over one record.
    private final class Scan {
        private final int start;
        private int at;
        private boolean cellStart = true;
        private boolean quoted;
        private boolean finished;
        private boolean textAfterQuote;
        private int lineBreaks;
        private int cells = 1;

        Scan(int start) {
            this.start = start;
            this.at = start;
        }

        void step() {
            char c = text.charAt(at);
            if (quoted) {
                inQuotes(c);
            } else if (c == '\n' || c == '\r') {
                finished = true;
            } else {
                quoted = c == '"' && cellStart;
                cellStart = c == separator.character();
                cells += cellStart ? 1 : 0;
                at++;
            }
        }

        private void inQuotes(char c) {
            if (c == '"' && is(at + 1, '"')) {
                at += 2;
            } else if (c == '"') {
                quoted = false;
                at++;
                textAfterQuote |= !endsCell();
            } else if (c == '\n' || c == '\r') {
                lineBreaks++;
                at = afterLineBreak(text, at);
                finished = lineBreaks > MAX_LINES || at - start > MAX_CHARS;
            } else {
                at++;
            }
        }

        private boolean endsCell() {
            return at >= text.length()
                    || is(at, separator.character())
                    || is(at, '\n')
                    || is(at, '\r');
        }

        private boolean is(int index, char c) {
            return index < text.length() && text.charAt(index) == c;
        }

        /// A quote is still open, or one that spans lines closed where no cell ends, or left a row
        /// of another length: then it closed by chance.
        boolean broken() {
            boolean chance = lineBreaks > 0 && (textAfterQuote || cells != separator.columns());
            return quoted || chance;
        }
    }
}
