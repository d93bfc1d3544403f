package org.govah.publish.internal;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.govah.core.words.Words;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Verdict;

/// All figures of a panel as files.
public final class PanelFigures {
    private final Panel panel;
    private final Prose prose;
    private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();

    private PanelFigures(Panel panel, Prose prose) {
        this.panel = panel;
        this.prose = prose;
    }

    /// The files' content by their paths, in order; a figure whose material is absent is left out.
    public static SequencedMap<String, byte[]> of(Panel panel, Words words) {
        PanelFigures figures = new PanelFigures(panel, new Prose(words));
        figures.draw(FigureFrame.WIDE);
        return figures.files;
    }

    private void draw(double width) {
        if (panel.estimates().stream().anyMatch(PanelFigure::drawable)) {
            add(
                    "methods",
                    PanelFigure.draw(panel, panel.estimates(), panel.headline(), prose, width));
        }
        if (panel.table().observed() > 0) {
            add("overlap", UpSet.draw(panel.table(), prose, width));
        }
        if (!CurvesFigure.drawable(panel).isEmpty()) {
            add("curves", CurvesFigure.draw(panel, prose, width));
        }
        if (!panel.workings().leftOut().isEmpty()) {
            add("leave-one-out", LeftOutFigure.leaveOneOut(panel, prose, width));
        }
        if (!panel.workings().predictions().isEmpty()) {
            add("consistency", LeftOutFigure.consistency(panel, prose, width));
        }
        Draws chains = panel.of(Method.LATENT_CLASS).map(Estimate::draws).orElse(Draws.NONE);
        if (ChainsFigure.possible(chains)) {
            add("traces", ChainsFigure.traces(chains, prose, width));
            add("ranks", ChainsFigure.ranks(chains, prose, width));
        }
    }

    private void add(String name, Html.Element figure) {
        boolean total = !name.equals("overlap") && !name.equals("consistency");
        Optional<String> warning =
                total && panel.verdict() == Verdict.DO_NOT_PUBLISH
                        ? Optional.of(prose.plain("publish.methods-not-quotable"))
                        : Optional.empty();
        byte[] file = StandAlone.of(figure, warning, prose.language());
        files.put("figures/" + name + ".svg", file);
    }
}
