package org.govah.app.internal;

import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
import org.govah.estimate.Panel;

/// The panel on the screen: every method with its assumption, every gate with its number, the
/// verdict.
final class PanelWords {
    private PanelWords() {}

    static void say(Screen screen, Panel panel) {
        screen.line("");
        screen.say(
                "app.observed", panel.table().observed(), String.join(", ", panel.table().lists()));
        panel.estimates().forEach(estimate -> sayEstimate(screen, estimate));
        screen.line("");
        panel.gates().forEach(gate -> sayGate(screen, gate));
        screen.say(
                "app.verdict",
                screen.words().say("app.verdict-" + panel.verdict().code().replace(' ', '-')));
    }

    private static void sayEstimate(Screen screen, Estimate estimate) {
        String name = estimate.method().code();
        if (estimate.total().isPresent()) {
            screen.say(
                    "app.method",
                    name,
                    Figures.total(screen.words(), estimate.total().get()),
                    estimate.assumption());
        } else {
            screen.say("app.method-none", name, estimate.how());
        }
    }

    private static void sayGate(Screen screen, Gate gate) {
        screen.say(gate.passed() ? "app.gate-passed" : "app.gate-failed", gate.name(), gate.says());
    }
}
