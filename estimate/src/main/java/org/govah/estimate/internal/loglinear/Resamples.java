package org.govah.estimate.internal.loglinear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.words.Message;
import org.govah.estimate.Draws;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.CountSampling;
import org.govah.estimate.internal.random.RandomStreams;

/// What a way of estimating says of resampled tables: as many people as observed, dealt to the
/// histories in proportion to their counts.
///
/// @param draws of the total; positive infinity where a resample has no estimate
/// @param bca the interval; empty where it is not defined
record Resamples(Draws draws, Optional<Bca> bca) {
    /// Resamples the table for several ways of estimating at once.
    ///
    /// @param estimates on the table itself, one a way
    /// @param ways from a table to the totals of all ways, from any thread; positive infinity where
    ///   there is none
    static List<Resamples> of(
            CellCounts counts,
            double[] estimates,
            Function<CellCounts, double[]> ways,
            Plan plan,
            Steps steps) {
        List<UniformRandomProvider> streams = RandomStreams.of(plan.seed, plan.use, plan.resamples);
        double[] shares = counts.toArray();
        long people = (long) counts.total();
        double[][] totals = new double[plan.resamples][];
        IntStream.range(0, plan.resamples)
                .parallel()
                .forEach(i -> {
                    double[] cells = CountSampling.multinomial(streams.get(i), people, shares);
                    totals[i] = ways.apply(counts.withCells(cells));
                    steps.step();
                });
        int[] filled = IntStream.range(1, counts.size()).filter(x -> counts.count(x) > 0).toArray();
        double[][] without =
                IntStream.of(filled)
                        .parallel()
                        .mapToObj(x -> ways.apply(counts.withoutOne(x)))
                        .toArray(double[][]::new);
        double[] weights = IntStream.of(filled).mapToDouble(counts::count).toArray();
        return IntStream.range(0, estimates.length)
                .mapToObj(way -> {
                    double a = Bca.acceleration(weights, column(without, way));
                    return of(column(totals, way), estimates[way], a, plan.level);
                })
                .toList();
    }

    private static Resamples of(
            double[] totals, double estimate, double acceleration, double level) {
        Draws draws = new Draws(Draws.Kind.BOOTSTRAP, totals);
        return new Resamples(draws, Bca.of(draws, estimate, acceleration, level));
    }

    private static double[] column(double[][] rows, int place) {
        return Arrays.stream(rows).mapToDouble(row -> row[place]).toArray();
    }

    /// How to resample.
    ///
    /// @param resamples how many tables
    /// @param level of the interval
    record Plan(long seed, RandomStreams.Use use, int resamples, double level) {}

    /// The estimate with its interval: BCa, or plain percentiles where that is not defined.
    Total total(double estimate, double level) {
        double edge = (1 - level) / 2;
        double low = bca.map(Bca::low).orElseGet(() -> draws.quantile(edge));
        double high = bca.map(Bca::high).orElseGet(() -> draws.quantile(1 - edge));
        return new Total(estimate, low, high, level);
    }

    /// What kind of interval it is.
    Message inWords() {
        return Message.of(bca.isPresent() ? "estimate.bca" : "estimate.percentile");
    }

    /// The share of resamples without an estimate.
    double withoutEstimate() {
        return 1 - draws.share(0, Double.MAX_VALUE);
    }
}
