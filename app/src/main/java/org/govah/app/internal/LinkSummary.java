package org.govah.app.internal;

import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.link.BlockingReport;
import org.govah.link.Copy;
import org.govah.link.InnerDuplicates;

/// What the screen says of a linkage.
final class LinkSummary {
    private final Screen screen;
    private final LinkResult result;

    private LinkSummary(Screen screen, LinkResult result) {
        this.screen = screen;
        this.result = result;
    }

    static void say(Screen screen, LinkResult result) {
        LinkSummary summary = new LinkSummary(screen, result);
        summary.lists();
        screen.line("");
        summary.persons();
        summary.quality();
    }

    private void lists() {
        for (ListIn list : result.input().lists()) {
            screen.say("app.list-read", list.name(), list.format());
            screen.say("app.list-columns", String.join("; ", list.columns()));
            screen.say(
                    "app.link-rows",
                    list.read(),
                    list.linked(),
                    list.leftOut(),
                    list.known(),
                    list.toFix());
        }
        for (Message note : result.notes()) {
            screen.say("app.list-note", note);
        }
    }

    private void persons() {
        Words words = screen.words();
        BlockingReport blocking = result.linked().found().blocking();
        screen.say(
                "app.link-persons",
                result.linked().roster().records(),
                result.input().lists().size(),
                result.linked().persons());
        screen.say(
                "app.link-compared",
                blocking.compared(),
                blocking.rules().stream().filter(BlockingReport.Rule::used).count(),
                words.percent(blocking.expectedRecall()));
        for (InnerDuplicates each : result.linked().found().duplicates()) {
            if (each.records() > 0) {
                screen.say("app.link-repeated", each.list(), each.records());
            }
        }
        for (Copy copy : result.linked().found().copies()) {
            screen.say("app.copy", copy.list(), copy.from(), copy.because());
        }
        OverlapTable table = result.table();
        screen.say(
                "app.link-overlap",
                table.lists().size(),
                table.observed(),
                table.observed() - table.onOneListOnly());
    }

    private void quality() {
        if (result.quality().isPresent()) {
            PairQuality found = result.quality().get();
            Words words = screen.words();
            screen.say(
                    "app.link-quality",
                    words.number(found.precision(), PLACES),
                    words.number(found.recall(), PLACES),
                    words.number(found.f1(), PLACES));
        }
    }

    private static final int PLACES = 4;
}
