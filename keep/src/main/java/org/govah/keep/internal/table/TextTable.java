package org.govah.keep.internal.table;

import java.util.List;
import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// CSV, TSV and their kin: encoding and separator are found, broken rows are kept apart.
final class TextTable implements Table {
    // Text has next to no control characters; one per cent and more is something else.
    private static final int CONTROL_SHARE = 100;
    private static final int SAMPLE_CHARS = 1 << 16;

    private final Utf8Text text;
    private final Separator separator;

    private TextTable(Utf8Text text, Separator separator) {
        this.text = text;
        this.separator = separator;
    }

    static Table open(byte[] bytes) throws UnreadableListException {
        Utf8Text text = TextDecoder.decode(bytes);
        requireText(text.head(SAMPLE_CHARS));
        Separator separator = Separator.of(text);
        requireColumns(text, separator);
        return new TextTable(text, separator);
    }

    @Override
    public String format() {
        String kind = separator.character() == '\t' ? "TSV " : "CSV ";
        return kind + separator.shown() + " " + text.encoding();
    }

    @Override
    public List<Message> notes() {
        return text.notes();
    }

    @Override
    public RowCursor rows() {
        return new TextRows(text, separator);
    }

    private static void requireText(String sample) throws UnreadableListException {
        long control =
                sample.chars()
                        .filter(c ->
                                Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                        .count();
        if (control * CONTROL_SHARE > sample.length()) {
            throw new UnreadableListException(Message.of("keep.file-binary"));
        }
    }

    private static void requireColumns(Utf8Text text, Separator separator)
            throws UnreadableListException {
        long cells = 1;
        int end = text.lineEnd(text.from());
        for (int i = text.from(); i < end; i++) {
            cells += text.bytes()[i] == separator.character() ? 1 : 0;
        }
        if (cells > RawTable.MAX_COLUMNS) {
            throw new UnreadableListException(
                    Message.of("keep.file-too-many-columns", cells, RawTable.MAX_COLUMNS));
        }
    }
}
