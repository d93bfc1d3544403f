package org.govah.link.internal.copies;

import java.util.ArrayList;
import java.util.List;
import org.govah.link.CopyKind;

/// Who derives from whom, without circles: each list from one other, or in parts from several that
/// do not derive from each other.
final class Descent {
    private final List<List<Edge>> parents = new ArrayList<>();

    Descent(int lists, List<Edge> edges) {
        for (int l = 0; l < lists; l++) {
            parents.add(new ArrayList<>());
        }
        edges.stream()
                .sorted(Edge.SUREST)
                .filter(this::isNew)
                .forEach(e -> {
                    parents.get(e.list()).add(e);
                });
    }

    private boolean isNew(Edge edge) {
        List<Edge> known = parents.get(edge.list());
        return !leads(edge.from(), edge.list())
                && known.stream().allMatch(k -> isSecondPart(k, edge));
    }

    private boolean isSecondPart(Edge known, Edge edge) {
        return known.kind() == CopyKind.PART
                && edge.kind() == CopyKind.PART
                && !leads(known.from(), edge.from())
                && !leads(edge.from(), known.from());
    }

    /// Whether a list is or derives from another.
    private boolean leads(int list, int to) {
        return list == to || parents.get(list).stream().anyMatch(e -> leads(e.from(), to));
    }

    /// All that hold, by list.
    List<Edge> edges() {
        return parents.stream().flatMap(List::stream).toList();
    }

    /// The beginning of a chain: the list itself where it derives from none, or only in parts.
    int root(int list) {
        List<Edge> of = parents.get(list);
        boolean whole = of.size() == 1 && of.getFirst().kind() != CopyKind.PART;
        return whole ? root(of.getFirst().from()) : list;
    }
}
