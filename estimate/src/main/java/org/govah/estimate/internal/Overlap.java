package org.govah.estimate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;

/// What the overlap itself allows, before any method runs.
public final class Overlap {
    private Overlap() {}

    /// The table without the lists that nobody is on; empty where nobody is on any.
    public static Optional<OverlapTable> inhabited(OverlapTable table) {
        List<Integer> kept = new ArrayList<>();
        for (int list = 0; list < table.lists().size(); list++) {
            if (table.onAll(1 << list) > 0) {
                kept.add(list);
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            cells.put(renumbered(cell.getKey(), kept), cell.getValue());
        }
        List<String> names = kept.stream().map(table.lists()::get).toList();
        return Optional.of(new OverlapTable(names, cells));
    }

    private static int renumbered(int history, List<Integer> kept) {
        int result = 0;
        for (int i = 0; i < kept.size(); i++) {
            result |= (history >>> kept.get(i) & 1) << i;
        }
        return result;
    }

    /// Why no method with `needed` lists can give a number; empty where it may try.
    ///
    /// @param inhabited a table in which every list has people
    public static Optional<Message> refusal(OverlapTable inhabited, int needed) {
        int lists = inhabited.lists().size();
        if (lists < needed) {
            return Optional.of(Message.of("estimate.needs-lists", needed, lists));
        }
        if (onSeveral(inhabited) == 0) {
            return Optional.of(Message.of("estimate.needs-overlap"));
        }
        return Optional.empty();
    }

    /// The table's own gates: lists, connected, overlap.
    public static List<Gate> gates(Optional<OverlapTable> inhabited) {
        if (inhabited.isEmpty()) {
            return Finding.missing(GateRule.Subject.TABLE, Message.of("estimate.nobody"));
        }
        OverlapTable table = inhabited.get();
        return List.of(
                GateRule.LISTS.held(table.lists().size()),
                GateRule.CONNECTED.held(groups(table)),
                GateRule.OVERLAP.held((double) onSeveral(table)));
    }

    /// People on two or more lists.
    static long onSeveral(OverlapTable table) {
        return table.observed() - table.onOneListOnly();
    }

    /// Groups of lists, two lists being in one group where somebody is on both, or a chain of such
    /// pairs joins them.
    static int groups(OverlapTable table) {
        int lists = table.lists().size();
        int unseen = (1 << lists) - 1;
        int groups = 0;
        while (unseen != 0) {
            unseen &= ~reached(table, Integer.lowestOneBit(unseen));
            groups++;
        }
        return groups;
    }

    private static int reached(OverlapTable table, int from) {
        int reached = from;
        int before;
        do {
            before = reached;
            for (int history : table.cells().keySet()) {
                reached |= (history & reached) != 0 ? history : 0;
            }
        } while (reached != before);
        return reached;
    }
}
