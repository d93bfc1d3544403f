package org.govah.link.internal.pairs;

import java.util.List;

/// What the comparisons need of every record, in one table with a short row for each record: two
/// records drawn from a million are compared from two places in memory. Worth its making where
/// there are more pairs than records.
public final class Rows {
    private final Patterns patterns;
    private final Comparison[] comparisons;
    private final int[] offsets;
    private final int width;
    private final int[] table;

    private Rows(Patterns patterns, int records) {
        this.patterns = patterns;
        List<Comparison> all = patterns.comparisons();
        comparisons = all.toArray(Comparison[]::new);
        offsets = new int[comparisons.length];
        int sum = 0;
        for (int c = 0; c < comparisons.length; c++) {
            offsets[c] = sum;
            sum += comparisons[c].width();
        }
        width = sum;
        table = (long) width * records < MOST ? new int[width * records] : new int[0];
        for (int record = 0; table.length > 0 && record < records; record++) {
            for (int c = 0; c < comparisons.length; c++) {
                comparisons[c].write(record, table, record * width + offsets[c]);
            }
        }
    }

    /// The longest array; more records are compared column by column.
    private static final long MOST = Integer.MAX_VALUE - 8L;

    /// Writes the table.
    ///
    /// @param records how many there are
    public static Rows of(Patterns patterns, int records) {
        return new Rows(patterns, records);
    }

    /// What is compared.
    public Patterns patterns() {
        return patterns;
    }

    /// The same as [Patterns#outcome].
    public int outcome(int comparison, int a, int b) {
        if (table.length == 0) {
            return patterns.outcome(comparison, a, b);
        }
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int at = offsets[comparison];
        return comparisons[comparison].compareRows(
                table, low * width + at, high * width + at, low, high);
    }

    /// The same as [Patterns#of].
    public long of(int a, int b) {
        if (table.length == 0) {
            return patterns.of(a, b);
        }
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        int x = low * width;
        int y = high * width;
        long levels = 0;
        int steps = 0;
        for (int c = 0; c < comparisons.length; c++) {
            int at = offsets[c];
            int outcome = comparisons[c].compareRows(table, x + at, y + at, low, high);
            if (outcome != Outcome.MISSING) {
                levels |= Patterns.placed(Outcome.level(outcome), c);
                steps += Outcome.steps(outcome);
            }
        }
        return Patterns.whole(levels, steps);
    }
}
