package org.govah.link.internal.pairs;

import java.util.List;

/// Compares dates of death, whatever their calendar and precision.
final class DeathDateComparison implements Comparison {
    private static final List<String> LEVELS =
            List.of(
                    "same day",
                    "meet, not both exact to the day",
                    "one day apart",
                    "day and month exchanged, or the calendar mistaken",
                    "within a month",
                    "apart");

    private static final int DAYS_OF_MONTH = 31;

    private final DateColumn dates;

    DeathDateComparison(DateColumn dates) {
        this.dates = dates;
    }

    @Override
    public String name() {
        return "death_date";
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
        if (gap == 0) {
            return days ? Outcome.of(0, Math.max(dates.chance(a), dates.chance(b))) : Outcome.of(1);
        }
        if (gap == 1) {
            return Outcome.of(2);
        }
        if (days && dates.isSlip(a, b)) {
            return Outcome.of(3);
        }
        return Outcome.of(gap <= DAYS_OF_MONTH ? 4 : 5);
    }
}
