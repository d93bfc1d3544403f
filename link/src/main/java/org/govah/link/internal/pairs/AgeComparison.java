package org.govah.link.internal.pairs;

import java.util.List;

/// Compares ages, stated or worked out from birth and death. Where both records have a birth date
/// exact to the day it says nothing: the dates of birth already say it.
final class AgeComparison implements Comparison {
    private static final List<String> LEVELS =
            List.of(
                    "same",
                    "one year apart",
                    "ranges meet",
                    "two to five years apart",
                    "more than five years apart");

    /// An age worked out from two dates is good to a year.
    private static final int NARROW = 1;

    private static final int NEAR_YEARS = 5;

    private final Rows rows;

    AgeComparison(Rows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "age";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int compare(int a, int b) {
        boolean bornOnKnownDays = rows.birth().isDay(a) && rows.birth().isDay(b);
        if (bornOnKnownDays || !rows.hasAge(a) || !rows.hasAge(b)) {
            return Outcome.MISSING;
        }
        int gap =
                Math.max(
                        rows.youngestAge(a) - rows.oldestAge(b),
                        rows.youngestAge(b) - rows.oldestAge(a));
        if (gap <= 0) {
            return Outcome.of(width(a) <= NARROW && width(b) <= NARROW ? 0 : 2);
        }
        if (gap == 1) {
            return Outcome.of(1);
        }
        return Outcome.of(gap <= NEAR_YEARS ? 3 : 4);
    }

    private int width(int record) {
        return rows.oldestAge(record) - rows.youngestAge(record);
    }
}
