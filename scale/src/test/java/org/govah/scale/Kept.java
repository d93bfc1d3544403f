package org.govah.scale;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.govah.core.Progress;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.govah.link.Knowledge;
import org.govah.link.LinkSettings;
import org.govah.link.Linked;
import org.govah.link.Linker;
import org.govah.link.Roster;

/// Kept pairs with the bits of their log odds, so that equal means equal.
final class Kept {
    private Kept() {}

    static SortedMap<String, Float> of(SparkLinked linked) {
        TreeMap<String, Float> out = new TreeMap<>();
        for (Row row : linked.pairs().collectAsList()) {
            RecordId a = new RecordId(linked.lists().get(row.getInt(2)), row.getInt(3));
            RecordId b = new RecordId(linked.lists().get(row.getInt(4)), row.getInt(5));
            if (out.put(a + " " + b, row.getFloat(6)) != null) {
                throw new AssertionError("a pair was kept twice: " + a + " " + b);
            }
        }
        return out;
    }

    static SortedMap<String, Float> of(Linked linked) {
        TreeMap<String, Float> out = new TreeMap<>();
        for (int i = 0; i < linked.pairs(); i++) {
            out.put(
                    linked.roster().id(linked.lower(i))
                            + " "
                            + linked.roster().id(linked.higher(i)),
                    (float) linked.logOdds(i));
        }
        return out;
    }

    /// The embedded engine on given knowledge.
    static Linked embedded(List<VictimList> lists, Knowledge known, LinkSettings settings) {
        return Linker.link(filled(Roster.builder(known), lists), settings, Progress.silent());
    }

    static Roster roster(List<VictimList> lists) {
        return filled(Roster.builder(), lists);
    }

    private static Roster filled(Roster.Builder out, List<VictimList> lists) {
        lists.stream()
                .sorted(java.util.Comparator.comparing(VictimList::name))
                .forEach(list -> {
                    out.list(list.name(), list.copiedFrom());
                    list.records().stream()
                            .sorted(java.util.Comparator.comparingInt(r -> r.id().row()))
                            .forEach(out::add);
                });
        return out.build();
    }
}
