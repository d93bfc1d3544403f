package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.publish.Dossier;
import org.govah.publish.ListSummary;

/// Check it: the files with their hashes, how to run it again, and what such a check cannot show.
final class CheckSection {
    private CheckSection() {}

    static Html of(Telling telling) {
        Prose prose = telling.prose();
        Dossier.Origin origin = telling.dossier().origin();
        // No file name stands in the command: names come from outside, and commands get pasted.
        String command = "govah count LISTS... --seed " + origin.seed() + " --out DIR";
        return telling.section(
                "check",
                prose.say("publish.check-finding"),
                files(telling),
                telling.paragraph("publish.check-again", origin.version()),
                Html.of("pre", Html.of("code", Html.text(command)).with("dir", "ltr")),
                telling.paragraph("publish.check-seed", Long.toString(origin.seed())),
                telling.paragraph("publish.check-data"),
                telling.paragraph("publish.check-limits"));
    }

    private static Html files(Telling telling) {
        Prose prose = telling.prose();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ListSummary list : telling.dossier().lists()) {
            rows.add(
                    List.of(
                            Table.Cell.words(prose.name(list.fileName())),
                            Table.Cell.words(Html.of("code", prose.name(list.sha256())))));
        }
        List<Table.Cell> heads =
                List.of(telling.head("publish.lists-file"), telling.head("publish.lists-hash"));
        return Table.reflowing(prose.say("publish.check-caption"), heads, rows);
    }
}
