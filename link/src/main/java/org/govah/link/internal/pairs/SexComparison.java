package org.govah.link.internal.pairs;

import java.util.List;

/// Compares sex as recorded.
final class SexComparison implements Comparison {
    private static final List<String> LEVELS = List.of("same", "different");

    private final SexColumn column;

    SexComparison(SexColumn column) {
        this.column = column;
    }

    @Override
    public String name() {
        return "sex";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public boolean followsName() {
        return true;
    }

    @Override
    public int compare(int a, int b) {
        if (!column.isKnown(a) || !column.isKnown(b)) {
            return Outcome.MISSING;
        }
        return Outcome.of(column.code(a) == column.code(b) ? 0 : 1);
    }
}
