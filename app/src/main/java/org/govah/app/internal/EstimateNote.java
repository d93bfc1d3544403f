package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Words;

/// The whole result as text, as the screen shows it.
final class EstimateNote {
    private EstimateNote() {}

    static String of(EstimateRun run, Words words) {
        List<String> lines = new ArrayList<>(PanelWords.lines(words, run.panel()));
        lines.add("");
        run.panel()
                .estimates()
                .forEach(e -> lines.add(words.say("app.method-how", e.method().code(), e.how())));
        lines.addAll(run.beyond().lines(words));
        lines.add("");
        lines.addAll(ClaimWords.lines(words, run.checks()));
        return String.join("\n", lines).strip() + "\n";
    }
}
