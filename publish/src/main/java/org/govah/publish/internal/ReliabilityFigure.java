package org.govah.publish.internal;

import java.util.List;
import org.govah.publish.LinkReport;

/// Whether probabilities came true: along the mean probability of a bin, upwards the share of its
/// pairs that are one person, with the 95 % interval of that share (Wilson 1927).
final class ReliabilityFigure {
    private static final double HEIGHT = 260;
    private static final double TOP = 10;
    private static final double AXIS = 26;
    private static final double WIDEST = 420;
    private static final double Z = 1.959964;
    private static final double PER_CENT = 100;

    private ReliabilityFigure() {}

    /// The figure.
    static Html.Element draw(List<LinkReport.ReliabilityBin> bins, Prose prose, double width) {
        Drawing drawing = Drawing.leftToRight(width, prose.language());
        double left = Plot.gutter(PER_CENT, prose) + 8;
        double right = Math.min(width - 12, WIDEST);
        Plot plot =
                new Plot(
                        drawing,
                        new Axis(0, PER_CENT, left, right),
                        new Axis(0, PER_CENT, TOP + HEIGHT, TOP));
        plot.frame(5, prose);
        for (long tick : plot.x().ticks(5)) {
            plot.below((double) tick, prose.digits(tick));
        }
        drawing.path(List.of(plot.at(0, 0), plot.at(PER_CENT, PER_CENT)), false, "dashed");
        for (LinkReport.ReliabilityBin bin : bins) {
            double x = plot.x().at(bin.predicted() * PER_CENT);
            drawing.line(
                    x,
                    plot.y().at(low(bin) * PER_CENT),
                    x,
                    plot.y().at(high(bin) * PER_CENT),
                    "interval");
            drawing.circle(x, plot.y().at(bin.observed() * PER_CENT), 4, "middle");
        }
        return drawing.svg(
                TOP + HEIGHT + AXIS,
                prose.plain("publish.link-reliability-figure"),
                prose.plain("publish.link-reliability-figure-says", bins.size()));
    }

    /// Lower end of the interval of the share.
    static double low(LinkReport.ReliabilityBin bin) {
        return Math.max(0, middle(bin) - half(bin));
    }

    /// Its upper end.
    static double high(LinkReport.ReliabilityBin bin) {
        return Math.min(1, middle(bin) + half(bin));
    }

    private static double middle(LinkReport.ReliabilityBin bin) {
        return (bin.observed() + Z * Z / (2.0 * bin.pairs())) / (1 + Z * Z / bin.pairs());
    }

    private static double half(LinkReport.ReliabilityBin bin) {
        double n = bin.pairs();
        double p = bin.observed();
        return Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    }
}
