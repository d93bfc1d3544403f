package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.model.OverlapTable;

/// Who is on which lists: the overlap that the estimate rests on.
final class OverlapSection {
    // A page is read, a file is computed with: the whole table is in data/overlap.csv.
    private static final int MOST_ROWS = 40;

    private OverlapSection() {}

    static Html of(Telling telling) {
        OverlapTable table = telling.dossier().panel().table();
        Html finding =
                telling.prose()
                        .say(
                                "publish.overlap-finding",
                                table.onOneListOnly(),
                                table.observed(),
                                table.observed() - table.onOneListOnly());
        return telling.section(
                "overlap",
                finding,
                besideTable(telling),
                FigureFrame.of(width -> UpSet.draw(table, telling.prose(), width)),
                table(telling));
    }

    private static Html besideTable(Telling telling) {
        int people = telling.dossier().onlyOnCopies();
        int named = telling.dossier().named();
        return people == 0
                ? Html.nothing()
                : telling.paragraph("publish.overlap-beside", people, named - people, named);
    }

    private static Html table(Telling telling) {
        Prose prose = telling.prose();
        OverlapTable table = telling.dossier().panel().table();
        List<Combination> all = Combination.of(table);
        int shown = Math.min(all.size(), MOST_ROWS);
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Combination each : all.subList(0, shown)) {
            rows.add(List.of(Table.Cell.words(names(each, telling)), telling.count(each.people())));
        }
        List<Combination> rest = all.subList(shown, all.size());
        if (!rest.isEmpty()) {
            rows.add(row(telling, prose.say("publish.overlap-rest", rest.size()), rest));
        }
        rows.add(row(telling, prose.say("publish.overlap-observed"), all));
        if (telling.dossier().onlyOnCopies() > 0) {
            rows.add(
                    List.of(
                            telling.head("publish.overlap-only-copies"),
                            telling.count(telling.dossier().onlyOnCopies())));
            rows.add(
                    List.of(
                            telling.head("publish.overlap-named"),
                            telling.count(telling.dossier().named())));
        }
        List<Table.Cell> heads =
                List.of(
                        telling.head("publish.overlap-lists"),
                        telling.numberHead("publish.people"));
        return Table.of(prose.say("publish.overlap-caption"), heads, rows);
    }

    private static List<Table.Cell> row(Telling telling, Html head, List<Combination> of) {
        return List.of(Table.Cell.words(head), telling.count(Combination.sum(of)));
    }

    private static Html names(Combination combination, Telling telling) {
        List<String> lists = telling.dossier().panel().table().lists();
        List<Html> parts = new ArrayList<>();
        for (int j = 0; j < lists.size(); j++) {
            if (combination.on(j)) {
                if (!parts.isEmpty()) {
                    parts.add(Html.text(" + "));
                }
                parts.add(telling.prose().name(lists.get(j)));
            }
        }
        if (combination.onOneList()) {
            parts.add(Html.text(" "));
            parts.add(telling.prose().say("publish.overlap-only"));
        }
        return new Html.Several(parts);
    }
}
