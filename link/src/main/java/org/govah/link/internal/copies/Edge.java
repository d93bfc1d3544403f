package org.govah.link.internal.copies;

import java.util.Comparator;
import java.util.List;
import org.govah.core.words.Message;
import org.govah.link.CopyKind;

/// One list that may derive from another.
///
/// @param list its number
/// @param from the number of the other
/// @param rowsOfFrom how many rows that has
/// @param kind how it derives
/// @param share of its rows
/// @param rows how many it has
/// @param stated whether the list or its rows say so
/// @param shown whether the contents show it
/// @param examples pairs of records
/// @param because why
record Edge(
        int list,
        int from,
        int rowsOfFrom,
        CopyKind kind,
        double share,
        int rows,
        boolean stated,
        boolean shown,
        List<int[]> examples,
        Message because) {
    /// Surest first; of sources that hold a list alike the shorter, which is the nearer in a chain.
    static final Comparator<Edge> SUREST =
            Comparator.comparing(Edge::shown)
                    .thenComparing(Edge::stated)
                    .thenComparing(e -> e.kind() != CopyKind.PART)
                    .thenComparingDouble(Edge::share)
                    .reversed()
                    .thenComparingInt(Edge::rowsOfFrom)
                    .thenComparingInt(Edge::list)
                    .thenComparingInt(Edge::from);
}
