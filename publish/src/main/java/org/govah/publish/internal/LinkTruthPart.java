package org.govah.publish.internal;

import org.govah.publish.LinkReport;

/// The linkage beside the truth, where there is one: precision, recall, and whether probabilities
/// came true.
///
/// @param quality what was measured
/// @param prose the language it is told in
record LinkTruthPart(LinkReport.Quality quality, Prose prose) {
    private static final int PLACES = 4;

    Html section() {
        return Section.of(
                prose,
                "link-truth",
                prose.say(
                        "publish.link-truth-finding",
                        quality.joined(),
                        quality.right(),
                        quality.all()),
                Html.of(
                        "p",
                        prose.say(
                                "publish.link-truth-says",
                                prose.decimal(quality.precision(), PLACES),
                                prose.decimal(quality.recall(), PLACES),
                                prose.decimal(quality.f1(), PLACES))),
                new ReliabilityPart(quality.reliability(), prose)
                        .under(
                                "publish.link-reliability-figure",
                                prose.say("publish.link-reliability-axis")));
    }
}
