package org.govah.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govah.core.model.OverlapTable;
import org.govah.link.internal.copies.Memberships;
import org.govah.link.internal.draws.Histories;

/// Compiled lists split into the sources that their rows name: a row that names three sources is on
/// three lists. The sources, not the list, saw the people, so an estimate needs them.
public final class SourceSystems {
    /// A source that is named by fewer rows is pooled with others: a list this small says next to
    /// nothing of the overlap.
    public static final int LEAST_ROWS = 20;

    /// More systems leave most cells of a table empty.
    public static final int MOST = 12;

    private final Linked linked;
    private final Memberships memberships;
    private final List<Integer> chosen;

    private SourceSystems(Linked linked, Memberships memberships, List<Integer> chosen) {
        this.linked = linked;
        this.memberships = memberships;
        this.chosen = List.copyOf(chosen);
    }

    /// Splits.
    ///
    /// @param split names of the lists whose rows name their sources
    public static SourceSystems of(Linked linked, Set<String> split) {
        Roster roster = linked.roster();
        List<String> names = roster.lists().stream().map(Roster.Head::name).toList();
        Memberships found =
                Memberships.of(
                        roster.written(),
                        roster.listOfEach(),
                        roster.statements(),
                        LEAST_ROWS,
                        list -> split.contains(names.get(list)));
        Set<String> copies =
                linked.found().copies().stream()
                        .filter(Copy::isWhole)
                        .map(Copy::list)
                        .collect(Collectors.toSet());
        List<Integer> derived =
                IntStream.range(0, names.size())
                        .filter(list -> copies.contains(names.get(list)))
                        .boxed()
                        .toList();
        return new SourceSystems(linked, found, found.choice(derived, MOST));
    }

    /// The same systems over the same records, linked otherwise.
    ///
    /// @throws IllegalArgumentException if the other linkage has not as many records
    public SourceSystems over(Linked other) {
        if (other.roster().records() != linked.roster().records()) {
            throw new IllegalArgumentException("another roster");
        }
        return new SourceSystems(other, memberships, chosen);
    }

    /// One system.
    ///
    /// @param name of the list, or of the source in lower case
    /// @param isList whether it is one of the lists that were linked
    /// @param rows that belong to it
    /// @param twinOf the larger system that is named on nearly the same rows: two names of one;
    ///   empty if none
    /// @param counts whether it is one of those of the overlap table
    public record SourceSystem(
            String name, boolean isList, int rows, String twinOf, boolean counts) {}

    /// All systems: the lists first, then the sources.
    public List<SourceSystem> systems() {
        return IntStream.range(0, memberships.systems().size())
                .mapToObj(s -> {
                    Memberships.BySource each = memberships.systems().get(s);
                    return new SourceSystem(
                            each.name(),
                            each.list(),
                            each.records(),
                            each.twinOf(),
                            chosen.contains(s));
                })
                .toList();
    }

    /// Names of the systems of the overlap table: the largest of those that are neither copies, nor
    /// second names, nor lists half of whose rows name a source.
    public List<String> chosen() {
        return chosen.stream().map(s -> memberships.systems().get(s).name()).toList();
    }

    /// How many sources were too small and were pooled; the pool is no system of the table.
    public int pooled() {
        return memberships.pooled();
    }

    /// People per capture history over the chosen systems; people in none of them are left out.
    ///
    /// @throws IllegalStateException if no system was chosen
    public OverlapTable overlap() {
        if (chosen.isEmpty()) {
            throw new IllegalStateException("no source is named by enough rows");
        }
        return memberships.overlap(linked.groups(), chosen);
    }

    Histories histories() {
        return new Histories(memberships.histories(chosen));
    }
}
