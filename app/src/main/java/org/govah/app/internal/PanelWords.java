package org.govah.app.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Words;
import org.govah.estimate.Estimate;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.LeftOut;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;

/// The panel in lines of text: every method with its assumption, every gate with its number, the
/// verdict, the headline.
final class PanelWords {
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private PanelWords(Words words) {
        this.words = words;
    }

    static void say(Screen screen, Panel panel) {
        lines(screen.words(), panel).forEach(screen::line);
    }

    static List<String> lines(Words words, Panel panel) {
        PanelWords text = new PanelWords(words);
        text.add(panel);
        return text.lines;
    }

    private void add(Panel panel) {
        lines.add("");
        String lists = String.join(", ", panel.table().lists());
        say("app.observed", panel.table().observed(), lists);
        estimates(panel, true);
        lines.add("");
        say("app.methods-beside");
        estimates(panel, false);
        lines.add("");
        panel.gates().forEach(this::gate);
        String verdict = words.say("app.verdict-" + panel.verdict().code().replace(' ', '-'));
        say("app.verdict", verdict);
        panel.headline().ifPresent(headline -> headline(headline, panel.workings().leftOut()));
    }

    private void estimates(Panel panel, boolean deciding) {
        panel.estimates().stream()
                .filter(e -> e.method().decides() == deciding)
                .forEach(this::estimate);
    }

    private void estimate(Estimate estimate) {
        String name = estimate.method().code();
        if (estimate.total().isPresent()) {
            String total = Figures.total(words, estimate.total().get());
            say("app.method", name, total, estimate.assumption());
        } else {
            say("app.method-none", name, estimate.how());
        }
    }

    private void gate(Gate gate) {
        say(gate.passed() ? "app.gate-passed" : "app.gate-failed", gate.name(), gate.says());
    }

    private void headline(Headline headline, List<LeftOut> leftOut) {
        say("app.headline-is", Figures.total(words, headline.total()));
        List<Double> medians =
                leftOut.stream()
                        .map(LeftOut::headline)
                        .flatMap(Optional::stream)
                        .map(Total::median)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        if (!medians.isEmpty()) {
            say(
                    "app.headline-left-out",
                    words.number(Math.round(medians.getFirst())),
                    words.number(Math.round(medians.getLast())));
        }
    }

    private void say(String key, Object... arguments) {
        lines.add(words.say(key, arguments));
    }
}
