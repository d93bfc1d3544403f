package org.govah.link.internal.pairs;

import java.util.List;

/// Compares ages as ranges; an age at the event with a date of birth where only that is there.
/// Where both records have a date of birth it says nothing: the dates of birth already say it.
final class AgeComparison implements Comparison {
    static final int SAME = 0;
    static final int MEET = 1;
    static final int NEXT = 2;

    private static final List<String> LEVELS =
            List.of(
                    "same",
                    "ranges meet",
                    "one year apart",
                    "two years apart",
                    "three to five years apart",
                    "six to ten years apart",
                    "more than ten years apart");

    /// The most years apart of the levels after [#NEXT].
    private static final int[] BOUNDS = {2, 5, 10};

    /// An age worked out from two dates is good to a year.
    private static final int NARROW = 1;

    private static final double DAYS_A_YEAR = 365.2425;

    private static final int RANGE = 0xFFFF;
    private static final int BIRTH = 1 << 16;
    private static final int TELLS = 1 << 17;

    private final AgeColumn ages;

    AgeComparison(AgeColumn ages) {
        this.ages = ages;
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
    public boolean hasOwnChance(int level) {
        return level <= NEXT;
    }

    @Override
    public int compare(int a, int b) {
        if (ages.hasBirth(a) && ages.hasBirth(b)) {
            return Outcome.MISSING;
        }
        if (ages.isKnown(a) && ages.isKnown(b)) {
            return ofRanges(ages.range(a), ages.range(b));
        }
        boolean one = ages.isKnown(a) || ages.isKnown(b);
        return one && ages.tellsBirth(a) && ages.tellsBirth(b) ? ofBirths(a, b) : Outcome.MISSING;
    }

    @Override
    public int width() {
        return 1;
    }

    /// The range in the lower half; above it whether there is a date of birth, and whether one can
    /// be worked out.
    @Override
    public void write(int record, int[] rows, int at) {
        rows[at] =
                (ages.range(record) & RANGE)
                        | (ages.hasBirth(record) ? BIRTH : 0)
                        | (ages.tellsBirth(record) ? TELLS : 0);
    }

    @Override
    public int compareRows(int[] rows, int x, int y, int a, int b) {
        if ((rows[x] & rows[y] & BIRTH) != 0) {
            return Outcome.MISSING;
        }
        int one = (short) rows[x];
        int other = (short) rows[y];
        if (one != AgeColumn.NONE && other != AgeColumn.NONE) {
            return ofRanges(one, other);
        }
        boolean both = (rows[x] & rows[y] & TELLS) != 0;
        return both && (one & other) != AgeColumn.NONE ? ofBirths(a, b) : Outcome.MISSING;
    }

    private int ofRanges(int x, int y) {
        int youngestX = AgeColumn.youngestOf(x);
        int oldestX = AgeColumn.oldestOf(x);
        int youngestY = AgeColumn.youngestOf(y);
        int oldestY = AgeColumn.oldestOf(y);
        int gap = Math.max(youngestX - oldestY, youngestY - oldestX);
        if (gap <= 0) {
            boolean narrow = oldestX - youngestX <= NARROW && oldestY - youngestY <= NARROW;
            int meeting = Math.min(ages.meetingStepsOf(x), ages.meetingStepsOf(y));
            return Outcome.ofSteps(narrow ? SAME : MEET, meeting);
        }
        if (gap == 1) {
            return Outcome.ofSteps(NEXT, Math.min(ages.besideStepsOf(x), ages.besideStepsOf(y)));
        }
        return Outcome.of(apart(gap));
    }

    /// A date of birth without a death on one side, an age on the other: the days on which each may
    /// have been born.
    private int ofBirths(int a, int b) {
        int days = Math.max(ages.bornFrom(a) - ages.bornTo(b), ages.bornFrom(b) - ages.bornTo(a));
        int aged = ages.isKnown(a) ? a : b;
        if (days <= 0) {
            return Outcome.ofSteps(MEET, ages.meetingSteps(aged));
        }
        int years = (int) Math.ceil(days / DAYS_A_YEAR);
        return years == 1
                ? Outcome.ofSteps(NEXT, ages.besideSteps(aged))
                : Outcome.of(apart(years));
    }

    private static int apart(int years) {
        int at = 0;
        while (at < BOUNDS.length && years > BOUNDS[at]) {
            at++;
        }
        return NEXT + 1 + at;
    }
}
