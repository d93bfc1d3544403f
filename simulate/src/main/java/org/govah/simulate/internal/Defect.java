package org.govah.simulate.internal;

import java.util.ArrayList;
import java.util.List;

/// What makes a row one that a person has to fix.
enum Defect {
    NO_NAME,
    IMPOSSIBLE_DATE,
    IMPOSSIBLE_AGE;

    /// The defects a list's columns allow, one botched row for each; a copy takes over no such row
    /// and makes none.
    static List<Defect> of(ListProfile list) {
        List<Defect> defects = new ArrayList<>();
        if (list.copies()) {
            return List.of();
        }
        defects.add(NO_NAME);
        if (list.has(Column.DATE)) {
            defects.add(IMPOSSIBLE_DATE);
        }
        if (list.has(Column.AGE)) {
            defects.add(IMPOSSIBLE_AGE);
        }
        return List.copyOf(defects);
    }
}
