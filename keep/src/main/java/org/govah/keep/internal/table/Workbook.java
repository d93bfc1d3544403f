package org.govah.keep.internal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.govah.core.words.Message;
import org.govah.keep.intake.UnreadableListException;

/// Reads the first sheet with rows of an XLSX workbook. Dates become ISO text, numbers lose a
/// trailing `.0`, formulas give the value that was saved with them.
final class Workbook implements Table {
    // Number formats that Excel shows as dates without saying so (ECMA-376, part 1, 18.8.30).
    private static final String DATE_FORMAT_IDS =
            " 14 15 16 17 22 27 28 29 30 31 36 50 51 52 53 54 55 56 57 58 ";
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[yd]", Pattern.CASE_INSENSITIVE);

    // Plain notation of a larger exponent would only fill the memory with noughts.
    private static final int MAX_EXPONENT = 30;

    private final byte[] bytes;
    private final int sheet;
    private final String sheetName;
    private final List<Message> notes;

    private Workbook(byte[] bytes, int sheet, String sheetName, List<Message> notes) {
        this.bytes = bytes;
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.notes = notes;
    }

    static Table open(byte[] bytes) throws UnreadableListException {
        WorkbookGuard.check(bytes);
        try (InputStream in = new ByteArrayInputStream(bytes);
                ReadableWorkbook workbook = workbook(in)) {
            List<Sheet> sheets = sheets(workbook);
            for (int i = 0; i < sheets.size(); i++) {
                try (WorkbookRows rows = new WorkbookRows(bytes, i)) {
                    if (rows.findWritten()) {
                        String name = sheets.get(i).getName();
                        return new Workbook(bytes, i, name, notes(sheets.size(), name));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
        throw new UnreadableListException(Message.of("keep.file-no-rows"));
    }

    static ReadableWorkbook workbook(InputStream in) throws IOException {
        return new ReadableWorkbook(in, new ReadingOptions(true, true));
    }

    static List<Sheet> sheets(ReadableWorkbook workbook) {
        try (Stream<Sheet> all = workbook.getSheets()) {
            return all.toList();
        }
    }

    /// The library has many ways of saying that a workbook is damaged; this is ours.
    static UnreadableListException damaged(Exception cause) {
        UnreadableListException damaged =
                new UnreadableListException(Message.of("keep.file-damaged", "XLSX"));
        damaged.initCause(cause);
        return damaged;
    }

    @Override
    public String format() {
        return "XLSX " + sheetName;
    }

    @Override
    public List<Message> notes() {
        return notes;
    }

    @Override
    public RowCursor rows() throws UnreadableListException {
        return new WorkbookRows(bytes, sheet);
    }

    private static List<Message> notes(int sheets, String used) {
        return sheets == 1 ? List.of() : List.of(Message.of("keep.note-sheets", sheets, used));
    }

    /// The cells of a row as text.
    static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell) ? date(cell, raw) : number(raw);
        }
        return Optional.ofNullable(cell.getText()).filter(t -> !t.isEmpty()).orElse(raw);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && DATE_FORMAT_IDS.contains(" " + id + " ")) {
            return true;
        }
        String format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase("General")
                && DAY_OR_YEAR.matcher(NOT_SHOWN.matcher(format).replaceAll("")).find();
    }

    private static String date(Cell cell, String raw) {
        try {
            LocalDateTime moment = cell.asDate();
            boolean wholeDay = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return wholeDay ? moment.toLocalDate().toString() : moment.toString();
        } catch (ExcelReaderException | ArithmeticException | java.time.DateTimeException e) {
            // A number that is no day of Excel's stays the number it is.
            return raw;
        }
    }

    private static String number(String raw) {
        try {
            BigDecimal value = new BigDecimal(raw).stripTrailingZeros();
            return Math.abs(value.scale()) > MAX_EXPONENT ? raw : value.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
