package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.govah.link.Copy;
import org.govah.publish.LinkReport;

/// What went in and who came out: lists, persons, copies, overlap.
///
/// @param report what is told
/// @param prose the language it is told in
record LinkPersonsPart(LinkReport report, Prose prose) {
    private Table.Cell head(String key) {
        return Table.Cell.words(prose.say(key));
    }

    private Table.Cell numberHead(String key) {
        return Table.Cell.number(prose.say(key));
    }

    private Table.Cell count(long value) {
        return Table.Cell.number(prose.number(value));
    }

    Html lists() {
        List<Table.Cell> heads =
                List.of(
                        head("publish.list"),
                        numberHead("publish.count-read"),
                        numberHead("publish.link-linked"),
                        numberHead("publish.link-other-events"),
                        numberHead("publish.link-repeated"),
                        head("publish.lists-independent"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (LinkReport.ListRow list : report.lists()) {
            rows.add(
                    List.of(
                            Table.Cell.words(prose.name(list.name())),
                            count(list.read()),
                            count(list.linked()),
                            count(list.leftOut()),
                            count(list.repeated()),
                            head(list.independent() ? "publish.yes" : "publish.no")));
        }
        return Section.of(
                prose,
                "link-lists",
                prose.say(
                        "publish.link-lists-finding",
                        sum(LinkReport.ListRow::read),
                        report.records(),
                        sum(LinkReport.ListRow::leftOut)),
                Table.reflowing(prose.say("publish.link-lists-caption"), heads, rows));
    }

    private int sum(ToIntFunction<LinkReport.ListRow> part) {
        return report.lists().stream().mapToInt(part).sum();
    }

    Html persons() {
        List<Bars.Row> bars = new ArrayList<>();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Map.Entry<Integer, Long> size : report.sizes().entrySet()) {
            long persons = size.getValue();
            String label = prose.plain("publish.link-rows-each", size.getKey());
            bars.add(new Bars.Row(label, (double) persons, prose.digits(persons)));
            rows.add(List.of(count(size.getKey()), count(persons)));
        }
        String title = prose.plain("publish.link-sizes-figure");
        Bars figure = new Bars(bars, false, title, prose.plain("publish.link-sizes-figure-says"));
        long alone = report.sizes().getOrDefault(1, 0L);
        return Section.of(
                prose,
                "link-persons",
                prose.say(
                        "publish.link-persons-finding",
                        report.persons(),
                        alone,
                        report.persons() - alone),
                FigureFrame.of(width -> figure.draw(prose, width)),
                Table.slim(
                        prose.say("publish.link-sizes-caption"),
                        List.of(
                                numberHead("publish.link-rows-of"),
                                numberHead("publish.link-people")),
                        rows));
    }

    Html copies() {
        List<Copy> copies = report.copies();
        if (copies.isEmpty()) {
            return Section.of(prose, "link-copies", prose.say("publish.copies-none"));
        }
        List<Table.Cell> heads =
                List.of(
                        head("publish.copies-list"),
                        head("publish.copies-from"),
                        numberHead("publish.copies-share"),
                        head("publish.copies-because"));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Copy copy : copies) {
            Html share = Html.of("bdi", Html.text(prose.percent(copy.share())));
            rows.add(
                    List.of(
                            Table.Cell.words(prose.name(copy.list())),
                            Table.Cell.words(prose.name(copy.from())),
                            Table.Cell.number(share),
                            Table.Cell.words(prose.say(copy.because()))));
        }
        return Section.of(
                prose,
                "link-copies",
                prose.say("publish.link-copies-finding", copies.size()),
                Table.reflowing(prose.say("publish.copies-caption"), heads, rows));
    }

    Html overlap() {
        long observed = report.overlap().observed();
        long one = report.overlap().onOneListOnly();
        return Section.of(
                prose,
                "link-overlap",
                prose.say("publish.overlap-finding", one, observed, observed - one),
                FigureFrame.of(width -> UpSet.draw(report.overlap(), prose, width)),
                Html.of("p", prose.say("publish.link-overlap-file")));
    }
}
