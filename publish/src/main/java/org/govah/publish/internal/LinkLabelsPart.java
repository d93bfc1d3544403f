package org.govah.publish.internal;

import java.util.List;
import org.govah.link.Calibration;
import org.govah.link.Reliability;
import org.govah.publish.LinkReport;

/// The probabilities beside pairs that reviewers judged in a stratified sample: before they were
/// corrected by them, and after.
///
/// @param made the correction
/// @param prose the language it is told in
record LinkLabelsPart(Calibration made, Prose prose) {
    private static final int PLACES = 2;

    Html section() {
        return Section.of(
                prose,
                "link-labels",
                prose.say(
                        "publish.link-labels-finding",
                        made.after().predictions(),
                        prose.percent(made.before().calibrationError()),
                        prose.percent(made.after().calibrationError())),
                Html.of(
                        "p",
                        prose.say(
                                "publish.link-labels-says",
                                prose.decimal(made.slope(), PLACES),
                                prose.decimal(made.intercept(), PLACES))),
                plot(made.before(), "publish.link-labels-before"),
                plot(made.after(), "publish.link-labels-after"));
    }

    private Html plot(Reliability reliability, String heading) {
        List<LinkReport.ReliabilityBin> bins =
                reliability.bins().stream()
                        .map(bin ->
                                new LinkReport.ReliabilityBin(
                                        bin.from(),
                                        bin.to(),
                                        bin.count(),
                                        bin.predicted(),
                                        Math.round(bin.observed() * bin.count())))
                        .toList();
        return new ReliabilityPart(bins, prose)
                .under(heading, prose.say("publish.link-labels-axis"));
    }
}
