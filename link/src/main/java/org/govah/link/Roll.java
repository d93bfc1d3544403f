package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;

/// All records of all lists under one numbering that does not depend on the order they came in.
///
/// @param lists as given
/// @param records by list name and row: record number `i` is at place `i`
/// @param listOf the list's number, in the order given, of each record
/// @param numbers for each list the numbers of its records, in the order given
/// @param numberOf the number of a record
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
record Roll(
        List<VictimList> lists,
        List<Record> records,
        int[] listOf,
        int[][] numbers,
        Map<RecordId, Integer> numberOf) {
    static Roll of(List<VictimList> lists) {
        if (lists.stream().map(VictimList::name).distinct().count() != lists.size()) {
            throw new IllegalArgumentException("two lists have one name");
        }
        List<Record> records = new ArrayList<>();
        lists.forEach(l -> records.addAll(l.records()));
        records.sort(Comparator.comparing(Record::id));
        Map<RecordId, Integer> numberOf = new HashMap<>();
        for (Record each : records) {
            if (numberOf.put(each.id(), numberOf.size()) != null) {
                throw new IllegalArgumentException("two records have one id: " + each.id());
            }
        }
        int[] listOf = new int[records.size()];
        int[][] numbers = new int[lists.size()][];
        for (int l = 0; l < numbers.length; l++) {
            numbers[l] =
                    lists.get(l).records().stream()
                            .mapToInt(r -> numberOf.getOrDefault(r.id(), -1))
                            .toArray();
            int list = l;
            Arrays.stream(numbers[l]).forEach(n -> listOf[n] = list);
        }
        return new Roll(List.copyOf(lists), List.copyOf(records), listOf, numbers, numberOf);
    }

    int number(RecordId id) {
        Integer number = numberOf.get(id);
        if (number == null) {
            throw new IllegalArgumentException("no such record in this run: " + id);
        }
        return number;
    }

    boolean isInner(int a, int b) {
        return listOf[a] == listOf[b];
    }

    /// Pairs of records of one list.
    double innerPairs() {
        return Arrays.stream(numbers)
                .mapToDouble(n -> (double) n.length * (n.length - 1) / 2)
                .sum();
    }

    /// Pairs of records of two lists.
    double crossPairs() {
        return (double) records.size() * (records.size() - 1) / 2 - innerPairs();
    }
}
