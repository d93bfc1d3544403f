package org.govah.app.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.function.ObjIntConsumer;
import org.govah.app.internal.OutFolder.Content;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.link.LinkDraws;

/// The overlap tables of draws of the whole linkage, as `govah estimate --draws` reads them.
final class DrawTables {
    private static final String FOLDER = "draws/";

    /// Digits of a draw's number, so that files sort as draws do.
    private static final int DIGITS = 6;

    private DrawTables() {}

    /// Puts one table a draw among the files, over the lists of `overlap/lists.csv`.
    ///
    /// @param draws how many, at least 1
    ///
    /// @return what should be known of them
    static List<Message> into(SortedMap<String, Content> files, LinkResult result, int draws) {
        LinkDraws drawn = result.linked().draws(draws, result.request().how().seed());
        ObjIntConsumer<OverlapTable> put =
                (table, k) -> files.put(name(k + 1), Content.of(Overlaps.csv(table)));
        result.systems()
                .ifPresentOrElse(
                        systems -> drawn.forEachOverlap(systems, put),
                        () -> drawn.forEachOverlap(result.overlaps().lists(), put));
        return drawn.says().stream().toList();
    }

    private static String name(int draw) {
        String digits = Integer.toString(draw);
        return FOLDER
                + "draw-"
                + "0".repeat(Math.max(0, DIGITS - digits.length()))
                + digits
                + ".csv";
    }
}
