package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.govah.estimate.Draws;

/// The chains of a sampler: their traces, and their rank plots (Vehtari, Gelman, Simpson, Carpenter
/// and Bürkner 2021, section 4.3 "Rank plots"): the draws of all chains are ranked together; where
/// the chains agree, the ranks of each are uniform.
final class ChainsFigure {
    /// The most points of one trace.
    static final int MOST_POINTS = 500;

    private static final int BINS = 20;
    private static final double TRACE = 64;
    private static final double HISTOGRAM = 84;
    private static final double GAP = 28;
    private static final double TOP = 14;

    // A trace is cut here, times the 99.9 % point, so that one far draw does not flatten it.
    private static final double REACH = 1.5;

    private final Drawing drawing;
    private final Prose prose;
    private final Draws draws;

    private ChainsFigure(Draws draws, Prose prose, double width) {
        this.drawing = Drawing.leftToRight(width, prose.language());
        this.prose = prose;
        this.draws = draws;
    }

    /// Whether there is more than one chain to compare.
    static boolean possible(Draws draws) {
        return draws.kind() == Draws.Kind.POSTERIOR
                && draws.chains() > 1
                && IntStream.range(0, draws.chains()).allMatch(c -> draws.chain(c).length > 1)
                && Double.isFinite(draws.quantile(0.999));
    }

    /// The total along each chain.
    static Html.Element traces(Draws draws, Prose prose, double width) {
        return new ChainsFigure(draws, prose, width).traces();
    }

    /// The ranks of each chain.
    static Html.Element ranks(Draws draws, Prose prose, double width) {
        return new ChainsFigure(draws, prose, width).ranks();
    }

    private Html.Element traces() {
        double low = draws.get(0);
        double last = draws.get(draws.size() - 1);
        double high = Math.max(low + 1, Math.min(last, REACH * draws.quantile(0.999)));
        double gutter = Plot.gutter(high, prose);
        double top = TOP;
        for (int c = 0; c < draws.chains(); c++) {
            double[] chain = draws.chain(c);
            Axis along = new Axis(1, chain.length, gutter, drawing.width() - 12);
            title(c, gutter, top, drawing.width() - 12 - gutter);
            Axis up = new Axis(low, high, top + 6 + TRACE, top + 6);
            Plot plot = new Plot(drawing, along, up);
            plot.frame(3, prose);
            drawing.path(trace(chain, plot), false, "trace");
            if (c == draws.chains() - 1) {
                along.ticks(5).stream()
                        .filter(t -> t > 0)
                        .forEach(t -> plot.below((double) t, prose.digits(t)));
            }
            top += TRACE + 30;
        }
        return end("traces", top + 18);
    }

    /// Every so-manieth draw, none averaged.
    private static List<Drawing.Point> trace(double[] chain, Plot plot) {
        int step = (chain.length + MOST_POINTS - 1) / MOST_POINTS;
        List<Drawing.Point> points = new ArrayList<>();
        for (int i = 0; i < chain.length; i += step) {
            points.add(plot.at(i + 1, chain[i]));
        }
        return points;
    }

    private Html.Element ranks() {
        int columns = drawing.width() >= FigureFrame.WIDE ? 2 : 1;
        double wide = (drawing.width() - GAP * (columns - 1)) / columns;
        List<int[]> counts =
                IntStream.range(0, draws.chains()).mapToObj(c -> counts(draws, c)).toList();
        int most = counts.stream().flatMapToInt(Arrays::stream).max().orElse(1);
        double gutter = Plot.gutter(most, prose);
        double top = TOP;
        for (int c = 0; c < draws.chains(); c++) {
            double left = drawing.column(c % columns, columns) * (wide + GAP);
            title(c, left + gutter, top, wide - gutter - 12);
            Axis along = new Axis(0, BINS, left + gutter, left + wide - 12);
            Axis up = new Axis(0, 1.08 * most, top + 8 + HISTOGRAM, top + 8);
            histogram(counts.get(c), new Plot(drawing, along, up), draws.chain(c).length);
            boolean rowEnds = c % columns == columns - 1 || c == draws.chains() - 1;
            top += rowEnds ? HISTOGRAM + 40 : 0;
        }
        return end("ranks", top + 6);
    }

    private void histogram(int[] counts, Plot plot, int chain) {
        plot.frame(3, prose);
        for (int bin = 0; bin < BINS; bin++) {
            double top = plot.y().at((double) counts[bin]);
            double left = plot.x().at((double) bin);
            double wide = plot.x().at(bin + 1.0) - left;
            drawing.rect(left, top, wide, plot.y().from() - top, "bin");
        }
        plot.across((double) chain / BINS, "dashed");
    }

    /// How many of a chain's draws fall into each of the equal shares of the ranks of all draws;
    /// equal draws share their ranks' mean.
    static int[] counts(Draws draws, int chain) {
        double[] sorted = IntStream.range(0, draws.size()).mapToDouble(draws::get).toArray();
        int[] counts = new int[BINS];
        DoubleStream.of(draws.chain(chain))
                .map(total -> (first(sorted, total, false) + first(sorted, total, true)) / 2.0)
                .forEach(rank -> counts[Math.min(BINS - 1, (int) (rank * BINS / sorted.length))]++);
        return counts;
    }

    /// The first place of a number not below this one, or above it.
    private static int first(double[] sorted, double value, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = above ? sorted[middle] <= value : sorted[middle] < value;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low;
    }

    private void title(int chain, double left, double y, double room) {
        String words = prose.plain("publish.chain", chain + 1);
        drawing.lines(left, y, room, Drawing.SMALL, List.of(words), "strong");
    }

    private Html.Element end(String name, double y) {
        String axis = prose.plain("publish." + name + "-axis");
        List<String> words = TextWidth.wrap(axis, Drawing.SMALL, drawing.width(), 6);
        double bottom = drawing.lines(0, y, drawing.width(), Drawing.SMALL, words, "second");
        return drawing.svg(
                bottom - 4,
                prose.plain("publish." + name + "-figure"),
                prose.plain("publish." + name + "-figure-says", draws.chains()));
    }
}
