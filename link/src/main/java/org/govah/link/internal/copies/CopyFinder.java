package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.model.VictimList;
import org.govah.core.words.Message;

/// Finds which list was taken from which, from the contents alone; what a list says of itself
/// decides the direction and is believed where the contents do not show it.
public final class CopyFinder {
    /// Of the rows of persons on both lists this share must be alike word for word: independent
    /// listers of the same people spell, date and place some of them differently.
    private static final double MIN_ALIKE = 0.8;

    /// Fewer rows word for word show nothing.
    private static final int MIN_ROWS = 10;

    private final List<VictimList> lists;
    private final int[][] groups;
    private final double copyShare;

    /// A derived list.
    ///
    /// @param list its number
    /// @param from the number of the list it was taken from
    /// @param share of its rows that stand there word for word, 0 to 1
    /// @param because what shows it
    public record Derived(int list, int from, double share, Message because) {}

    private record Edge(Derived derived, boolean stated, boolean shown) {}

    /// Over linked lists.
    ///
    /// @param groups for each list and row the number of the person
    /// @param copyShare the least share of rows
    public CopyFinder(List<VictimList> lists, int[][] groups, double copyShare) {
        this.lists = List.copyOf(lists);
        this.groups = groups.clone();
        this.copyShare = copyShare;
    }

    /// The derived lists, each once with its best source, in the order of the lists; never all the
    /// lists of a circle.
    public List<Derived> find() {
        List<Edge> edges = new ArrayList<>();
        for (int a = 0; a < lists.size(); a++) {
            for (int b = a + 1; b < lists.size(); b++) {
                addEdge(a, b, edges);
            }
        }
        edges.sort(
                Comparator.comparing(Edge::shown)
                        .thenComparing(Edge::stated)
                        .thenComparingDouble(e -> e.derived().share())
                        .reversed()
                        .thenComparingInt(e -> e.derived().list())
                        .thenComparingInt(e -> e.derived().from()));
        Derived[] best = new Derived[lists.size()];
        int[] from = new int[lists.size()];
        Arrays.fill(from, -1);
        for (Edge edge : edges) {
            Derived d = edge.derived();
            if (from[d.list()] < 0 && !leadsTo(from, d.from(), d.list())) {
                from[d.list()] = d.from();
                best[d.list()] = d;
            }
        }
        return Arrays.stream(best).filter(d -> d != null).toList();
    }

    private static boolean leadsTo(int[] from, int start, int list) {
        int at = start;
        while (at >= 0 && at != list) {
            at = from[at];
        }
        return at == list;
    }

    private void addEdge(int a, int b, List<Edge> edges) {
        boolean aSays = lists.get(a).copiedFrom().contains(lists.get(b).name());
        boolean bSays = lists.get(b).copiedFrom().contains(lists.get(a).name());
        Overlap ofA = overlap(a, b);
        Overlap ofB = overlap(b, a);
        boolean shown = isCopy(ofA) || isCopy(ofB);
        if (aSays && (!bSays || isFirstDerived(a, b, ofA, ofB))) {
            edges.add(edge(a, b, ofA, true));
        } else if (bSays) {
            edges.add(edge(b, a, ofB, true));
        } else if (shown) {
            boolean first = isFirstDerived(a, b, ofA, ofB);
            edges.add(first ? edge(a, b, ofA, false) : edge(b, a, ofB, false));
        }
    }

    private boolean isCopy(Overlap overlap) {
        return overlap.share() >= copyShare
                && overlap.alike() >= MIN_ALIKE
                && overlap.wordForWord() >= MIN_ROWS;
    }

    /// Of two lists that hold each other, the one that is mostly contained is the derived one; then
    /// the shorter; then the later.
    private boolean isFirstDerived(int a, int b, Overlap ofA, Overlap ofB) {
        if (ofA.share() != ofB.share()) {
            return ofA.share() > ofB.share();
        }
        return lists.get(a).records().size() < lists.get(b).records().size();
    }

    private Edge edge(int list, int from, Overlap overlap, boolean stated) {
        boolean shown = isCopy(overlap);
        return new Edge(
                new Derived(list, from, overlap.share(), because(overlap, shown)), stated, shown);
    }

    private static Message because(Overlap o, boolean shown) {
        if (!shown) {
            return Message.of("link.copy-stated", o.wordForWord(), o.rows());
        }
        String key =
                o.inOrder() >= Overlap.ORDER_SHOWS
                        ? "link.copy-contents-in-order"
                        : "link.copy-contents";
        return Message.of(
                key,
                o.wordForWord(),
                o.rows(),
                o.share(),
                o.linked(),
                o.names(),
                o.dates(),
                o.places(),
                o.inOrder());
    }

    private Overlap overlap(int one, int other) {
        Map<Integer, List<Integer>> rowsOf = new HashMap<>();
        for (int i = 0; i < groups[other].length; i++) {
            rowsOf.computeIfAbsent(groups[other][i], g -> new ArrayList<>()).add(i);
        }
        int[][] partners = new int[groups[one].length][];
        for (int i = 0; i < partners.length; i++) {
            partners[i] =
                    rowsOf.getOrDefault(groups[one][i], List.of()).stream()
                            .mapToInt(r -> r)
                            .toArray();
        }
        return Overlap.of(lists.get(one), lists.get(other), partners);
    }
}
