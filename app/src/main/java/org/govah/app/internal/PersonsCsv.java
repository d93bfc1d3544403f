package org.govah.app.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.govah.app.internal.OutFolder.Content;
import org.govah.link.Linked;

/// `persons.csv`: who is on which row, person by person (docs/formats/persons.md).
///
/// @param linked the linkage
record PersonsCsv(Linked linked) implements Content {
    @Override
    public void writeTo(OutputStream stream) throws IOException {
        CsvBytes out = new CsvBytes(stream);
        out.header(List.of("person", "list", "row"));
        byte[][] lists = RosterCells.lists(linked.roster());
        for (int record : PersonOrder.of(linked)) {
            out.number(linked.personOf(record));
            out.sign(',');
            out.raw(lists[linked.roster().listOf(record)]);
            out.sign(',');
            out.number(linked.roster().rowOf(record));
            out.sign('\n');
        }
        out.flush();
    }
}
