package org.govah.app.internal;

import java.util.Optional;
import java.util.OptionalLong;
import org.govah.publish.Dossier;
import org.govah.publish.RangeAloud;

/// What a count found, on the screen.
final class CountSummary {
    private CountSummary() {}

    static void say(Screen screen, CountResult result) {
        Dossier dossier = result.dossier();
        result.intakes().forEach(intake -> IntakeWords.say(screen, intake));
        screen.line("");
        screen.say("app.named", dossier.named(), dossier.lists().size());
        dossier.copies()
                .forEach(copy -> screen.say("app.copy", copy.list(), copy.from(), copy.because()));
        PanelWords.say(screen, dossier.panel());
        sayHeadline(screen, RangeAloud.of(dossier));
        ClaimWords.say(screen, dossier.claims());
    }

    /// The range that may be said aloud: the same as on the page.
    private static void sayHeadline(Screen screen, Optional<RangeAloud> headline) {
        if (headline.isEmpty()) {
            screen.say("app.no-headline");
            return;
        }
        OptionalLong high = headline.get().high();
        if (high.isPresent()) {
            screen.say("app.headline", headline.get().low(), high.getAsLong());
        } else {
            screen.say("app.headline-open", headline.get().low());
        }
    }
}
