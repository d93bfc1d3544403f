package org.govah.estimate.internal.graphs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.estimate.internal.Steps;

/// The rough posterior weight of every graph of a set, and which of them matter.
///
/// The peak is looked for only where the coarse points leave it open whether the graph matters.
final class Screening {
    /// Share of the posterior that all graphs left aside as too light may have together.
    static final double LIGHT = 1e-8;

    /// A graph whose density stays under the highest by more than this many logs has no weight,
    /// whatever the widths: `LIGHT` over the most graphs is e^-32, and widths differ by less than
    /// e^13.
    private static final double FAR_BELOW = 45;

    /// The fewest graphs worth handing to another thread.
    private static final int CHUNK = 512;

    /// How many pieces the work is cut into, whatever the number of cores.
    private static final int PIECES = 64;

    private final Peak[] peaks;
    private final boolean[] proper;

    private Screening(int size) {
        peaks = new Peak[size];
        proper = new boolean[size];
        Arrays.fill(peaks, Peak.NONE);
    }

    /// Looks at every graph of a set.
    static Screening of(GraphSet graphs, Margins margins, Steps steps) {
        Screening screening = new Screening(graphs.size());
        double[] atMost = new double[graphs.size()];
        double best =
                pieces(graphs.size()).stream()
                        .parallel()
                        .mapToDouble(piece -> screening.rough(graphs, margins, piece, atMost))
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY);
        steps.step();
        pieces(graphs.size()).stream()
                .parallel()
                .forEach(piece -> screening.look(graphs, margins, piece, atMost, best - FAR_BELOW));
        steps.step();
        return screening;
    }

    /// Places from `from` to `to - 1`.
    record Piece(int from, int to) {}

    /// The same pieces on any number of cores, so that sums are made in one order.
    static List<Piece> pieces(int size) {
        int length = Math.max(CHUNK, (size + PIECES - 1) / PIECES);
        return IntStream.range(0, (size + length - 1) / length)
                .mapToObj(i -> new Piece(i * length, Math.min(size, (i + 1) * length)))
                .toList();
    }

    private double rough(GraphSet graphs, Margins margins, Piece piece, double[] atMost) {
        PeakSearch search = new PeakSearch(margins);
        int[] neighbours = new int[margins.lists()];
        double best = Double.NEGATIVE_INFINITY;
        for (int g = piece.from; g < piece.to; g++) {
            graphs.read(g, neighbours);
            search.read(neighbours);
            proper[g] = margins.tailExponent(search.tree()) < -1;
            atMost[g] = search.atMost() + graphs.logFactor(g);
            best = Math.max(best, proper[g] ? search.atLeast() + graphs.logFactor(g) : best);
        }
        return best;
    }

    private void look(
            GraphSet graphs, Margins margins, Piece piece, double[] atMost, double needed) {
        PeakSearch search = new PeakSearch(margins);
        int[] neighbours = new int[margins.lists()];
        for (int g = piece.from; g < piece.to; g++) {
            if (proper[g] && atMost[g] >= needed) {
                graphs.read(g, neighbours);
                search.read(neighbours);
                peaks[g] = search.peak().times(graphs.logFactor(g));
            }
        }
    }

    /// The places of the graphs that matter, ascending: all but those so light that together they
    /// have at most the share [#LIGHT].
    int[] heavy() {
        double best = Arrays.stream(peaks).mapToDouble(Peak::logMass).max().orElse(0);
        double least = best + Math.log(LIGHT / peaks.length);
        return IntStream.range(0, peaks.length)
                .filter(g -> peaks[g].logMass() >= least && peaks[g].exists())
                .toArray();
    }

    /// The places of the graphs whose posterior is improper in doubles.
    List<Integer> improper() {
        List<Integer> places = new ArrayList<>();
        for (int g = 0; g < proper.length; g++) {
            if (!proper[g]) {
                places.add(g);
            }
        }
        return places;
    }

    /// The peak of the graph at a place.
    Peak peak(int place) {
        return peaks[place];
    }
}
