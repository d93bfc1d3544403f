package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;
import org.govah.estimate.Estimate;
import org.govah.estimate.LeftOut;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;

/// The estimate: what may be said, what it rests on, the methods that decide, how the number moves,
/// and the checks; the other methods stand folded beside it.
final class EstimateSection {
    private final Telling telling;
    private final Prose prose;
    private final Panel panel;

    private EstimateSection(Telling telling) {
        this.telling = telling;
        this.prose = telling.prose();
        this.panel = telling.dossier().panel();
    }

    static Html of(Telling telling) {
        return new EstimateSection(telling).section();
    }

    private Html section() {
        List<Estimate> deciding = methods(true);
        if (telling.headline().isEmpty()) {
            long failed = telling.failedGates().size();
            Html finding = prose.say("publish.estimate-none", failed, panel.gates().size());
            return telling.section(
                    "estimate",
                    finding,
                    GatesTable.of(telling),
                    MethodsTable.of(telling, deciding, "publish.methods-not-quotable"),
                    others("publish.methods-not-quotable"),
                    PairsPart.of(telling));
        }
        return telling.section(
                "estimate",
                finding(),
                telling.restsOn(),
                leftOut(),
                bar(),
                figure("publish.panel-finding", deciding),
                MethodsTable.of(telling, deciding, "publish.methods-caption"),
                others("publish.others-caption"),
                CurvesPart.of(telling),
                PairsPart.of(telling),
                GatesTable.of(telling));
    }

    private List<Estimate> methods(boolean deciding) {
        return panel.estimates().stream().filter(e -> e.method().decides() == deciding).toList();
    }

    private Html finding() {
        String key =
                panel.verdict() == Verdict.PUBLISHABLE
                        ? "publish.estimate-total"
                        : "publish.estimate-range";
        int named = telling.dossier().named();
        return telling.headline()
                .map(h -> prose.say(key, named, Ranges.of(h)))
                .orElse(Html.nothing());
    }

    /// How far the number moves when one list is taken away.
    private Html leftOut() {
        List<Total> totals =
                panel.workings().leftOut().stream()
                        .flatMap(each -> each.headline().stream())
                        .filter(Ranges::sayable)
                        .toList();
        if (totals.isEmpty()) {
            return Html.nothing();
        }
        List<Message> words = new ArrayList<>();
        words.add(Message.of("publish.left-out-range", Ranges.around(totals, 0)));
        long without = panel.workings().leftOut().stream().filter(EstimateSection::none).count();
        if (without > 0) {
            words.add(Message.of("publish.left-out-none", without));
        }
        List<Html> said = new ArrayList<>();
        for (Message each : words) {
            said.add(prose.say(each));
            said.add(Html.text(" "));
        }
        return Html.of("p", said);
    }

    private static boolean none(LeftOut each) {
        return each.headline().filter(Ranges::sayable).isEmpty();
    }

    private Html bar() {
        return telling.headline()
                .map(h ->
                        FigureFrame.of(width ->
                                NamedAgainstEstimated.draw(
                                        telling.dossier().named(), h, prose, width)))
                .orElse(Html.nothing());
    }

    /// A figure of methods with its finding; nothing where none has a number.
    private Html figure(String findingKey, List<Estimate> shown) {
        long drawn = shown.stream().filter(PanelFigure::drawable).count();
        if (drawn == 0) {
            return Html.nothing();
        }
        boolean first = shown.stream().anyMatch(e -> e.method().decides());
        return Html.several(
                Html.of("p", prose.say(findingKey, drawn)).with("class", "finding"),
                FigureFrame.of(width ->
                        PanelFigure.draw(
                                panel,
                                shown,
                                first ? panel.headline() : Optional.empty(),
                                prose,
                                width)));
    }

    /// The methods that decide nothing, folded, so that the page stays short.
    private Html others(String caption) {
        List<Estimate> others = methods(false);
        if (others.isEmpty()) {
            return Html.nothing();
        }
        Html figure =
                telling.headline().isEmpty()
                        ? Html.nothing()
                        : figure("publish.others-finding", others);
        return Html.of(
                        "details",
                        Html.of("summary", prose.say("publish.others-title", others.size())),
                        telling.paragraph("publish.others-why"),
                        figure,
                        MethodsTable.of(telling, others, caption))
                .with("class", "beside");
    }
}
