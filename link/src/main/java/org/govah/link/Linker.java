package org.govah.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;

/// Links lists of deaths: finds the records that are one person, within and across lists, and the
/// lists that were copied from each other.
///
/// A Fellegi-Sunter model is learned from the lists themselves; nothing is trained elsewhere and no
/// label is needed. The same lists give the same persons, in whatever order lists and rows come and
/// however many cores there are; only the numbers of the persons follow the order given.
public final class Linker {
    private Linker() {}

    /// Links a roster.
    ///
    /// @param roster deaths only
    public static Linked link(Roster roster, LinkSettings settings, Progress progress) {
        return new Linking(roster, settings, false, progress).run();
    }

    /// Links a roster, and keeps what a later run needs to add records: see [LinkState].
    public static Linked linkKeeping(Roster roster, LinkSettings settings, Progress progress) {
        return new Linking(roster, settings, true, progress).run();
    }

    /// Adds records to an earlier run: only what they touch is compared and joined again, by the
    /// model of that run. What it compares, it finds as a whole run with that model would, but for
    /// blocks that were, or become, too large.
    ///
    /// @param roster grown from that of the earlier run
    public static Linked update(
            LinkState earlier, Roster roster, LinkSettings settings, Progress progress) {
        return new Updating(earlier, roster, settings, progress).run();
    }

    /// Links.
    ///
    /// @param lists deaths only (see [VictimList#deaths]); names of lists and ids of records unique
    /// @throws IllegalArgumentException if two lists have one name or two records one id
    public static Linkage link(List<VictimList> lists, LinkSettings settings, Progress progress) {
        return run(lists, settings, progress).linkage();
    }

    /// Links, and keeps what is needed to look into the result.
    ///
    /// @param lists as for [#link]
    /// @throws IllegalArgumentException if two lists have one name or two records one id
    public static LinkRun run(List<VictimList> lists, LinkSettings settings, Progress progress) {
        progress.at("link.stage-read", 0, 1);
        Roster roster = roster(lists);
        progress.at("link.stage-read", 1, 1);
        return new ListsLinked(lists, link(roster, settings, progress)).run();
    }

    /// Lists by name and records by row, so that the order given does not show.
    private static Roster roster(List<VictimList> lists) {
        Roster.Builder out = Roster.builder();
        lists.stream()
                .sorted(Comparator.comparing(VictimList::name))
                .forEach(list -> {
                    out.list(list.name(), list.copiedFrom());
                    List<Record> records = new ArrayList<>(list.records());
                    records.sort(Comparator.comparing(Record::id));
                    records.forEach(out::add);
                });
        return out.build();
    }
}
