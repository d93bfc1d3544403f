package org.govah.app.internal;

import org.govah.link.Roster;

/// Names of lists as they stand in CSV files, quoted once.
final class RosterCells {
    private RosterCells() {}

    static byte[][] lists(Roster roster) {
        return roster.lists().stream()
                .map(list -> CsvBytes.cell(list.name()))
                .toArray(byte[][]::new);
    }
}
