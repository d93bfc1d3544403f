package org.govah.app.internal;

import java.util.Map;
import java.util.SortedMap;
import org.govah.core.words.Words;
import org.govah.estimate.Estimate;
import org.govah.estimate.Total;
import org.govah.link.Copy;
import org.govah.publish.Dossier;
import org.govah.simulate.Truth;

/// How far each number of a count is from the truth of the fictional country it was made on.
final class BesideTruth {
    private BesideTruth() {}

    static void say(Screen screen, CountResult result, Truth truth) {
        Dossier dossier = result.dossier();
        long offBy = Math.abs(dossier.named() - truth.onLists());
        screen.say("app.demo-title", truth.killed(), truth.onLists());
        screen.say("app.demo-named", dossier.named(), truth.onLists(), offBy);
        LinkQuality quality = LinkQuality.of(result.linkage(), truth);
        screen.say(
                "app.demo-links",
                percentPoints(quality.precision()),
                percentPoints(quality.recall()));
        sayCopies(screen, dossier, truth.copies());
        for (Estimate estimate : dossier.panel().estimates()) {
            estimate.total().ifPresent(total -> sayMethod(screen, estimate, total, truth.killed()));
        }
    }

    private static void sayCopies(
            Screen screen, Dossier dossier, SortedMap<String, String> copies) {
        for (Map.Entry<String, String> copy : copies.entrySet()) {
            boolean found =
                    dossier.copies().stream()
                            .anyMatch(c ->
                                    c.list().equals(copy.getKey())
                                            && c.from().equals(copy.getValue()));
            screen.say(
                    found ? "app.demo-copy-right" : "app.demo-copy-missed",
                    copy.getKey(),
                    copy.getValue());
        }
        for (Copy copy : dossier.copies()) {
            if (!copy.from().equals(copies.get(copy.list()))) {
                screen.say("app.demo-copy-wrong", copy.list(), copy.from());
            }
        }
    }

    private static void sayMethod(Screen screen, Estimate estimate, Total total, long killed) {
        Words words = screen.words();
        boolean holds = total.low() <= killed && killed <= total.high();
        screen.say(
                "app.demo-method",
                estimate.method().code(),
                Figures.total(words, total),
                killed,
                words.percent(Math.abs(total.median() / killed - 1)),
                holds ? "yes" : "no");
    }

    private static double percentPoints(double share) {
        return Math.round(share * 1_000) / 10.0;
    }
}
