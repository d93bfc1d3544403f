package org.govah.link;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.link.internal.draws.Cells;
import org.govah.link.internal.draws.Histories;
import org.govah.link.internal.draws.LinkageDraws;
import org.govah.link.internal.pairs.Pairs;

/// Draws from the posterior over whole linkages: each is one way in which the records may belong to
/// persons, as likely as the evidence makes it (Sadinle 2014, 2017; the partition's score is told
/// in the guide).
public final class LinkDraws {
    private final Roster roster;
    private final LinkageDraws draws;

    LinkDraws(Roster roster, LinkageDraws draws) {
        this.roster = roster;
        this.draws = draws;
    }

    /// How many there are.
    public int size() {
        return draws.size();
    }

    /// Records that stand in groups too large to be drawn exactly.
    public int walked() {
        return draws.walked();
    }

    /// Records in groups so large that pairs likelier than one in a hundred were left apart in
    /// every draw, to bound the time.
    public int raised() {
        return draws.raised();
    }

    /// What should be known of the draws: empty where nothing was left out.
    public Optional<Message> says() {
        return raised() == 0
                ? Optional.empty()
                : Optional.of(Message.of("link.draws-cut", raised()));
    }

    /// For each kept pair the share of the draws in which the two records are one person.
    public float[] shares(Linked linked) {
        return draws.shares(linked.keptPairs());
    }

    /// The share of the draws in which two records are one person, kept pair or not.
    public float share(int a, int b) {
        return draws.shares(new long[] {Pairs.of(a, b)})[0];
    }

    /// Tells the overlap table of each draw, with its number from 0.
    ///
    /// @param lists 1 to [OverlapTable#MAX_LISTS] names, distinct
    public void forEachOverlap(List<String> lists, ObjIntConsumer<OverlapTable> told) {
        histories(roster, lists).forEach(draws, (cells, k) -> told.accept(table(lists, cells), k));
    }

    /// Tells the overlap table of each draw over the sources of compiled lists.
    public void forEachOverlap(SourceSystems systems, ObjIntConsumer<OverlapTable> told) {
        List<String> names = systems.chosen();
        systems.histories().forEach(draws, (cells, k) -> told.accept(table(names, cells), k));
    }

    static Histories histories(Roster roster, List<String> lists) {
        int[] bitOf = new int[roster.lists().size()];
        for (int l = 0; l < bitOf.length; l++) {
            bitOf[l] = lists.indexOf(roster.lists().get(l).name());
        }
        return Histories.of(roster.listOfEach(), bitOf);
    }

    static OverlapTable table(List<String> lists, Cells cells) {
        SortedMap<Integer, Long> out = new TreeMap<>();
        for (int i = 0; i < cells.histories().length; i++) {
            if (cells.histories()[i] != 0 && cells.counts()[i] > 0) {
                out.put(Math.toIntExact(cells.histories()[i]), cells.counts()[i]);
            }
        }
        return new OverlapTable(lists, out);
    }
}
