package org.govah.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govah.core.model.Person;
import org.govah.core.model.RecordId;

/// How well the pairs that persons imply agree with the truth.
///
/// @param found pairs in one person
/// @param truth pairs with one truth
/// @param both pairs that are both
record Quality(long found, long truth, long both) {
    /// Counts pairs.
    ///
    /// @param truth the truth of each record; records without one are alone
    static Quality of(List<Person> persons, Map<RecordId, String> truth) {
        long found = 0;
        long both = 0;
        Map<String, Long> sizes = new HashMap<>();
        truth.values().forEach(t -> sizes.merge(t, 1L, Long::sum));
        for (Person person : persons) {
            Map<String, Long> inside = new HashMap<>();
            person.records()
                    .forEach(r -> inside.merge(truth.getOrDefault(r, r.toString()), 1L, Long::sum));
            found += pairs(person.records().size());
            both += inside.values().stream().mapToLong(Quality::pairs).sum();
        }
        return new Quality(found, sizes.values().stream().mapToLong(Quality::pairs).sum(), both);
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    double precision() {
        return found == 0 ? 1 : (double) both / found;
    }

    double recall() {
        return truth == 0 ? 1 : (double) both / truth;
    }

    double f1() {
        return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }

    @Override
    public String toString() {
        return "precision %.4f recall %.4f F1 %.4f (%d found, %d true)"
                .formatted(precision(), recall(), f1(), found, truth);
    }

    /// Whether the partition is the same, whatever the numbers of the persons.
    static Set<List<RecordId>> partition(List<Person> persons) {
        Set<List<RecordId>> out = new HashSet<>();
        persons.forEach(p -> out.add(p.records()));
        return out;
    }
}
