package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.estimate.Estimate;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;

/// Methods side by side: the interval, what it assumes, how it was made.
final class MethodsTable {
    private final Telling telling;
    private final Prose prose;
    private final Panel panel;

    private MethodsTable(Telling telling) {
        this.telling = telling;
        this.prose = telling.prose();
        this.panel = telling.dossier().panel();
    }

    /// The table of these methods.
    ///
    /// @param caption its key
    static Html of(Telling telling, List<Estimate> shown, String caption) {
        return new MethodsTable(telling).table(shown, caption);
    }

    /// Where only a range may be said, no single number stands on the page.
    static boolean showsMiddle(Panel panel) {
        return panel.verdict() != Verdict.RANGE_ONLY;
    }

    private Html table(List<Estimate> shown, String caption) {
        List<Table.Cell> heads = new ArrayList<>();
        heads.add(telling.head("publish.method"));
        heads.add(telling.numberHead("publish.method-interval"));
        if (showsMiddle(panel)) {
            heads.add(telling.numberHead("publish.method-middle"));
        }
        heads.add(telling.head("publish.method-assumes"));
        heads.add(telling.head("publish.method-how"));
        return Table.reflowing(
                prose.say(caption), heads, shown.stream().map(this::method).toList());
    }

    private List<Table.Cell> method(Estimate estimate) {
        List<Table.Cell> row = new ArrayList<>();
        Html kind = prose.say(MethodWords.kind(estimate.draws().kind()));
        row.add(
                Table.Cell.words(
                        Html.several(
                                prose.say(MethodWords.name(estimate.method())),
                                Html.of("small", kind))));
        row.add(Table.Cell.number(interval(estimate)));
        if (showsMiddle(panel)) {
            row.add(Table.Cell.number(middle(estimate)));
        }
        row.add(Table.Cell.words(prose.say(estimate.assumption())));
        row.add(Table.Cell.words(prose.say(estimate.how())));
        return row;
    }

    private Html interval(Estimate estimate) {
        return estimate.total()
                .filter(Ranges::sayable)
                .map(this::interval)
                .orElseGet(() -> prose.say("publish.no-number"));
    }

    private Html interval(Total total) {
        Html level = prose.say("publish.method-level", prose.percent(total.level()));
        return Html.several(
                prose.say(Ranges.of(total, panel.table().observed())), Html.of("small", level));
    }

    private Html middle(Estimate estimate) {
        return estimate.total()
                .flatMap(Ranges::middle)
                .map(prose::number)
                .orElseGet(() -> prose.say("publish.no-number"));
    }
}
