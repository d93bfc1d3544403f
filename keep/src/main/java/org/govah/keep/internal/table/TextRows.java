package org.govah.keep.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;

/// The rows of a CSV text (RFC 4180). A row without quotation marks is cut in one pass over its
/// bytes; one with quotation marks goes through [QuotedRow].
final class TextRows implements RowCursor {
    /// How much of a damaged row is kept, so that people can find it in the file.
    static final int KEPT_CHARS = 2_000;

    // A row of more cells has more characters than any that is read.
    private static final int MAX_CELLS = QuotedRow.MAX_CHARS + 1;

    // What a byte can be, for the one pass.
    private static final byte PLAIN = 0;
    private static final byte SEPARATOR = 1;
    private static final byte LINE_BREAK = 2;
    private static final byte QUOTE = 3;
    private static final byte ODD = 4;

    private final Utf8Text text;
    private final Separator separator;
    private final byte[] kinds;
    private final CellRow row = new CellRow();
    private int at;
    private int position;

    TextRows(Utf8Text text, Separator separator) {
        this.text = text;
        this.separator = separator;
        this.kinds = kinds(separator.character());
        this.at = text.from();
    }

    private static byte[] kinds(char separator) {
        byte[] kinds = new byte[256];
        for (int i = 0; i < ' '; i++) {
            kinds[i] = ODD;
        }
        kinds[0x7F] = ODD;
        // The control characters U+0080 to U+009F begin with this byte; few others do.
        kinds[0xC2] = ODD;
        kinds['\t'] = PLAIN;
        kinds['\n'] = LINE_BREAK;
        kinds['\r'] = LINE_BREAK;
        kinds['"'] = QUOTE;
        kinds[separator] = SEPARATOR;
        return kinds;
    }

    @Override
    public boolean next() {
        if (at >= text.to()) {
            return false;
        }
        position++;
        int end = plain(at);
        if (end < 0) {
            end = quoted(at);
        } else if (end - at > QuotedRow.MAX_CHARS
                && Utf8.chars(text.bytes(), at, end) > QuotedRow.MAX_CHARS) {
            damaged(at, end, QuotedRow.tooLong());
        }
        if (text.isBad(at, end + 1)) {
            damaged(at, end, Message.of("keep.row-encoding", text.encoding()));
        }
        at = text.afterLineBreak(end);
        return true;
    }

    /// Cuts a row without quotation marks; gives back its end, or -1 where a cell begins with one.
    private int plain(int start) {
        byte[] bytes = text.bytes();
        int to = text.to();
        row.begin(position, bytes);
        int cell = start;
        int i = start;
        while (i < to) {
            byte kind = kinds[bytes[i] & 0xFF];
            if (kind != PLAIN) {
                if (kind == LINE_BREAK) {
                    break;
                }
                if (kind == SEPARATOR && row.size() < MAX_CELLS) {
                    row.add(cell, i);
                    cell = i + 1;
                } else if (kind == ODD) {
                    row.markOdd();
                } else if (kind == QUOTE && i == cell) {
                    return -1;
                }
            }
            i++;
        }
        // A row of no characters has no cell.
        if (i > start) {
            row.add(cell, i);
        }
        return i;
    }

    private int quoted(int start) {
        QuotedRow record = QuotedRow.at(text, start, separator);
        Optional<Message> damage = record.damage();
        if (damage.isEmpty() && !record.cutInto(row)) {
            damage = Optional.of(Message.of("keep.row-quote"));
        }
        damage.ifPresent(why -> damaged(start, record.end(), why));
        row.markOdd();
        return record.end();
    }

    private void damaged(int start, int end, Message why) {
        String kept = text.head(start, end, KEPT_CHARS);
        row.texts(position, roughCells(kept, separator.character()), Optional.of(why));
    }

    /// The cells of a damaged row, without looking at quotes.
    private static List<String> roughCells(String kept, char separator) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int i = kept.indexOf(separator); i >= 0; i = kept.indexOf(separator, from)) {
            cells.add(kept.substring(from, i));
            from = i + 1;
        }
        cells.add(kept.substring(from));
        return cells;
    }

    @Override
    public CellRow row() {
        return row;
    }

    @Override
    public long done() {
        return Math.min(at, text.to());
    }

    @Override
    public long total() {
        return Math.max(1, text.to());
    }

    @Override
    public void close() {}
}
