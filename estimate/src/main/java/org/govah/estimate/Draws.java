package org.govah.estimate;

import java.util.Arrays;

/// Draws of the total, from a posterior or from a bootstrap: sorted, immutable.
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
    private final double[] sorted;

    /// Sorts a copy of the totals.
    ///
    /// @param totals people, finite or positive infinity, in any order
    public Draws(Kind kind, double[] totals) {
        this.kind = kind;
        this.sorted = totals.clone();
        Arrays.sort(sorted);
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

    /// The share of draws in `low` to `high`, both included; 0 where there are none.
    public double share(double low, double high) {
        long inside = Arrays.stream(sorted).filter(d -> d >= low && d <= high).count();
        return sorted.length == 0 ? 0 : (double) inside / sorted.length;
    }
}
