package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.publish.LinkReport;

/// The report of a linkage: who was found, how, how sure, and what to look at.
public final class LinkPage {
    private static final int DECIMALS = 2;

    private final LinkReport report;
    private final Prose prose;

    private LinkPage(LinkReport report, Prose prose) {
        this.report = report;
        this.prose = prose;
    }

    /// The page, the first language shown until the reader chooses the other.
    public static String of(LinkReport report, Language first) {
        return Page.of("publish.link-title", first, prose -> new LinkPage(report, prose).article());
    }

    private Html.Element article() {
        List<Html> parts = new ArrayList<>();
        parts.add(front());
        LinkPersonsPart persons = new LinkPersonsPart(report, prose);
        LinkModelPart model = new LinkModelPart(report, prose);
        parts.add(persons.lists());
        parts.add(persons.persons());
        parts.add(persons.copies());
        parts.add(persons.overlap());
        parts.add(model.blocking());
        parts.add(model.weights());
        parts.add(model.scores());
        report.quality()
                .ifPresent(quality -> parts.add(new LinkTruthPart(quality, prose).section()));
        report.calibration()
                .ifPresent(made -> parts.add(new LinkLabelsPart(made, prose).section()));
        parts.add(new LinkExamplesPart(report, prose).section());
        parts.add(again());
        return Html.of("article", parts);
    }

    private Html front() {
        Html found =
                prose.say(
                        "publish.link-front",
                        report.records(),
                        report.lists().size(),
                        report.persons());
        return Html.of(
                        "header",
                        Section.top(prose, prose.say("publish.link-no-names")),
                        Html.of("h1", Html.of("span", found)),
                        Html.of("p", prose.say("publish.link-lead")).with("class", "lead"),
                        notes(),
                        Section.contents(prose, sections()))
                .with("class", "front");
    }

    private Html notes() {
        if (report.notes().isEmpty()) {
            return Html.nothing();
        }
        List<Html> items = new ArrayList<>();
        for (Message note : report.notes()) {
            items.add(Html.of("li", prose.say(note)));
        }
        return Html.of(
                "details",
                Html.of("summary", prose.say("publish.link-notes", items.size())),
                Html.of("ul", items));
    }

    private List<String> sections() {
        List<String> out =
                new ArrayList<>(
                        List.of(
                                "link-lists",
                                "link-persons",
                                "link-copies",
                                "link-overlap",
                                "link-blocking",
                                "link-weights",
                                "link-scores"));
        if (report.quality().isPresent()) {
            out.add("link-truth");
        }
        if (report.calibration().isPresent()) {
            out.add("link-labels");
        }
        out.addAll(List.of("link-examples", "link-again"));
        return out;
    }

    private Html again() {
        LinkReport.Origin origin = report.origin();
        return Section.of(
                prose,
                "link-again",
                prose.say("publish.link-again-finding", origin.version()),
                Html.of(
                        "p",
                        prose.say(
                                "publish.link-again-settings",
                                prose.decimal(origin.at(), DECIMALS),
                                Long.toString(origin.seed()))),
                Html.of("p", prose.say("publish.link-again-files")));
    }
}
