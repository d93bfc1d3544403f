package org.govah.estimate.internal.graphs;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// The posterior averaged over the graphs of a set, and the weight of each.
///
/// Graphs are streamed: each adds its density at the points of the grid to one sum and leaves one
/// number, its weight.
final class GraphAverage {
    /// The last point is put where the rough weights bound the tail by this; a tenth of what the
    /// gate allows, because they are rough.
    private static final double TAIL = 1e-7;

    /// Densities under e^-60 of the highest are taken as 0: even over all log y up to the last
    /// point and all graphs they add up to less than 1e-18.
    private static final double NOTHING = -60;

    private final GraphSet graphs;
    private final Margins margins;
    private final int[] averaged;
    private final Grid grid;
    private final double offset;
    private final double[] masses;
    private final double[] density;
    private final double beyond;

    private GraphAverage(
            GraphSet graphs, Margins margins, int[] averaged, Grid grid, double offset) {
        this.graphs = graphs;
        this.margins = margins;
        this.averaged = averaged;
        this.grid = grid;
        this.offset = offset;
        masses = new double[averaged.length];
        density = new double[grid.size()];
        GridValues values = new GridValues(margins, grid);
        List<Part> parts =
                Screening.pieces(averaged.length).stream()
                        .parallel()
                        .map(piece -> part(values, piece))
                        .toList();
        double tail = 0;
        for (Part part : parts) {
            tail += part.beyond;
            Arrays.setAll(density, k -> density[k] + part.density[k]);
        }
        beyond = tail;
    }

    /// The average over the graphs that matter.
    ///
    /// @param upTo the largest number of unseen people; empty for as far as the tail needs
    static GraphAverage of(
            GraphSet graphs, Margins margins, Screening screening, OptionalDouble upTo) {
        int[] heavy = screening.heavy();
        List<Peak> peaks = Arrays.stream(heavy).mapToObj(screening::peak).toList();
        double offset = peaks.stream().mapToDouble(Peak::logHeight).max().orElse(0);
        double end =
                upTo.isPresent()
                        ? upTo.getAsDouble() + 1
                        : end(graphs, margins, heavy, peaks, offset);
        return new GraphAverage(graphs, margins, heavy, Grid.of(peaks, end), offset);
    }

    /// The first coarse point beyond which the tails of all graphs together are bounded by [#TAIL].
    private static double end(
            GraphSet graphs, Margins margins, int[] heavy, List<Peak> peaks, double offset) {
        List<double[]> tails =
                Screening.pieces(heavy.length).stream()
                        .parallel()
                        .map(piece -> tails(graphs, margins, heavy, piece, offset))
                        .toList();
        double mass = peaks.stream().mapToDouble(p -> Math.exp(p.logMass() - offset)).sum();
        for (int k = 1; k < CoarsePoints.COUNT; k++) {
            int place = k;
            if (tails.stream().mapToDouble(t -> t[place]).sum() <= TAIL * mass) {
                return CoarsePoints.unseen(k);
            }
        }
        return CoarsePoints.unseen(CoarsePoints.COUNT - 1);
    }

    private static double[] tails(
            GraphSet graphs, Margins margins, int[] heavy, Screening.Piece piece, double offset) {
        PeakSearch search = new PeakSearch(margins);
        int[] neighbours = new int[margins.lists()];
        double[] tails = new double[CoarsePoints.COUNT];
        for (int i = piece.from(); i < piece.to(); i++) {
            graphs.read(heavy[i], neighbours);
            search.read(neighbours);
            double shift = graphs.logFactor(heavy[i]) - offset;
            double exponent = margins.tailExponent(search.tree());
            for (int k = 1; k < tails.length; k++) {
                double step = CoarsePoints.logPlace(k) - CoarsePoints.logPlace(k - 1);
                double at = search.coarse(k) + shift;
                tails[k] += Tail.beyond(at, search.coarse(k - 1) + shift, step, exponent);
            }
        }
        return tails;
    }

    /// The sums over the graphs of one piece.
    private static final class Part {
        private final double[] density;
        private double beyond;

        Part(int points) {
            density = new double[points];
        }
    }

    private Part part(GridValues values, Screening.Piece piece) {
        Part part = new Part(grid.size());
        CliqueTree tree = new CliqueTree(margins.lists());
        int[] neighbours = new int[margins.lists()];
        double[] at = new double[grid.size()];
        for (int i = piece.from(); i < piece.to(); i++) {
            graphs.read(averaged[i], neighbours);
            tree.read(neighbours);
            values.sum(tree, at);
            double shift = graphs.logFactor(averaged[i]) - offset;
            part.beyond += tail(tree, at, shift);
            masses[i] = scaled(at, shift);
            for (int k = 0; k < at.length; k++) {
                part.density[k] += at[k];
            }
        }
        return part;
    }

    private double tail(CliqueTree tree, double[] logDensity, double shift) {
        int last = grid.size() - 1;
        return Tail.beyond(
                logDensity[last] + shift,
                logDensity[last - 1] + shift,
                Math.log(grid.y(last) / grid.y(last - 1)),
                margins.tailExponent(tree));
    }

    /// Turns logs into densities relative to the highest of all.
    ///
    /// @return their integral
    private double scaled(double[] at, double shift) {
        double mass = 0;
        for (int k = 0; k < at.length; k++) {
            double log = at[k] + shift;
            at[k] = log < NOTHING ? 0 : Math.exp(log);
            mass += grid.weight(k) * at[k];
        }
        return mass;
    }

    /// The graphs averaged, by their places in the set.
    int[] averaged() {
        return averaged.clone();
    }

    /// The weight of each graph averaged, in the order of [#averaged]; they add up to 1.
    double[] weights() {
        double all = mass();
        return Arrays.stream(masses).map(mass -> mass / all).toArray();
    }

    private double mass() {
        return Arrays.stream(masses).sum();
    }

    /// The weight a graph would have if it were averaged too: its mass on the same grid, with the
    /// bound of its tail beyond where there is one, over that and the mass of all averaged.
    double weightOf(int[] neighbours) {
        CliqueTree tree = new CliqueTree(margins.lists());
        tree.read(neighbours);
        double[] at = new double[grid.size()];
        new GridValues(margins, grid).sum(tree, at);
        double shift = graphs.logFactorOutside() - offset;
        double tail = tail(tree, at, shift);
        double own = scaled(at, shift) + (tail < Double.POSITIVE_INFINITY ? tail : 0);
        return 1 / (1 + mass() / own);
    }

    /// The bound of the share of the posterior beyond the last point.
    double tailMass() {
        return beyond < Double.POSITIVE_INFINITY ? beyond / (mass() + beyond) : 1;
    }

    /// The distribution of the unseen.
    TotalCdf cdf() {
        return new TotalCdf(grid, density);
    }

    /// The points.
    Grid grid() {
        return grid;
    }
}
