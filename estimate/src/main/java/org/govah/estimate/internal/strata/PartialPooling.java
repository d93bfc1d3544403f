package org.govah.estimate.internal.strata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.words.Message;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.PoolingReport;
import org.govah.estimate.StrataEstimator;
import org.govah.estimate.StratumResult;
import org.govah.estimate.Total;
import org.govah.estimate.internal.random.RandomStreams;

/// Strata that lend each other strength, in two stages (Lunn, Barrett, Sweeting and Thompson 2013):
/// each alone, then together by weighing the draws that each had alone.
///
/// Only strata with draws take part: one that enters with the people observed stays there, or the
/// others would fill it with a number that its own table does not carry.
///
/// @param strata with pooled draws; as they came where pooling is not used
/// @param report what was learned
public record PartialPooling(List<StratumResult> strata, PoolingReport report) {
    /// With fewer, their spread is not known.
    static final int LEAST_STRATA = 3;

    /// A stratum's pooled draws must be worth so many of those it had alone: far out in its own
    /// tail there are too few to choose from.
    static final double LEAST_EFFECTIVE = 10;

    /// Copies the strata.
    public PartialPooling {
        strata = List.copyOf(strata);
    }

    /// Pools what can be pooled.
    ///
    /// @param alone each stratum by itself
    public static PartialPooling of(List<StratumResult> alone, EstimateSettings settings) {
        List<StratumResult> drawn = alone.stream().filter(s -> s.status().hasDraws()).toList();
        if (drawn.size() < LEAST_STRATA) {
            PoolingReport few =
                    new PoolingReport(
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            OptionalDouble.empty(),
                            printed(drawn.size()),
                            Message.of("estimate.pooling-few", LEAST_STRATA, drawn.size()));
            return new PartialPooling(alone, few);
        }
        List<StratumDraws> own =
                drawn.stream()
                        .map(s -> new StratumDraws(s.draws(), (double) s.observed()))
                        .toList();
        PooledGrid grid = new PooledGrid(own);
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.POOLING, own.size() + 1);
        int[] points = new int[StrataEstimator.JOINT_DRAWS];
        Arrays.setAll(points, i -> grid.draw(streams.getLast()));
        List<Redrawn> redrawn =
                IntStream.range(0, own.size())
                        .parallel()
                        .mapToObj(s -> redrawn(grid, own.get(s), s, points, streams.get(s)))
                        .toList();
        PoolingReport report = report(grid, points, redrawn, settings.level());
        return new PartialPooling(
                report.used() ? pooled(alone, redrawn, settings.level()) : alone, report);
    }

    /// Draws of one stratum at each point, and how many of its own draws they are worth.
    private record Redrawn(Draws draws, double effective) {}

    private static Redrawn redrawn(
            PooledGrid grid,
            StratumDraws own,
            int stratum,
            int[] points,
            UniformRandomProvider random) {
        double[] totals = new double[points.length];
        double[] used = new double[own.bins()];
        for (int i = 0; i < points.length; i++) {
            double[] shares = grid.shares(stratum, points[i]);
            totals[i] = own.anyTotal(chosen(shares, random), random);
            for (int b = 0; b < used.length; b++) {
                used[b] += shares[b] / points.length;
            }
        }
        double squares = 0;
        for (int b = 0; b < used.length; b++) {
            squares += used[b] == 0 ? 0 : used[b] * used[b] / own.count(b);
        }
        return new Redrawn(new Draws(Draws.Kind.POSTERIOR, totals), 1 / squares);
    }

    /// The place of a bin drawn by its share; bins without draws have no share.
    private static int chosen(double[] shares, UniformRandomProvider random) {
        double left = random.nextDouble();
        int last = 0;
        for (int b = 0; b < shares.length && left >= 0; b++) {
            if (shares[b] > 0) {
                last = b;
                left -= shares[b];
            }
        }
        return last;
    }

    private static PoolingReport report(
            PooledGrid grid, int[] points, List<Redrawn> redrawn, double level) {
        Total mean =
                new Draws(
                                Draws.Kind.POSTERIOR,
                                Arrays.stream(points).mapToDouble(grid::mean).toArray())
                        .total(level);
        Total spread =
                new Draws(
                                Draws.Kind.POSTERIOR,
                                Arrays.stream(points).mapToDouble(grid::spread).toArray())
                        .total(level);
        double effective =
                redrawn.stream().mapToDouble(Redrawn::effective).min().orElse(Double.NaN);
        boolean used = effective >= LEAST_EFFECTIVE;
        Message says =
                Message.of(
                        used ? "estimate.pooling" : "estimate.pooling-apart",
                        redrawn.size(),
                        Math.exp(mean.median()),
                        Math.exp(spread.median()),
                        effective,
                        LEAST_EFFECTIVE);
        return new PoolingReport(
                used,
                Optional.of(mean),
                Optional.of(spread),
                OptionalDouble.of(effective),
                printed(redrawn.size()),
                says);
    }

    private static SortedMap<String, String> printed(int strata) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("strata pooled", Integer.toString(strata));
        settings.put("prior of the mean", "normal, 0, sd " + PooledGrid.MEAN_SCALE);
        settings.put("prior of the spread", "half-normal, scale " + PooledGrid.SPREAD_SCALE);
        settings.put("prior of a stratum alone", "1/N, divided out");
        settings.put(
                "grid",
                "mean by "
                        + StratumDraws.STEP
                        + ", "
                        + PooledGrid.SPREADS
                        + " spreads from "
                        + PooledGrid.LEAST_SPREAD
                        + " to "
                        + PooledGrid.MOST_SPREAD);
        return settings;
    }

    private static List<StratumResult> pooled(
            List<StratumResult> alone, List<Redrawn> redrawn, double level) {
        List<StratumResult> strata = new ArrayList<>();
        int place = 0;
        for (StratumResult stratum : alone) {
            strata.add(
                    stratum.status().hasDraws()
                            ? with(stratum, redrawn.get(place++).draws, level)
                            : stratum);
        }
        return strata;
    }

    private static StratumResult with(StratumResult alone, Draws draws, double level) {
        return new StratumResult(
                alone.name(),
                alone.fields(),
                alone.observed(),
                alone.status(),
                alone.verdict(),
                Optional.of(draws.total(level)),
                draws,
                alone.gates());
    }
}
