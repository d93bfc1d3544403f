package org.govah.keep.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govah.core.model.OverlapTable;
import org.govah.core.script.Digits;
import org.govah.core.words.Message;
import org.govah.keep.internal.table.RawRow;
import org.govah.keep.internal.table.TableReader;

/// Reads an overlap table: one column of 0 and 1 a list, then `count`; the row of people on no list
/// is not given, and a history without a row has nobody. One fault refuses the whole table, because
/// every cell bears on the estimate.
public final class OverlapTableReader {
    private static final String COUNT = "count";
    // No count of people has more figures.
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,12}");

    private OverlapTableReader() {}

    /// Reads the table in a file.
    ///
    /// @throws UnreadableListException if the file or the table cannot be read
    public static OverlapTable read(Path file) throws UnreadableListException {
        return read(ReceivedFile.read(file));
    }

    /// Reads the table in a received file.
    ///
    /// @throws UnreadableListException if it is no overlap table, with the row and the cell
    public static OverlapTable read(ReceivedFile file) throws UnreadableListException {
        List<RawRow> rows =
                TableReader.read(file.content()).rows().stream().filter(r -> !r.isBlank()).toList();
        if (rows.isEmpty()) {
            throw new UnreadableListException(Message.of("keep.file-no-rows"));
        }
        List<String> lists = lists(rows.getFirst());
        if (rows.size() == 1) {
            throw new UnreadableListException(Message.of("keep.table-no-rows"));
        }
        SortedMap<Integer, Long> cells = new TreeMap<>();
        Set<Integer> seen = new HashSet<>();
        for (RawRow row : rows.subList(1, rows.size())) {
            int number = row.position() - rows.getFirst().position();
            requireSound(number, row, lists.size() + 1);
            int history = history(number, row.cells().subList(0, lists.size()));
            if (!seen.add(history)) {
                throw new UnreadableListException(Message.of("keep.table-twice", number));
            }
            cells.put(history, count(number, row.cells().getLast()));
        }
        OverlapTable table = new OverlapTable(lists, cells);
        if (table.observed() == 0) {
            throw new UnreadableListException(Message.of("keep.table-nobody"));
        }
        return table;
    }

    private static List<String> lists(RawRow header) throws UnreadableListException {
        List<String> names = new ArrayList<>(header.cells().stream().map(String::strip).toList());
        String shown = String.join(", ", names.stream().limit(30).toList());
        if (names.size() < 2 || !names.getLast().equalsIgnoreCase(COUNT)) {
            throw new UnreadableListException(Message.of("keep.table-no-count", shown));
        }
        names.removeLast();
        if (names.size() > OverlapTable.MAX_LISTS) {
            throw new UnreadableListException(
                    Message.of("keep.table-too-many-lists", names.size(), OverlapTable.MAX_LISTS));
        }
        boolean named = names.stream().noneMatch(String::isBlank);
        if (!named || new HashSet<>(names).size() < names.size()) {
            throw new UnreadableListException(Message.of("keep.table-lists-names", shown));
        }
        return names;
    }

    private static void requireSound(int number, RawRow row, int cells)
            throws UnreadableListException {
        if (row.damage().isPresent()) {
            throw new UnreadableListException(
                    Message.of("keep.table-damaged", number, row.damage().get()));
        }
        if (row.cells().size() != cells) {
            throw new UnreadableListException(
                    Message.of("keep.table-cells", number, row.cells().size(), cells));
        }
    }

    private static int history(int number, List<String> cells) throws UnreadableListException {
        int history = 0;
        for (int list = 0; list < cells.size(); list++) {
            String cell = Digits.toLatin(cells.get(list)).strip();
            if (!cell.equals("0") && !cell.equals("1")) {
                throw new UnreadableListException(
                        Message.of("keep.table-not-01", number, cells.get(list)));
            }
            history |= cell.equals("1") ? 1 << list : 0;
        }
        if (history == 0) {
            throw new UnreadableListException(Message.of("keep.table-all-zero", number));
        }
        return history;
    }

    private static long count(int number, String cell) throws UnreadableListException {
        String count = Digits.toLatin(cell).strip();
        if (!WHOLE_NUMBER.matcher(count).matches()) {
            throw new UnreadableListException(Message.of("keep.table-not-a-count", number, cell));
        }
        return Long.parseLong(count);
    }
}
