package org.govah.app.internal;

import org.govah.publish.Dossier;

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
        ClaimWords.say(screen, dossier.claims());
    }
}
