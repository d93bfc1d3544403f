package org.govah.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Person;
import org.govah.core.model.RecordId;

/// The result of linking: the different people on the lists, and which lists copy each other.
///
/// @param persons every record is in exactly one
/// @param copies derived lists; a list may have several parts from several others
/// @param duplicates rows that repeat a person inside one list, one entry a list
/// @param model what was learned
public record Linkage(
        List<Person> persons,
        List<Copy> copies,
        List<InnerDuplicates> duplicates,
        LinkModel model) {
    /// Copies the lists.
    public Linkage {
        persons = List.copyOf(persons);
        copies = List.copyOf(copies);
        duplicates = List.copyOf(duplicates);
    }

    /// How many different people are on the lists.
    public int named() {
        return persons.size();
    }

    /// Whether a list was found to be derived from another.
    public boolean isCopy(String list) {
        return copies.stream().anyMatch(c -> c.isWhole() && c.list().equals(list));
    }

    /// People per capture history over some of the lists; people on none of them are left out.
    ///
    /// @param lists 1 to [OverlapTable#MAX_LISTS] names, distinct
    public OverlapTable overlap(List<String> lists) {
        Map<String, Integer> bit = new HashMap<>();
        for (String list : lists) {
            bit.put(list, 1 << bit.size());
        }
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (Person person : persons) {
            int history = 0;
            for (RecordId record : person.records()) {
                history |= bit.getOrDefault(record.list(), 0);
            }
            if (history != 0) {
                cells.merge(history, 1L, Long::sum);
            }
        }
        return new OverlapTable(lists, cells);
    }
}
