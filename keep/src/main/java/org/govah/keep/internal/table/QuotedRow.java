package org.govah.keep.internal.table;

import java.util.Optional;
import org.govah.core.words.Message;

/// One record of a CSV text that has quotation marks (RFC 4180). A quote that nobody closed must
/// not swallow the rows after it: such a record is cut at the end of its first line, and the next
/// line is read as a row again.
final class QuotedRow {
    /// The longest row in characters; a row of a list is about a hundred.
    static final int MAX_CHARS = 1 << 20;

    // A quoted cell over more lines than this is a quote that nobody closed.
    private static final int MAX_LINES = 100;

    private final Utf8Text text;
    private final byte[] bytes;
    private final Separator separator;
    private final int start;
    private int at;
    private boolean cellStart = true;
    private boolean quoted;
    private boolean finished;
    private boolean textAfterQuote;
    private int lineBreaks;
    private int cells = 1;
    private Optional<Message> damage = Optional.empty();

    private QuotedRow(Utf8Text text, int start, Separator separator) {
        this.text = text;
        this.bytes = text.bytes();
        this.separator = separator;
        this.start = start;
        this.at = start;
    }

    /// The record that begins at `start`.
    static QuotedRow at(Utf8Text text, int start, Separator separator) {
        QuotedRow record = new QuotedRow(text, start, separator);
        while (record.at < text.to() && !record.finished) {
            record.step();
        }
        record.judge();
        return record;
    }

    static Message tooLong() {
        return Message.of("keep.row-too-long", MAX_CHARS, TextRows.KEPT_CHARS);
    }

    /// Where it ends, its line break excluded.
    int end() {
        return at;
    }

    /// Why it cannot be trusted.
    Optional<Message> damage() {
        return damage;
    }

    private void judge() {
        if (broken()) {
            at = text.lineEnd(start);
            damage = Optional.of(isTooLong() ? tooLong() : Message.of("keep.row-quote"));
        } else if (isTooLong()) {
            damage = Optional.of(tooLong());
        }
    }

    private boolean isTooLong() {
        return at - start > MAX_CHARS && Utf8.chars(bytes, start, at) > MAX_CHARS;
    }

    private void step() {
        byte b = bytes[at];
        if (quoted) {
            inQuotes(b);
        } else if (b == '\n' || b == '\r') {
            finished = true;
        } else {
            quoted = b == '"' && cellStart;
            cellStart = b == separator.character();
            cells += cellStart ? 1 : 0;
            at++;
        }
    }

    private void inQuotes(byte b) {
        if (b == '"' && is(at + 1, '"')) {
            at += 2;
        } else if (b == '"') {
            quoted = false;
            at++;
            textAfterQuote |= !endsCell();
        } else if (b == '\n' || b == '\r') {
            lineBreaks++;
            at = text.afterLineBreak(at);
            finished = lineBreaks > MAX_LINES || isTooLong();
        } else {
            at++;
        }
    }

    private boolean endsCell() {
        return at >= text.to() || is(at, separator.character()) || is(at, '\n') || is(at, '\r');
    }

    private boolean is(int index, char c) {
        return index < text.to() && bytes[index] == c;
    }

    /// A quote is still open, or one that spans lines closed where no cell ends, or left a row of
    /// another length: then it closed by chance.
    private boolean broken() {
        boolean chance = lineBreaks > 0 && (textAfterQuote || cells != separator.columns());
        return quoted || chance;
    }

    /// Writes the cells into a row, without their quotation marks; false where text stands after a
    /// closing quote.
    boolean cutInto(CellRow row) {
        byte[] room = row.room(at - start);
        int out = 0;
        int i = start;
        while (true) {
            int cell = out;
            boolean marked = i < at && bytes[i] == '"';
            i += marked ? 1 : 0;
            boolean open = marked;
            while (i < at && (open || bytes[i] != separator.character())) {
                boolean mark = open && bytes[i] == '"';
                boolean doubled = mark && i + 1 < at && bytes[i + 1] == '"';
                open &= !mark || doubled;
                if (!mark || doubled) {
                    if (marked && !open) {
                        return false;
                    }
                    room[out++] = bytes[i];
                }
                i += doubled ? 2 : 1;
            }
            row.add(cell, out);
            if (i >= at) {
                return true;
            }
            i++;
        }
    }
}
