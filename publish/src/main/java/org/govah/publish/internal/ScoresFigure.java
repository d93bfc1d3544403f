package org.govah.publish.internal;

import java.util.List;
import org.govah.publish.LinkReport;

/// How many pairs have which score; dark are those whose rows stand in one person.
final class ScoresFigure {
    private static final double HEIGHT = 200;
    private static final double TOP = 10;
    private static final double AXIS = 26;
    private static final int TICKS = 5;
    private static final double TICK_WIDTH = 34;

    private ScoresFigure() {}

    /// The figure.
    ///
    /// @param bins at least one, ascending
    /// @param width in user units
    static Html.Element draw(List<LinkReport.ScoreBin> bins, Prose prose, double width) {
        Drawing drawing = Drawing.leftToRight(width, prose.language());
        long most = bins.stream().mapToLong(LinkReport.ScoreBin::pairs).max().orElse(1);
        double left = Plot.gutter((double) most, prose);
        int from = bins.getFirst().from();
        int to = bins.getLast().to();
        Axis along = new Axis(from, to, left, width - 4);
        Axis up = new Axis(0, (double) Math.max(1, most), TOP + HEIGHT, TOP);
        Plot plot = new Plot(drawing, along, up);
        plot.frame(TICKS, prose);
        for (LinkReport.ScoreBin bin : bins) {
            bar(drawing, plot, bin, bin.pairs(), "bin");
            bar(drawing, plot, bin, bin.joined(), "ink");
        }
        for (long tick : along.ticks((int) ((width - left) / TICK_WIDTH))) {
            plot.below((double) tick, prose.digits(tick));
        }
        return drawing.svg(
                TOP + HEIGHT + AXIS,
                prose.plain("publish.link-scores-figure"),
                prose.plain("publish.link-scores-figure-says", bins.size()));
    }

    private static void bar(
            Drawing drawing, Plot plot, LinkReport.ScoreBin bin, long pairs, String style) {
        if (pairs > 0) {
            double x = plot.x().at((long) bin.from());
            double top = plot.y().at(pairs);
            double wide = plot.x().at((long) bin.to()) - x;
            drawing.rect(x + 0.5, top, wide - 1, plot.y().from() - top, style);
        }
    }
}
