package org.govah.link.internal.pairs;

import java.util.List;
import org.govah.core.model.Sex;

/// Compares sex as recorded.
final class SexComparison implements Comparison {
    private static final List<String> LEVELS = List.of("same", "different");

    private final Rows rows;

    SexComparison(Rows rows) {
        this.rows = rows;
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
        Sex one = rows.sex(a);
        Sex other = rows.sex(b);
        if (one == Sex.UNKNOWN || other == Sex.UNKNOWN) {
            return Outcome.MISSING;
        }
        return Outcome.of(one == other ? 0 : 1);
    }
}
