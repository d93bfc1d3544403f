package org.govah.link.internal.draws;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/// Counts persons by capture history, for one linkage or for each draw: of a draw only the persons
/// that differ are counted anew.
public final class Histories {
    private final long[] lists;

    /// @param lists for each record the lists it stands on, as bits; 0 where on none that is
    ///   counted
    public Histories(long[] lists) {
        this.lists = lists.clone();
    }

    /// For records that stand on one list each.
    ///
    /// @param bitOf for each list its bit, 0 to 62; under 0 where it is not counted
    public static Histories of(int[] listOf, int[] bitOf) {
        long[] out = new long[listOf.length];
        Arrays.setAll(out, i -> bitOf[listOf[i]] < 0 ? 0 : 1L << bitOf[listOf[i]]);
        return new Histories(out);
    }

    /// For records that stand on several lists: those of record `i` are at `from[i]` to `from[i +
    /// 1]`.
    ///
    /// @param bitOf as above
    public static Histories of(int[] from, int[] listsOf, int[] bitOf) {
        long[] out = new long[from.length - 1];
        for (int i = 0; i < out.length; i++) {
            for (int at = from[i]; at < from[i + 1]; at++) {
                int bit = bitOf[listsOf[at]];
                out[i] |= bit < 0 ? 0 : 1L << bit;
            }
        }
        return new Histories(out);
    }

    /// The table of one linkage.
    ///
    /// @param groups the group of each record, named by one of its records
    public Cells of(int[] groups) {
        return cells(counted(histories(groups)));
    }

    /// The table of each draw, in order.
    public void forEach(LinkageDraws draws, ObjIntConsumer<Cells> told) {
        int[] base = draws.base();
        long[] histories = histories(base);
        SortedMap<Long, Long> all = counted(histories);
        Members members = Members.of(base);
        boolean[] open = new boolean[base.length];
        long[] drawn = new long[base.length];
        draws.forEach((groups, k) -> {
            Map<Long, Long> differs = new HashMap<>();
            int[] affected = affected(draws.changed(k), base, groups, open);
            for (int g : affected) {
                differs.merge(histories[g], -1L, Long::sum);
                open[g] = false;
                for (int at = members.from(g); at < members.from(g + 1); at++) {
                    int record = members.record(at);
                    drawn[groups[record]] |= lists[record];
                }
            }
            for (int g : affected) {
                for (int at = members.from(g); at < members.from(g + 1); at++) {
                    int record = members.record(at);
                    if (groups[record] == record) {
                        differs.merge(drawn[record], 1L, Long::sum);
                        drawn[record] = 0;
                    }
                }
            }
            SortedMap<Long, Long> table = new TreeMap<>(all);
            differs.forEach((history, more) -> table.merge(history, more, Long::sum));
            told.accept(cells(table), k);
        });
    }

    /// The groups at hand that lose or gain a record.
    private static int[] affected(int[] changed, int[] base, int[] groups, boolean[] open) {
        int[] out = new int[2 * changed.length];
        int count = 0;
        for (int record : changed) {
            for (int g : new int[] {base[record], base[groups[record]]}) {
                if (!open[g]) {
                    open[g] = true;
                    out[count++] = g;
                }
            }
        }
        return Arrays.copyOf(out, count);
    }

    private long[] histories(int[] groups) {
        long[] out = new long[lists.length];
        for (int i = 0; i < out.length; i++) {
            out[groups[i]] |= lists[i];
        }
        return out;
    }

    private static SortedMap<Long, Long> counted(long[] histories) {
        long[] sorted = Arrays.stream(histories).filter(h -> h != 0).sorted().toArray();
        SortedMap<Long, Long> out = new TreeMap<>();
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] != sorted[from]) {
                out.put(sorted[from], (long) to - from);
                from = to;
            }
        }
        return out;
    }

    private static Cells cells(SortedMap<Long, Long> table) {
        table.values().removeIf(c -> c == 0);
        table.remove(0L);
        return new Cells(
                table.keySet().stream().mapToLong(Long::longValue).toArray(),
                table.values().stream().mapToLong(Long::longValue).toArray());
    }
}
