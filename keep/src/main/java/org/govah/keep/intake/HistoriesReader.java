package org.govah.keep.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govah.core.model.CaptureHistories;
import org.govah.core.model.OverlapTable;
import org.govah.core.script.Digits;
import org.govah.core.words.Message;
import org.govah.keep.internal.table.RawRow;
import org.govah.keep.internal.table.TableReader;

/// Reads a matrix of capture histories, as LCMCR, dga and Rcapture do: one row a person, one column
/// of 0 and 1 a list, then fields such as place or period. A column `count` says for how many
/// people a row stands; columns `person` and `id` are passed over. One fault refuses the whole
/// matrix, because every row bears on the estimate.
public final class HistoriesReader {
    private static final Set<String> PASSED_OVER = Set.of("person", "id");
    private static final String COUNT = "count";
    private static final Pattern ZERO_OR_ONE = Pattern.compile("[01]");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,12}");

    private final List<String> header;
    private final List<RawRow> rows;
    private final int first;

    private HistoriesReader(List<String> header, List<RawRow> rows, int first) {
        this.header = header;
        this.rows = rows;
        this.first = first;
    }

    /// Reads the matrix in a received file.
    ///
    /// @param lists the columns that are lists; empty for all columns that hold only 0 and 1
    /// @throws UnreadableListException if it is no such matrix, with the row and the cell
    public static CaptureHistories read(ReceivedFile file, List<String> lists)
            throws UnreadableListException {
        List<RawRow> rows =
                TableReader.read(file.content()).rows().stream().filter(r -> !r.isBlank()).toList();
        if (rows.size() < 2) {
            throw new UnreadableListException(Message.of("keep.histories-no-rows"));
        }
        RawRow head = rows.getFirst();
        List<String> header = head.cells().stream().map(String::strip).toList();
        if (new HashSet<>(header).size() < header.size() || header.contains("")) {
            throw new UnreadableListException(
                    Message.of("keep.histories-names", String.join(", ", header)));
        }
        return new HistoriesReader(header, rows.subList(1, rows.size()), head.position())
                .histories(lists);
    }

    private CaptureHistories histories(List<String> chosen) throws UnreadableListException {
        requireSoundRows();
        List<Integer> lists = chosen.isEmpty() ? columnsOfZeroAndOne() : places(chosen);
        if (lists.isEmpty() || lists.size() > OverlapTable.MAX_LISTS) {
            throw new UnreadableListException(
                    Message.of("keep.histories-lists", lists.size(), OverlapTable.MAX_LISTS));
        }
        List<Integer> fields = fields(lists);
        Map<CaptureHistories.Row, Long> alike = new LinkedHashMap<>();
        for (RawRow row : rows) {
            List<String> values = fields.stream().map(row.cells()::get).map(String::strip).toList();
            CaptureHistories.Row one = new CaptureHistories.Row(history(row, lists), values, 1);
            alike.merge(one, count(row), Long::sum);
        }
        List<CaptureHistories.Row> counted = new ArrayList<>();
        alike.forEach((row, count) -> {
            if (count > 0) {
                counted.add(new CaptureHistories.Row(row.history(), row.values(), count));
            }
        });
        if (counted.isEmpty()) {
            throw new UnreadableListException(Message.of("keep.histories-no-rows"));
        }
        return new CaptureHistories(
                lists.stream().map(header::get).toList(),
                fields.stream().map(header::get).toList(),
                counted);
    }

    private void requireSoundRows() throws UnreadableListException {
        for (RawRow row : rows) {
            if (row.damage().isPresent()) {
                throw new UnreadableListException(
                        Message.of("keep.histories-damaged", number(row), row.damage().get()));
            }
            if (row.cells().size() != header.size()) {
                throw new UnreadableListException(
                        Message.of(
                                "keep.histories-cells",
                                number(row),
                                row.cells().size(),
                                header.size()));
            }
        }
    }

    private List<Integer> columnsOfZeroAndOne() {
        List<Integer> places = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            int place = column;
            boolean only =
                    rows.stream()
                            .allMatch(row -> ZERO_OR_ONE.matcher(digits(row, place)).matches());
            if (only && !reserved(header.get(column))) {
                places.add(column);
            }
        }
        return places;
    }

    private List<Integer> places(List<String> chosen) throws UnreadableListException {
        List<Integer> places = new ArrayList<>();
        for (String list : chosen) {
            if (!header.contains(list)) {
                throw new UnreadableListException(
                        Message.of("keep.histories-no-column", list, String.join(", ", header)));
            }
            places.add(header.indexOf(list));
        }
        return places;
    }

    private List<Integer> fields(List<Integer> lists) {
        List<Integer> fields = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            if (!lists.contains(column) && !reserved(header.get(column))) {
                fields.add(column);
            }
        }
        return fields;
    }

    private static boolean reserved(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return PASSED_OVER.contains(plain) || plain.equals(COUNT);
    }

    private int history(RawRow row, List<Integer> lists) throws UnreadableListException {
        int history = 0;
        for (int j = 0; j < lists.size(); j++) {
            String cell = digits(row, lists.get(j));
            if (!ZERO_OR_ONE.matcher(cell).matches()) {
                throw new UnreadableListException(
                        Message.of(
                                "keep.histories-not-01",
                                number(row),
                                cell,
                                header.get(lists.get(j))));
            }
            history |= cell.equals("1") ? 1 << j : 0;
        }
        if (history == 0) {
            throw new UnreadableListException(Message.of("keep.histories-nowhere", number(row)));
        }
        return history;
    }

    private long count(RawRow row) throws UnreadableListException {
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).equalsIgnoreCase(COUNT)) {
                String cell = digits(row, column);
                if (!WHOLE_NUMBER.matcher(cell).matches()) {
                    throw new UnreadableListException(
                            Message.of("keep.histories-not-a-count", number(row), cell));
                }
                return Long.parseLong(cell);
            }
        }
        return 1;
    }

    private static String digits(RawRow row, int column) {
        return Digits.toLatin(row.cells().get(column)).strip();
    }

    private int number(RawRow row) {
        return row.position() - first;
    }
}
