package org.govah.keep.internal.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// Reads CSV, TSV and their kin: encoding and separator are found, broken rows are kept apart.
final class TextTable {
    // Text has next to no control characters; one per cent and more is something else.
    private static final int CONTROL_SHARE = 100;
    private static final int SAMPLE_CHARS = 1 << 16;

    private TextTable() {}

    static RawTable read(byte[] bytes) throws UnreadableListException {
        DecodedText decoded = TextDecoder.decode(bytes);
        String text = withoutMark(decoded.text());
        requireText(text);
        Separator separator = Separator.of(text);
        requireColumns(text, separator);
        int shift = decoded.text().length() - text.length();
        Cells cells = new Cells(separator.character());
        List<RawRow> rows = new ArrayList<>();
        new RecordSplitter(text, separator)
                .forEach(span -> {
                    boolean bad = decoded.isBad(span.start() + shift, span.end() + shift + 1);
                    Optional<Message> damage =
                            bad
                                    ? Optional.of(
                                            Message.of("keep.row-encoding", decoded.encoding()))
                                    : span.damage();
                    String row = text.substring(span.start(), span.end());
                    rows.add(cells.of(rows.size() + 1, row, damage));
                });
        String kind = separator.character() == '\t' ? "TSV " : "CSV ";
        return new RawTable(
                kind + separator.shown() + " " + decoded.encoding(), rows, decoded.notes());
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requireText(String text) throws UnreadableListException {
        int sample = Math.min(text.length(), SAMPLE_CHARS);
        long control =
                text.chars()
                        .limit(sample)
                        .filter(c ->
                                Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                        .count();
        if (control * CONTROL_SHARE > sample) {
            throw new UnreadableListException(Message.of("keep.file-binary"));
        }
    }

    private static void requireColumns(String text, Separator separator)
            throws UnreadableListException {
        long cells = 1;
        int end = RecordSplitter.lineEnd(text, 0);
        for (int i = 0; i < end; i++) {
            cells += text.charAt(i) == separator.character() ? 1 : 0;
        }
        if (cells > RawTable.MAX_COLUMNS) {
            throw new UnreadableListException(
                    Message.of("keep.file-too-many-columns", cells, RawTable.MAX_COLUMNS));
        }
    }

    /// Splits one record into its cells.
    private record Cells(char separator) {
        RawRow of(int position, String row, Optional<Message> damage) {
            if (damage.isPresent()) {
                return new RawRow(position, RecordSplitter.roughCells(row, separator), damage);
            }
            try {
                return RawRow.sound(position, parsed(row));
            } catch (CsvParseException e) {
                Message quote = Message.of("keep.row-quote");
                List<String> rough = RecordSplitter.roughCells(row, separator);
                return new RawRow(position, rough, Optional.of(quote));
            }
        }

        private List<String> parsed(String row) {
            if (row.isEmpty()) {
                return List.of();
            }
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .ofSingleCsvRecord(row)
                    .getFields();
        }
    }
}
