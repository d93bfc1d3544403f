package org.govah.link.internal.join;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.govah.core.model.RecordId;
import org.govah.link.Contradiction;
import org.govah.link.Decision;
import org.govah.link.Verdict;

/// What people decided, ready to be obeyed: records that are one (a unit, named by its lowest
/// record) and units that are not.
public final class Bindings {
    private static final int[] NOBODY = {};

    private final Map<Integer, int[]> members = new HashMap<>();
    private final Map<Integer, Integer> unitOf = new HashMap<>();
    private final BitSet bound = new BitSet();
    private final BitSet judged = new BitSet();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Decision> elsewhere = new ArrayList<>();
    private long[] different = {};

    private Bindings() {}

    /// No decisions.
    public static Bindings none() {
        return new Bindings();
    }

    /// Takes decisions in. Of two that contradict each other see [Contradiction].
    ///
    /// @param decisions in any order; the result does not depend on it
    /// @param numberOf the number of a record; empty where it is not in this run
    public static Bindings of(List<Decision> decisions, Function<RecordId, OptionalInt> numberOf) {
        Bindings out = new Bindings();
        SortedMap<Long, Decision> same = new TreeMap<>();
        SortedMap<Long, Decision> different = new TreeMap<>();
        List<Decision> ordered = new ArrayList<>(decisions);
        ordered.sort(
                java.util.Comparator.comparing(Decision::a)
                        .thenComparing(Decision::b)
                        .thenComparing(Decision::reviewer)
                        .thenComparing(Decision::verdict));
        for (Decision each : ordered) {
            OptionalInt a = numberOf.apply(each.a());
            OptionalInt b = numberOf.apply(each.b());
            if (a.isEmpty() || b.isEmpty()) {
                out.elsewhere.add(each);
            } else if (each.verdict() != Verdict.UNSURE) {
                (each.verdict() == Verdict.SAME ? same : different)
                        .putIfAbsent(ScoredPairs.pair(a.getAsInt(), b.getAsInt()), each);
            }
        }
        out.bind(same, different);
        return out;
    }

    private void bind(SortedMap<Long, Decision> same, SortedMap<Long, Decision> different) {
        for (Long pair : new ArrayList<>(different.keySet())) {
            Decision opposite = same.get(pair);
            Decision removed = opposite == null ? null : different.remove(pair);
            if (opposite != null && removed != null) {
                contradictions.add(new Contradiction(removed, List.of(opposite)));
                same.remove(pair);
            }
        }
        SortedMap<Integer, List<Integer>> graph = graph(same.keySet());
        units(graph);
        SortedSet<Long> apart = new TreeSet<>();
        different.forEach((pair, decision) -> {
            int a = unitOf(ScoredPairs.lower(pair));
            int b = unitOf(ScoredPairs.higher(pair));
            if (a == b) {
                contradictions.add(new Contradiction(decision, chain(graph, same, pair)));
            } else {
                apart.add(ScoredPairs.pair(a, b));
                judged.set(a);
                judged.set(b);
            }
        });
        this.different = apart.stream().mapToLong(Long::longValue).toArray();
    }

    private static SortedMap<Integer, List<Integer>> graph(Set<Long> pairs) {
        SortedMap<Integer, List<Integer>> out = new TreeMap<>();
        for (long pair : pairs) {
            int a = ScoredPairs.lower(pair);
            int b = ScoredPairs.higher(pair);
            out.computeIfAbsent(a, k -> new ArrayList<>()).add(b);
            out.computeIfAbsent(b, k -> new ArrayList<>()).add(a);
        }
        return out;
    }

    private void units(SortedMap<Integer, List<Integer>> graph) {
        for (int first : graph.keySet()) {
            if (!bound.get(first)) {
                List<Integer> unit = new ArrayList<>(List.of(first));
                bound.set(first);
                for (int i = 0; i < unit.size(); i++) {
                    for (int next : graph.getOrDefault(unit.get(i), List.of())) {
                        if (!bound.get(next)) {
                            bound.set(next);
                            unit.add(next);
                        }
                    }
                }
                members.put(first, unit.stream().mapToInt(i -> i).sorted().toArray());
                unit.forEach(i -> unitOf.put(i, first));
            }
        }
    }

    /// The shortest chain of decisions that makes two records one.
    private static List<Decision> chain(
            SortedMap<Integer, List<Integer>> graph, Map<Long, Decision> same, long pair) {
        int from = ScoredPairs.lower(pair);
        int to = ScoredPairs.higher(pair);
        Map<Integer, Integer> came = new HashMap<>();
        Set<Integer> seen = new HashSet<>(Set.of(from));
        Deque<Integer> queue = new ArrayDeque<>(List.of(from));
        while (!seen.contains(to)) {
            int at = queue.remove();
            for (int next : graph.getOrDefault(at, List.of())) {
                if (seen.add(next)) {
                    came.put(next, at);
                    queue.add(next);
                }
            }
        }
        List<Decision> out = new ArrayList<>();
        for (int at = to; at != from; ) {
            int before = came.getOrDefault(at, from);
            Decision step = same.get(ScoredPairs.pair(before, at));
            if (step != null) {
                out.add(step);
            }
            at = before;
        }
        return out.reversed();
    }

    /// The lowest record that is decided to be the same person as this one, which may be itself.
    public int unitOf(int record) {
        return bound.get(record) ? unitOf.getOrDefault(record, record) : record;
    }

    /// Whether records are decided to be the same person as this one.
    public boolean isBound(int record) {
        return bound.get(record);
    }

    /// All records of a unit, ascending; empty where a record stands for itself alone.
    public int[] members(int unit) {
        return bound.get(unit) ? members.getOrDefault(unit, NOBODY).clone() : NOBODY;
    }

    /// Whether any records are decided to be one.
    public boolean hasUnits() {
        return !bound.isEmpty();
    }

    /// Whether two units are decided to be different people.
    public boolean areDifferent(int unit, int other) {
        return judged.get(unit)
                && judged.get(other)
                && Arrays.binarySearch(different, ScoredPairs.pair(unit, other)) >= 0;
    }

    /// Whether a unit is decided to be different from some other.
    boolean isJudged(int unit) {
        return judged.get(unit);
    }

    /// Pairs of units that are different people, ascending.
    public long[] different() {
        return different.clone();
    }

    /// All units of several records, by their lowest record.
    int[] units() {
        return members.keySet().stream().mapToInt(i -> i).sorted().toArray();
    }

    /// Decisions that contradict each other.
    public List<Contradiction> contradictions() {
        return Collections.unmodifiableList(contradictions);
    }

    /// Decisions about records that are not in this run.
    public List<Decision> elsewhere() {
        return Collections.unmodifiableList(elsewhere);
    }
}
