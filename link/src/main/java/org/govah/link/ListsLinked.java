package org.govah.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.core.model.Person;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;

/// The result in terms of the lists as given: persons with their records.
///
/// @param lists as given
/// @param linked by record number
record ListsLinked(List<VictimList> lists, Linked linked) {
    LinkRun run() {
        Roster roster = linked.roster();
        Linked.Found found = linked.found();
        Linkage linkage = new Linkage(persons(), found.copies(), duplicates(), found.model());
        return new LinkRun(
                linkage,
                links(),
                found.notes(),
                (a, b) -> linked.explain(number(roster, a), number(roster, b)),
                linked);
    }

    private static int number(Roster roster, RecordId id) {
        int number = roster.number(id);
        if (number < 0) {
            throw new IllegalArgumentException("no such record in this run: " + id);
        }
        return number;
    }

    private int personOf(Record record) {
        return linked.personOf(number(linked.roster(), record.id()));
    }

    private List<Person> persons() {
        int[] placeOf = new int[linked.lastPerson() + 1];
        List<List<RecordId>> members = new ArrayList<>();
        for (VictimList list : lists) {
            for (Record record : list.records()) {
                int person = personOf(record);
                if (placeOf[person] == 0) {
                    members.add(new ArrayList<>());
                    placeOf[person] = members.size();
                }
                members.get(placeOf[person] - 1).add(record.id());
            }
        }
        return IntStream.range(0, members.size())
                .mapToObj(i -> new Person(i + 1, members.get(i)))
                .toList();
    }

    private List<InnerDuplicates> duplicates() {
        return lists.stream()
                .map(list ->
                        linked.found().duplicates().stream()
                                .filter(d -> d.list().equals(list.name()))
                                .findFirst()
                                .orElse(new InnerDuplicates(list.name(), 0)))
                .toList();
    }

    private List<Link> links() {
        List<Link> out = new ArrayList<>();
        Roster roster = linked.roster();
        for (int i = 0; i < linked.pairs(); i++) {
            int a = linked.lower(i);
            int b = linked.higher(i);
            if (linked.personOf(a) == linked.personOf(b)) {
                out.add(new Link(roster.id(a), roster.id(b), linked.probability(i)));
            }
        }
        out.sort(
                Comparator.comparingDouble(Link::probability)
                        .reversed()
                        .thenComparing(Link::a)
                        .thenComparing(Link::b));
        return out;
    }
}
