package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.govah.core.model.OverlapTable;
import org.govah.link.InnerDuplicates;
import org.govah.publish.Dossier;
import org.govah.publish.ListSummary;

/// How the rows of the lists become different people; it balances or is not made.
///
/// Every death record is in exactly one of four places: it repeats a person of its own list, it
/// names a person already counted on a list before it, or it is where that person is counted first.
/// Lists that count as independent come first, in the order given; lists beside them (copies)
/// after.
///
/// @param steps independent lists first, then the others
/// @param beside how many of the steps, at the end, are lists that do not count as independent
/// @param firstBeside people counted first on those lists together
/// @param named different people
record Flow(List<Step> steps, int beside, long firstBeside, long named) {
    /// Copies the steps.
    Flow {
        steps = List.copyOf(steps);
    }

    /// One list.
    ///
    /// @param list its counts as received
    /// @param repeated death records that repeat a person of the same list
    /// @param first people counted first on this list; empty where several lists beside the table
    ///   are known together only
    record Step(ListSummary list, int repeated, OptionalLong first) {
        /// Different people on the list.
        long people() {
            return (long) list.deaths() - repeated;
        }
    }

    /// The flow of a dossier.
    ///
    /// @throws IllegalArgumentException if the numbers of the lists, of the overlap and of the
    ///   people named contradict each other; such a dossier must not be published
    static Flow of(Dossier dossier) {
        OverlapTable table = dossier.listed();
        List<ListSummary> independent = new ArrayList<>();
        List<ListSummary> beside = new ArrayList<>();
        for (ListSummary list : dossier.lists()) {
            (table.lists().contains(list.name()) ? independent : beside).add(list);
        }
        Map<String, Integer> repeated = repeated(dossier.duplicates());
        List<Step> steps = new ArrayList<>();
        int seen = 0;
        for (ListSummary list : independent) {
            int bit = 1 << table.lists().indexOf(list.name());
            Step step = step(list, repeated, OptionalLong.of(newPeople(table, bit, seen)));
            require(
                    step.people() == table.onAll(bit),
                    list.name() + ": its people are not those in the overlap");
            steps.add(step);
            seen |= bit;
        }
        for (ListSummary list : beside) {
            OptionalLong first =
                    beside.size() == 1
                            ? OptionalLong.of(dossier.onlyOnCopies())
                            : OptionalLong.empty();
            steps.add(step(list, repeated, first));
        }
        Flow flow = new Flow(steps, beside.size(), dossier.onlyOnCopies(), dossier.named());
        flow.requireBalance(table);
        return flow;
    }

    private void requireBalance(OverlapTable table) {
        long first = steps.stream().limit(steps.size() - beside).mapToLong(Flow::first).sum();
        require(first == table.observed(), "a list of the overlap is not among the lists");
        require(first + firstBeside == named, "people counted first are not the people named");
        require(people(stepsBeside()) >= firstBeside, "more people only on copies than on copies");
    }

    /// The steps of the lists that do not count as independent.
    List<Step> stepsBeside() {
        return steps.subList(steps.size() - beside, steps.size());
    }

    /// People counted first on lists beside the table who are on a list before, too.
    long againBeside() {
        return people(stepsBeside()) - firstBeside;
    }

    /// The sum of one count over all lists.
    long total(ToIntFunction<ListSummary> count) {
        return steps.stream().mapToLong(s -> count.applyAsInt(s.list())).sum();
    }

    /// Death records that repeat a person of their own list, on all lists.
    long repeated() {
        return steps.stream().mapToLong(Step::repeated).sum();
    }

    /// Death records whose person is counted on a list before, on all lists.
    long again() {
        return people(steps) - named;
    }

    private static long first(Step step) {
        return step.first().orElseThrow();
    }

    private static long people(List<Step> steps) {
        return steps.stream().mapToLong(Step::people).sum();
    }

    private static long newPeople(OverlapTable table, int bit, int seen) {
        return table.cells().entrySet().stream()
                .filter(c -> (c.getKey() & bit) != 0 && (c.getKey() & seen) == 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Map<String, Integer> repeated(List<InnerDuplicates> duplicates) {
        Map<String, Integer> repeated = new HashMap<>();
        duplicates.forEach(d -> repeated.merge(d.list(), d.records(), Integer::sum));
        return repeated;
    }

    private static Step step(ListSummary list, Map<String, Integer> repeated, OptionalLong first) {
        return new Step(list, repeated.getOrDefault(list.name(), 0), first);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the numbers do not add up: " + otherwise);
        }
    }
}
