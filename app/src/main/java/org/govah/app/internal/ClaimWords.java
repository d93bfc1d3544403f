package org.govah.app.internal;

import java.util.List;
import org.govah.estimate.ClaimCheck;

/// Claims and their answers on the screen.
final class ClaimWords {
    private ClaimWords() {}

    static void say(Screen screen, List<ClaimCheck> checks) {
        if (!checks.isEmpty()) {
            screen.line("");
        }
        for (ClaimCheck check : checks) {
            screen.say(
                    "app.claim",
                    check.claim().claimant(),
                    Figures.range(screen.words(), check),
                    screen.words().say("app.answer-" + check.answer().code().replace(' ', '-')),
                    check.because());
        }
    }
}
