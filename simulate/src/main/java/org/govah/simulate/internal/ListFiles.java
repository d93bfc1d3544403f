package org.govah.simulate.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.simulate.SimulatedFile;

/// The files of the lists, as their holders hand them over.
final class ListFiles {
    /// By number of the holder.
    private final Map<Integer, Clerk> clerks = new HashMap<>();

    ListFiles(List<Ledger> ledgers, Streams streams, Victims victims) {
        Calendars calendars = new Calendars();
        for (Ledger ledger : ledgers) {
            clerks.put(ledger.profile().id(), new Clerk(ledger, streams, victims, calendars));
        }
    }

    /// The file of a list.
    SimulatedFile file(Ledger ledger) {
        Format format = format(ledger);
        Rows rows = rows(ledger);
        return new SimulatedFile(
                "lists/" + ledger.name() + "." + format.extension(),
                out -> {
                    if (format == Format.XLSX) {
                        Xlsx.write(rows, out);
                    } else {
                        Csv.write(rows, format, out);
                    }
                });
    }

    private Rows rows(Ledger ledger) {
        List<Heading> headings = ledger.profile().headings();
        return new Rows(
                headings.stream().map(Heading::text).toList(),
                ledger.rows(),
                row -> {
                    Map<Column, String> cells = cells(ledger, row);
                    return headings.stream().map(h -> cells.getOrDefault(h.column(), "")).toList();
                });
    }

    /// What stands in a row; a copied one says what the other list says.
    private Map<Column, String> cells(Ledger ledger, int row) {
        int source = ledger.source(row);
        return source == 0
                ? clerk(ledger.profile().id()).write(row)
                : clerk(ListProfile.COPIED).write(source);
    }

    private Clerk clerk(int holder) {
        return Optional.ofNullable(clerks.get(holder)).orElseThrow();
    }

    private static Format format(Ledger ledger) {
        Format format = ledger.profile().format();
        return format == Format.XLSX && ledger.rows() > Xlsx.MAX_ROWS ? Format.CSV_UTF8 : format;
    }
}
