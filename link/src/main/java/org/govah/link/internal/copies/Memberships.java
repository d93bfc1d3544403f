package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;

/// Which systems each record belongs to: the list it is on, and the sources that its row names. A
/// compiled list is split by these, because its sources, not the list, saw the people. A source
/// that is itself one of the lists is that list.
public final class Memberships {
    /// The name of what is pooled.
    public static final String OTHER = "other sources";

    /// Sources that are named together this often are one system under two names.
    private static final double TWINS = 0.95;

    private final List<BySource> systems;
    private final int lists;
    private final int[] listOf;
    private final int[] systemEnd;
    private final int[] systemOf;
    private final int pooled;

    /// One system.
    ///
    /// @param name of the list, or of the source made comparable
    /// @param list whether it is one of the lists under link
    /// @param records that belong to it
    /// @param twinOf the larger system that is named on nearly the same records, empty if none
    public record BySource(String name, boolean list, int records, String twinOf) {
        BySource like(String twin) {
            return new BySource(name, list, records, twin);
        }
    }

    private Memberships(
            List<BySource> systems, int lists, int[] listOf, int[][] members, int pooled) {
        this.systems = List.copyOf(systems);
        this.lists = lists;
        this.listOf = listOf.clone();
        this.systemEnd = members[0];
        this.systemOf = members[1];
        this.pooled = pooled;
    }

    /// Over linked lists.
    ///
    /// @param listOf the list of each record
    /// @param lists what they say of themselves
    /// @param minRecords sources of fewer records are pooled as [#OTHER]
    /// @throws IllegalArgumentException if the lengths differ
    public static Memberships of(
            CopyColumn column, int[] listOf, List<ListStatement> lists, int minRecords) {
        return of(column, listOf, lists, minRecords, list -> true);
    }

    /// The same where only some lists are split.
    ///
    /// @param split the lists, by number, whose rows name sources that count
    public static Memberships of(
            CopyColumn column,
            int[] listOf,
            List<ListStatement> lists,
            int minRecords,
            IntPredicate split) {
        if (listOf.length != column.size()) {
            throw new IllegalArgumentException("one list for each record");
        }
        Naming naming = Naming.of(column.dictionary(), lists);
        IntPredicate counts = record -> split.test(listOf[record]);
        int[] named = records(column, naming.systemOf(), naming.names().size(), counts);
        int[] kept = new int[named.length];
        List<BySource> systems = new ArrayList<>();
        int pooled = 0;
        for (int s = 0; s < named.length; s++) {
            boolean keeps = s < lists.size() || named[s] >= minRecords;
            kept[s] = keeps ? systems.size() : -1;
            pooled += !keeps && named[s] > 0 ? 1 : 0;
            if (keeps) {
                systems.add(new BySource(naming.names().get(s), s < lists.size(), 0, ""));
            }
        }
        int other = systems.size();
        if (pooled > 0) {
            systems.add(new BySource(OTHER, false, 0, ""));
        }
        int[] systemOf = new int[column.dictionary().size()];
        for (int d = 0; d < systemOf.length; d++) {
            int system = naming.systemOf()[d];
            systemOf[d] = system < 0 || kept[system] >= 0 ? keptOr(system, kept) : other;
        }
        int[][] members = members(column, listOf, systemOf, counts);
        List<BySource> counted = Twins.marked(systems, listOf, members, lists.size(), TWINS);
        return new Memberships(counted, lists.size(), listOf, members, pooled);
    }

    private static int keptOr(int system, int[] kept) {
        return system < 0 ? -1 : kept[system];
    }

    /// The systems that a dictionary names: the lists first, then sources by first mention.
    // Primitive rows for speed; never changed once made.
    @SuppressWarnings("ArrayRecordComponent")
    private record Naming(List<String> names, int[] systemOf) {
        static Naming of(List<String> dictionary, List<ListStatement> lists) {
            List<String> names = new ArrayList<>(lists.stream().map(ListStatement::name).toList());
            int[] systemOf = SourceNames.lists(dictionary, lists);
            Map<String, Integer> known = new HashMap<>();
            for (int d = 0; d < systemOf.length; d++) {
                String name = SourceNames.normal(dictionary.get(d));
                if (systemOf[d] < 0 && !name.isEmpty()) {
                    Integer before = known.putIfAbsent(name, names.size());
                    systemOf[d] = before == null ? names.size() : before;
                    if (before == null) {
                        names.add(name);
                    }
                }
            }
            return new Naming(names, systemOf);
        }
    }

    private static int[] records(
            CopyColumn column, int[] systemOf, int systems, IntPredicate counts) {
        int[] out = new int[systems];
        int[] seen = new int[systems];
        for (int i = 0; i < column.size(); i++) {
            for (int k = column.sourceStart(i); k < column.sourceEnd()[i]; k++) {
                int system = systemOf[column.sources()[k]];
                if (system >= 0 && seen[system] != i + 1 && counts.test(i)) {
                    seen[system] = i + 1;
                    out[system]++;
                }
            }
        }
        return out;
    }

    /// Where each record's systems end, and the systems, each once, without the record's own list.
    private static int[][] members(
            CopyColumn column, int[] listOf, int[] systemOf, IntPredicate counts) {
        int[] ends = new int[column.size()];
        int[] out = new int[column.sources().length];
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            int start = at;
            for (int k = column.sourceStart(i); counts.test(i) && k < column.sourceEnd()[i]; k++) {
                int system = systemOf[column.sources()[k]];
                if (system >= 0 && system != listOf[i] && !contains(out, start, at, system)) {
                    out[at++] = system;
                }
            }
            ends[i] = at;
        }
        return new int[][] {ends, Arrays.copyOf(out, at)};
    }

    private static boolean contains(int[] in, int from, int to, int value) {
        for (int k = from; k < to; k++) {
            if (in[k] == value) {
                return true;
            }
        }
        return false;
    }

    /// All systems: the lists in their order, then the sources; [#OTHER] last if anything is
    /// pooled.
    public List<BySource> systems() {
        return systems;
    }

    /// How many sources were pooled as [#OTHER].
    public int pooled() {
        return pooled;
    }

    /// The numbers of the systems of a record besides its list, in the order named.
    public int[] of(int record) {
        return Arrays.copyOfRange(
                systemOf, record == 0 ? 0 : systemEnd[record - 1], systemEnd[record]);
    }

    /// A choice to begin with: the largest systems, neither pooled nor twins. A list half of whose
    /// records name a source is left out: its sources stand for it.
    ///
    /// @param copies numbers of lists that derive from others as a whole
    /// @param most the most systems, 1 to [OverlapTable#MAX_LISTS]; with over 12 most cells are
    ///   empty
    public List<Integer> choice(List<Integer> copies, int most) {
        int[] compiled = new int[lists];
        int[] sizes = new int[lists];
        for (int i = 0; i < listOf.length; i++) {
            sizes[listOf[i]]++;
            int start = i == 0 ? 0 : systemEnd[i - 1];
            compiled[listOf[i]] += systemEnd[i] > start ? 1 : 0;
        }
        return IntStream.range(0, systems.size())
                .boxed()
                .filter(s -> s >= lists || (!copies.contains(s) && 2 * compiled[s] < sizes[s]))
                .filter(s -> systems.get(s).twinOf().isEmpty() && systems.get(s).records() > 0)
                .filter(s -> s < lists || !systems.get(s).name().equals(OTHER))
                .sorted(Comparator.comparingInt(s -> -systems.get(s).records()))
                .limit(most)
                .sorted()
                .toList();
    }

    /// People per capture history over chosen systems; people in none of them are left out.
    ///
    /// @param groups the person of each record, 0 to the number of records - 1
    /// @param chosen numbers of systems, 1 to [OverlapTable#MAX_LISTS], distinct; bit `j` of a
    ///   history is the `j`th of them
    public OverlapTable overlap(int[] groups, List<Integer> chosen) {
        long[] on = histories(chosen);
        int[] history = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            history[groups[i]] |= Math.toIntExact(on[i]);
        }
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int each : history) {
            if (each != 0) {
                cells.merge(each, 1L, Long::sum);
            }
        }
        return new OverlapTable(chosen.stream().map(s -> systems.get(s).name()).toList(), cells);
    }

    /// For each record the chosen systems it belongs to, as bits.
    ///
    /// @param chosen as for [#overlap]
    public long[] histories(List<Integer> chosen) {
        long[] bit = new long[systems.size()];
        for (int j = 0; j < chosen.size(); j++) {
            bit[chosen.get(j)] = 1L << j;
        }
        long[] out = new long[listOf.length];
        for (int i = 0, k = 0; i < out.length; i++) {
            out[i] = bit[listOf[i]];
            for (; k < systemEnd[i]; k++) {
                out[i] |= bit[systemOf[k]];
            }
        }
        return out;
    }
}
