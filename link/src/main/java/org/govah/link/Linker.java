package org.govah.link;

import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.VictimList;

/// Links lists of deaths: finds the records that are one person, within and across lists, and the
/// lists that were copied from each other.
///
/// A Fellegi-Sunter model is learned from the lists themselves; nothing is trained elsewhere and no
/// label is needed. The same lists give the same persons, in whatever order lists and rows come and
/// however many cores there are; only the numbers of the persons follow the order given.
public final class Linker {
    private Linker() {}

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
        return new Linking(Roll.of(lists), settings, progress).run();
    }
}
