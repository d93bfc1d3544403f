package org.govah.link.internal.pairs;

import java.util.List;

/// Compares dates of birth, whatever their precision.
final class BirthComparison implements Comparison {
    private static final List<String> LEVELS =
            List.of(
                    "same day",
                    "day and month exchanged, or one part of the date differs",
                    "meet, not both exact to the day",
                    "within a year",
                    "apart");

    private static final int DAYS_OF_YEAR = 366;

    private final DateColumn dates;

    BirthComparison(DateColumn dates) {
        this.dates = dates;
    }

    @Override
    public String name() {
        return "birth";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public boolean hasOwnChance(int level) {
        return level == 0;
    }

    @Override
    public int compare(int a, int b) {
        if (!dates.isKnown(a) || !dates.isKnown(b)) {
            return Outcome.MISSING;
        }
        int gap = dates.gap(a, b);
        boolean days = dates.isDay(a) && dates.isDay(b);
        if (!days) {
            return Outcome.of(gap == 0 ? 2 : gap < DAYS_OF_YEAR ? 3 : 4);
        }
        if (gap == 0) {
            return Outcome.of(0, Math.max(dates.chance(a), dates.chance(b)));
        }
        int common = dates.partsInCommon(a, b);
        if (common == 2 || dates.isSlip(a, b)) {
            return Outcome.of(1);
        }
        return Outcome.of(gap < DAYS_OF_YEAR ? 3 : 4);
    }
}
