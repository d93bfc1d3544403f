package org.govah.estimate.internal.linkage;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.OverlapTable;

/// Tables as they would be with more links missed, or with false ones.
///
/// A person on k lists has k - 1 links. Not for two threads at once.
public final class LinkErrors {
    /// Pairs of people that share a list are not joined; after so many in a row there is no other.
    private static final int MOST_TRIES = 1_000;

    private final OverlapTable table;
    private final SortedMap<Integer, Long> cells;
    private final UniformRandomProvider random;

    private LinkErrors(OverlapTable table, UniformRandomProvider random) {
        this.table = table;
        this.cells = new TreeMap<>(table.cells());
        this.random = random;
    }

    /// Links in all.
    public static long links(OverlapTable table) {
        return table.cells().entrySet().stream()
                .mapToLong(cell -> (Integer.bitCount(cell.getKey()) - 1) * cell.getValue())
                .sum();
    }

    /// With so many links missed: each time a link is drawn at random, and one of its person's
    /// lists, drawn at random, becomes a person of its own.
    ///
    /// @param count at most the links of the table
    public static OverlapTable missed(OverlapTable table, int count, UniformRandomProvider random) {
        LinkErrors errors = new LinkErrors(table, random);
        for (int i = 0; i < count; i++) {
            errors.split();
        }
        return new OverlapTable(table.lists(), errors.cells);
    }

    /// With so many false links: each time two people who share no list are drawn at random and
    /// become one.
    public static OverlapTable falselyJoined(
            OverlapTable table, int count, UniformRandomProvider random) {
        LinkErrors errors = new LinkErrors(table, random);
        for (int i = 0; i < count; i++) {
            errors.join();
        }
        return new OverlapTable(table.lists(), errors.cells);
    }

    private void split() {
        int history = drawn(x -> Integer.bitCount(x) - 1.0);
        int lost = anyBit(history);
        move(history, -1);
        move(history ^ lost, 1);
        move(lost, 1);
    }

    private void join() {
        for (int i = 0; i < MOST_TRIES; i++) {
            int first = drawn(x -> 1);
            int second = drawn(x -> 1);
            if ((first & second) == 0) {
                move(first, -1);
                move(second, -1);
                move(first | second, 1);
                return;
            }
        }
    }

    private void move(int history, long change) {
        cells.merge(history, change, Long::sum);
    }

    private int anyBit(int history) {
        int skip = random.nextInt(Integer.bitCount(history));
        IntPredicate isOn = bit -> (history >>> bit & 1) == 1;
        int bit = -1;
        for (int seen = -1; seen < skip; ) {
            bit++;
            seen += isOn.test(bit) ? 1 : 0;
        }
        return 1 << bit;
    }

    /// The history of a person drawn with this weight.
    private int drawn(IntToDoubleFunction weight) {
        double all = 0;
        for (Map.Entry<Integer, Long> cell : cells.entrySet()) {
            all += cell.getValue() * weight.applyAsDouble(cell.getKey());
        }
        double left = random.nextDouble() * all;
        int last = table.cells().firstKey();
        for (Map.Entry<Integer, Long> cell : cells.entrySet()) {
            double own = cell.getValue() * weight.applyAsDouble(cell.getKey());
            if (own > 0) {
                last = cell.getKey();
                left -= own;
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }
}
