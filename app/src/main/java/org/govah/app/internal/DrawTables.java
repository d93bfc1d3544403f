package org.govah.app.internal;

import java.util.SortedMap;
import org.govah.app.internal.OutFolder.Content;

/// The overlap tables of draws of the whole linkage, as `govah estimate --draws` reads them.
final class DrawTables {
    private static final String FOLDER = "draws/";

    /// Digits of a draw's number, so that files sort as draws do.
    private static final int DIGITS = 6;

    private DrawTables() {}

    /// Puts one table a draw among the files, over the lists of `overlap/lists.csv`.
    ///
    /// @param draws how many, at least 1
    static void into(SortedMap<String, Content> files, LinkResult result, int draws) {
        result.linked()
                .draws(draws, result.request().how().seed())
                .forEachOverlap(
                        result.overlaps().lists(),
                        (table, k) -> files.put(name(k + 1), Content.of(Overlaps.csv(table))));
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
