package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.link.Copy;
import org.govah.publish.Dossier;
import org.govah.publish.ListSummary;

/// The lists as received, and which of them were copied from which.
final class ListsSection {
    // Enough to tell files apart by eye; the whole hash is under "Check it".
    private static final int SHORT_HASH = 12;

    private ListsSection() {}

    static Html of(Telling telling) {
        Dossier dossier = telling.dossier();
        int independent = dossier.listed().lists().size();
        Html finding =
                telling.prose()
                        .say(
                                "publish.lists-finding",
                                dossier.lists().size(),
                                independent,
                                dossier.lists().size() - independent);
        return telling.section("lists", finding, lists(telling), copies(telling), columns(telling));
    }

    private static Html lists(Telling telling) {
        Prose prose = telling.prose();
        List<Table.Cell> heads =
                List.of(
                        telling.head("publish.list"),
                        telling.head("publish.lists-file"),
                        telling.head("publish.lists-hash"),
                        telling.numberHead("publish.count-read"),
                        telling.numberHead("publish.count-deaths"),
                        telling.head("publish.lists-independent"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (ListSummary list : telling.dossier().lists()) {
            String hash = list.sha256().substring(0, Math.min(SHORT_HASH, list.sha256().length()));
            boolean independent = telling.dossier().listed().lists().contains(list.name());
            rows.add(
                    List.of(
                            Table.Cell.words(prose.name(list.name())),
                            Table.Cell.words(prose.name(list.fileName())),
                            Table.Cell.words(
                                    Html.of("code", prose.name(hash)).with("class", "short")),
                            telling.count(list.read()),
                            telling.count(list.deaths()),
                            telling.head(independent ? "publish.yes" : "publish.no")));
        }
        return Table.reflowing(prose.say("publish.lists-caption"), heads, rows);
    }

    private static Html copies(Telling telling) {
        Prose prose = telling.prose();
        if (telling.dossier().copies().isEmpty()) {
            return telling.paragraph("publish.copies-none");
        }
        List<Table.Cell> heads =
                List.of(
                        telling.head("publish.copies-list"),
                        telling.head("publish.copies-from"),
                        telling.numberHead("publish.copies-share"),
                        telling.head("publish.copies-because"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Copy copy : telling.dossier().copies()) {
            Html share = Html.of("bdi", Html.text(prose.percent(copy.share())));
            rows.add(
                    List.of(
                            Table.Cell.words(prose.name(copy.list())),
                            Table.Cell.words(prose.name(copy.from())),
                            Table.Cell.number(share),
                            Table.Cell.words(prose.say(copy.because()))));
        }
        return Html.several(
                telling.paragraph("publish.copies-rule", telling.dossier().copies().size()),
                Table.reflowing(prose.say("publish.copies-caption"), heads, rows));
    }

    private static Html columns(Telling telling) {
        Prose prose = telling.prose();
        List<Html> entries = new ArrayList<>();
        for (ListSummary list : telling.dossier().lists()) {
            if (!list.columns().isEmpty()) {
                entries.add(Html.of("dt", prose.name(list.name())));
                list.columns().forEach(c -> entries.add(Html.of("dd", prose.name(c))));
            }
        }
        if (entries.isEmpty()) {
            return Html.nothing();
        }
        return Html.of(
                "details",
                Html.of("summary", prose.say("publish.lists-columns")),
                Html.of("dl", entries));
    }
}
