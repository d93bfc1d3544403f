package org.govah.estimate;

import java.util.Arrays;
import java.util.List;

/// Draws of the total, from a posterior or from a bootstrap: immutable, ascending, and also as they
/// were drawn, chain by chain.
public final class Draws {
    /// Where draws come from; a bootstrap is never called a posterior.
    public enum Kind {
        POSTERIOR,
        BOOTSTRAP,
        NONE
    }

    /// No draws.
    public static final Draws NONE = new Draws(Kind.NONE, new double[0]);

    private final Kind kind;
    private final double[][] chains;
    private final double[] sorted;

    /// Draws of one chain, or that have no order.
    ///
    /// @param totals people, finite or positive infinity, in any order
    public Draws(Kind kind, double[] totals) {
        this(kind, new double[][] {totals});
    }

    /// Draws of several chains.
    ///
    /// @param totals people, finite or positive infinity, by chain in the order drawn
    public Draws(Kind kind, double[][] totals) {
        this.kind = kind;
        this.chains = Arrays.stream(totals).map(double[]::clone).toArray(double[][]::new);
        this.sorted = Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    /// The mixture of several sets of draws with equal weight, however many draws each has: from
    /// each the same number of evenly spaced quantiles. It is a posterior where all parts are.
    ///
    /// @param parts at least one, none empty
    /// @param each draws taken of each part, at least 1
    public static Draws mixture(List<Draws> parts, int each) {
        double[][] totals = parts.stream().map(part -> part.evenly(each)).toArray(double[][]::new);
        boolean posterior = parts.stream().allMatch(part -> part.kind == Kind.POSTERIOR);
        return new Draws(posterior ? Kind.POSTERIOR : Kind.BOOTSTRAP, totals);
    }

    /// So many quantiles, in the middle of equal shares, ascending.
    public double[] evenly(int count) {
        double[] totals = new double[count];
        Arrays.setAll(totals, i -> quantile((i + 0.5) / count));
        return totals;
    }

    /// Where the draws come from.
    public Kind kind() {
        return kind;
    }

    /// How many there are.
    public int size() {
        return sorted.length;
    }

    /// The draw with this rank, 0 to `size - 1`, ascending.
    public double get(int rank) {
        return sorted[rank];
    }

    /// How many chains they come from, at least 1.
    public int chains() {
        return chains.length;
    }

    /// The draws of one chain in the order drawn; a copy.
    public double[] chain(int place) {
        return chains[place].clone();
    }

    /// The mean; NaN where there are no draws, infinite where a draw is.
    public double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /// The standard deviation; NaN where there are fewer than 2 draws or one is infinite.
    public double sd() {
        double mean = mean();
        double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
        return sorted.length < 2 ? Double.NaN : Math.sqrt(squares / (sorted.length - 1));
    }

    /// The quantile at `p` of 0 to 1, linear between ranks (Hyndman and Fan 1996, type 7).
    ///
    /// @throws IllegalStateException if there are no draws
    public double quantile(double p) {
        if (sorted.length == 0) {
            throw new IllegalStateException("no draws");
        }
        double rank = p * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = Math.min(below + 1, sorted.length - 1);
        if (rank == below || sorted[below] == sorted[above]) {
            return sorted[below]; // infinite draws must not meet a weight of 0
        }
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    /// The median and the interval between equal tails.
    ///
    /// @param level 0 to 1
    /// @throws IllegalStateException if there are no draws
    public Total total(double level) {
        double edge = (1 - level) / 2;
        return new Total(quantile(0.5), quantile(edge), quantile(1 - edge), level);
    }

    /// The share of draws in `low` to `high`, both included; 0 where there are none.
    public double share(double low, double high) {
        long inside = Arrays.stream(sorted).filter(d -> d >= low && d <= high).count();
        return sorted.length == 0 ? 0 : (double) inside / sorted.length;
    }
}
