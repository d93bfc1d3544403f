package org.govah.keep.internal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.words.Message;
import org.govah.keep.intake.ColumnReading;
import org.govah.keep.internal.table.CellRow;

/// Watches whether another column says what the truth column says: its cells equal the truth's row
/// by row, or stand one to one with them although the truth repeats. Looks at the first [#ROWS]
/// rows; a copy of the truth shows in far fewer.
final class TruthLeak {
    private static final int ROWS = 20_000;

    // One to one by chance: all truths differ, and so do all cells. So many repeats are no chance.
    private static final int REPEATS = 3;
    private static final int MIN_ROWS = 3;

    private static final class Suspect {
        private final int column;
        private boolean equal = true;
        private boolean oneToOne = true;
        private final Map<String, String> truthOf = new HashMap<>();
        private final Map<String, String> cellOf = new HashMap<>();

        Suspect(int column) {
            this.column = column;
        }

        boolean stays(String cell, String truth) {
            equal &= cell.equals(truth);
            oneToOne &=
                    !cell.isEmpty()
                            && truthOf.merge(cell, truth, (old, _) -> old).equals(truth)
                            && cellOf.merge(truth, cell, (old, _) -> old).equals(cell);
            return equal || oneToOne;
        }
    }

    private List<Suspect> suspects = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int rows;
    private int repeats;

    TruthLeak(int columns) {
        for (int i = 0; i < columns; i++) {
            suspects.add(new Suspect(i));
        }
    }

    void row(CellRow row, String truthCell) {
        String truth = truthCell.strip();
        if (rows >= ROWS || suspects.isEmpty() || truth.isEmpty()) {
            return;
        }
        rows++;
        repeats += seen.merge(truth, 1, Integer::sum) > 1 ? 1 : 0;
        List<Suspect> left = new ArrayList<>();
        for (Suspect each : suspects) {
            String cell = each.column < row.size() ? row.text(each.column).strip() : "";
            if (each.stays(cell, truth)) {
                left.add(each);
            }
        }
        suspects = left;
    }

    /// A note for each column that gives the truth away.
    List<Message> notes(List<ColumnReading> columns) {
        List<Message> notes = new ArrayList<>();
        for (Suspect each : suspects) {
            boolean copy = each.equal && seen.size() > 1;
            boolean renamed = each.oneToOne && repeats >= REPEATS && seen.size() > 1;
            if (rows >= MIN_ROWS && (copy || renamed)) {
                notes.add(Message.of("keep.note-truth-leak", columns.get(each.column).header()));
            }
        }
        return notes;
    }
}
