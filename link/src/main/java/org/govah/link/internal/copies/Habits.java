package org.govah.link.internal.copies;

import java.util.Arrays;

/// How one list is kept: what it is sorted by, and how often two of its rows agree by accident.
///
/// @param rows how many rows it has
/// @param byChance for each value of [Likeness] the chance that two of its rows have the same; 1
///   where the list does not have it
/// @param rises shares of rows that do not come before the row above: name, last word of the name,
///   place; and of rows with another day of death, age, day of birth than the row above those that
///   have a later or greater one
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
record Habits(int rows, double[] byChance, double[] rises) {
    static final int NAME = 0;
    static final int LAST_WORD = 1;
    static final int PLACE = 2;
    static final int DEATH = 3;
    static final int AGE = 4;
    static final int BIRTH = 5;

    /// So many rows tell a share to within two points.
    private static final int SAMPLE = 2000;

    /// @param records of the list, in order
    static Habits of(CopyColumn column, int[] records) {
        double[] byChance = new double[Likeness.VALUES];
        double names = byChance(records, r -> column.spellings()[column.spellingStart(r)]);
        Arrays.fill(byChance, 0, Likeness.DEATH, names);
        byChance[Likeness.DEATH] = byChance(records, r -> known(column.firstDeath(r)));
        byChance[Likeness.PLACE] = byChance(records, r -> column.places()[r]);
        byChance[Likeness.AGE] = byChance(records, r -> column.ages()[r] + 1L);
        byChance[Likeness.BIRTH] = byChance(records, r -> known(column.births()[r]));
        double[] rises = {
            steps(column, records, CopyColumn.NAME_RISES),
            steps(column, records, CopyColumn.LAST_WORD_RISES),
            steps(column, records, CopyColumn.PLACE_RISES),
            rises(records, r -> known(column.firstDeath(r))),
            rises(records, r -> column.ages()[r] + 1L),
            rises(records, r -> known(column.births()[r]))
        };
        return new Habits(records.length, byChance, rises);
    }

    /// A value of a record; 0 where there is none.
    private interface Value {
        long of(int record);
    }

    /// Days before 1970 are negative: none may be 0.
    private static long known(int day) {
        return day == CopyColumn.NO_DAY ? 0 : (long) day - CopyColumn.NO_DAY;
    }

    private static double byChance(int[] records, Value value) {
        int step = Math.max(1, records.length / SAMPLE);
        long[] sample = new long[(records.length + step - 1) / step];
        int size = 0;
        for (int i = 0; i < records.length; i += step) {
            long there = value.of(records[i]);
            if (there != 0) {
                sample[size++] = there;
            }
        }
        if (size < 2) {
            return 1;
        }
        Arrays.sort(sample, 0, size);
        double pairs = 0;
        int run = 0;
        for (int i = 1; i < size; i++) {
            run = sample[i] == sample[i - 1] ? run + 1 : 0;
            pairs += run;
        }
        return 2 * pairs / ((double) size * (size - 1));
    }

    private static double steps(CopyColumn column, int[] records, int which) {
        int known = 0;
        int rises = 0;
        for (int record : records) {
            known += column.steps()[record] & CopyColumn.STEP_KNOWN;
            rises += (column.steps()[record] & which) == 0 ? 0 : 1;
        }
        return known == 0 ? 1 : (double) rises / known;
    }

    private static double rises(int[] records, Value value) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < records.length; i++) {
            long before = value.of(records[i - 1]);
            long now = value.of(records[i]);
            if (before != 0 && now != 0) {
                up += now > before ? 1 : 0;
                down += now < before ? 1 : 0;
            }
        }
        return up + down == 0 ? 0 : (double) up / (up + down);
    }
}
