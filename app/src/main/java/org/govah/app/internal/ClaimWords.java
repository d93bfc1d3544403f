package org.govah.app.internal;

import java.util.List;
import org.govah.core.words.Words;
import org.govah.estimate.ClaimCheck;

/// Claims and their answers in lines of text.
final class ClaimWords {
    private ClaimWords() {}

    static void say(Screen screen, List<ClaimCheck> checks) {
        if (!checks.isEmpty()) {
            screen.line("");
        }
        lines(screen.words(), checks).forEach(screen::line);
    }

    static List<String> lines(Words words, List<ClaimCheck> checks) {
        return checks.stream()
                .map(check ->
                        words.say(
                                "app.claim",
                                check.claim().claimant(),
                                Figures.range(words, check),
                                words.say("app.answer-" + check.answer().code().replace(' ', '-')),
                                check.because()))
                .toList();
    }
}
