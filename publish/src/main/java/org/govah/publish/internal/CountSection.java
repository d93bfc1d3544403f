package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.govah.publish.ListSummary;

/// The count: how the rows of the lists become different people, in a table that balances.
final class CountSection {
    private final Telling telling;
    private final Prose prose;
    private final Flow flow;

    private CountSection(Telling telling) {
        this.telling = telling;
        this.prose = telling.prose();
        this.flow = Flow.of(telling.dossier());
    }

    /// @throws IllegalArgumentException if the numbers of the dossier do not add up
    static Html of(Telling telling) {
        return new CountSection(telling).section();
    }

    private Html section() {
        Html finding =
                prose.say(
                        "publish.count-finding",
                        flow.total(ListSummary::read),
                        flow.total(ListSummary::deaths),
                        flow.named());
        return telling.section("count", finding, table(), check());
    }

    private Html table() {
        List<Table.Cell> heads = new ArrayList<>();
        heads.add(telling.head("publish.count-step"));
        heads.add(telling.numberHead("publish.all-lists"));
        flow.steps().forEach(s -> heads.add(Table.Cell.number(prose.name(s.list().name()))));
        List<List<Table.Cell>> rows = new ArrayList<>();
        rows.add(row("publish.count-read", ListSummary::read));
        rows.add(row("publish.count-known", ListSummary::known));
        rows.add(row("publish.count-to-fix", ListSummary::toFix));
        rows.add(row("publish.count-new", ListSummary::records));
        rows.add(row("publish.count-other", ListSummary::other));
        rows.add(row("publish.count-deaths", ListSummary::deaths));
        rows.add(repeated());
        rows.add(again());
        rows.add(first());
        return Table.of(prose.say("publish.count-caption"), heads, rows);
    }

    private List<Table.Cell> start(String key, long total) {
        List<Table.Cell> row = new ArrayList<>();
        row.add(telling.head(key));
        row.add(telling.count(total));
        return row;
    }

    private List<Table.Cell> row(String key, ToIntFunction<ListSummary> count) {
        List<Table.Cell> row = start(key, flow.total(count));
        flow.steps().forEach(s -> row.add(telling.count(count.applyAsInt(s.list()))));
        return row;
    }

    private List<Table.Cell> repeated() {
        List<Table.Cell> row = start("publish.count-repeated", flow.repeated());
        flow.steps().forEach(s -> row.add(telling.count(s.repeated())));
        return row;
    }

    private List<Table.Cell> again() {
        List<Table.Cell> row = start("publish.count-again", flow.again());
        flow.steps().stream()
                .filter(s -> s.first().isPresent())
                .forEach(s -> row.add(telling.count(s.people() - s.first().orElseThrow())));
        addTogether(row, flow.againBeside());
        return row;
    }

    private List<Table.Cell> first() {
        List<Table.Cell> row = start("publish.count-first", flow.named());
        flow.steps().stream()
                .filter(s -> s.first().isPresent())
                .forEach(s -> row.add(telling.count(s.first().orElseThrow())));
        addTogether(row, flow.firstBeside());
        return row;
    }

    /// Several lists that do not count as independent are known together only: one cell spans them.
    private void addTogether(List<Table.Cell> row, long people) {
        if (flow.beside() > 1) {
            Html together = prose.say("publish.count-together", people);
            row.add(new Table.Cell(together, true, flow.beside()));
        }
    }

    private Html check() {
        Html rows =
                prose.say(
                        "publish.count-check-rows",
                        flow.total(ListSummary::read),
                        flow.total(ListSummary::records),
                        flow.total(ListSummary::known),
                        flow.total(ListSummary::toFix));
        Html records =
                prose.say(
                        "publish.count-check-records",
                        flow.total(ListSummary::records),
                        flow.total(ListSummary::deaths),
                        flow.total(ListSummary::other));
        Html people =
                prose.say(
                        "publish.count-check-people",
                        flow.total(ListSummary::deaths),
                        flow.repeated(),
                        flow.again(),
                        flow.named());
        return Html.several(
                telling.paragraph("publish.count-check"),
                Html.of("ul", Html.of("li", rows), Html.of("li", records), Html.of("li", people))
                        .with("class", "sums"));
    }
}
