package org.govah.app.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What the column named by `--truth` says of each record, as numbers: equal texts have one number.
/// Only the evaluation sees it ([PairQuality]); nothing of it goes to whoever links.
final class Truths {
    /// The row has no truth.
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] ofRow = new int[0];
    private int[] ofRecord = new int[0];

    /// Notes the truth of a row of the list that is being read.
    ///
    /// @param row from 1
    void row(int row, String text) {
        if (row >= ofRow.length) {
            int before = ofRow.length;
            ofRow = Arrays.copyOf(ofRow, Math.max(row + 1, before + (before >> 1)));
            Arrays.fill(ofRow, before, ofRow.length, NONE);
        }
        ofRow[row] = text.isBlank() ? NONE : number(text);
    }

    private int number(String text) {
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /// Gives the records of the list that was read their truth.
    ///
    /// @param first number of its first record
    /// @param rows of its records, in order
    void endOfList(int first, int[] rows) {
        ofRecord = Arrays.copyOf(ofRecord, first + rows.length);
        for (int i = 0; i < rows.length; i++) {
            ofRecord[first + i] = rows[i] < ofRow.length ? ofRow[rows[i]] : NONE;
        }
        ofRow = new int[0];
    }

    /// The truth of a record; [#NONE] where its row has none.
    int of(int record) {
        return ofRecord[record];
    }

    /// How many records there are.
    int records() {
        return ofRecord.length;
    }

    /// How many different persons the column names.
    int persons() {
        return numbers.size();
    }
}
