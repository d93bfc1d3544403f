package org.govah.estimate.internal.strata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.words.Message;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.PoolingReport;
import org.govah.estimate.StratumResult;
import org.govah.estimate.Total;
import org.govah.estimate.internal.latentclass.Convergence;
import org.govah.estimate.internal.random.RandomStreams;

/// Strata that lend each other strength, in two stages (Lunn, Barrett, Sweeting and Thompson 2013).
///
/// Only strata with draws take part: one that enters with the people observed stays there, or the
/// others would fill it with a number that its own table does not carry.
///
/// @param strata with pooled draws; as they came where pooling is not used
/// @param report what was learned
public record PartialPooling(List<StratumResult> strata, PoolingReport report) {
    /// With fewer, their spread is not known.
    static final int LEAST_STRATA = 3;

    static final int CHAINS = 4;
    static final int WARMUP = 1_000;

    /// Kept of each chain; all chains together have as many as a stratum alone.
    static final int KEPT = 1_000;

    /// Sweeps from one draw kept to the next.
    static final int THINNING = 4;

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
            Message few = Message.of("estimate.pooling-few", LEAST_STRATA, drawn.size());
            return new PartialPooling(
                    alone,
                    new PoolingReport(
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            printed(drawn.size()),
                            few));
        }
        Run run = run(drawn, settings.seed());
        PoolingReport report = report(run, drawn.size(), settings.level());
        return new PartialPooling(
                report.used() ? pooled(alone, run, settings.level()) : alone, report);
    }

    /// Draws kept, by chain: means, spreads, and the totals of each stratum.
    private record Run(List<double[]> means, List<double[]> spreads, List<double[][]> totals) {}

    private static Run run(List<StratumResult> drawn, long seed) {
        List<StratumDraws> own =
                drawn.stream()
                        .map(s -> new StratumDraws(s.draws(), (double) s.observed()))
                        .toList();
        List<UniformRandomProvider> streams =
                RandomStreams.of(seed, RandomStreams.Use.POOLING, CHAINS);
        List<double[]> means = new ArrayList<>();
        List<double[]> spreads = new ArrayList<>();
        List<double[][]> totals = new ArrayList<>();
        for (int c = 0; c < CHAINS; c++) {
            means.add(new double[KEPT]);
            spreads.add(new double[KEPT]);
            totals.add(new double[drawn.size()][KEPT]);
        }
        IntStream.range(0, CHAINS)
                .parallel()
                .forEach(c -> {
                    PooledChain chain = new PooledChain(own, c, streams.get(c));
                    fill(chain, means.get(c), spreads.get(c), totals.get(c));
                });
        return new Run(means, spreads, totals);
    }

    private static void fill(
            PooledChain chain, double[] means, double[] spreads, double[][] totals) {
        for (int i = 0; i < WARMUP; i++) {
            chain.sweep();
        }
        for (int i = 0; i < KEPT; i++) {
            for (int t = 0; t < THINNING; t++) {
                chain.sweep();
            }
            means[i] = chain.mean();
            spreads[i] = chain.spread();
            for (int s = 0; s < totals.length; s++) {
                totals[s][i] = chain.total(s);
            }
        }
    }

    private static PoolingReport report(Run run, int strata, double level) {
        double[][] means = run.means.toArray(double[][]::new);
        double[][] spreads = run.spreads.toArray(double[][]::new);
        Convergence ofMean = Convergence.of(means);
        Convergence ofSpread = Convergence.of(spreads);
        List<Gate> gates =
                List.of(
                        GateRule.R_HAT.held(Math.max(ofMean.rHat(), ofSpread.rHat())),
                        GateRule.ESS.held(Math.min(ofMean.ess(), ofSpread.ess())));
        boolean used = gates.stream().allMatch(Gate::passed);
        Total mean = new Draws(Draws.Kind.POSTERIOR, means).total(level);
        Total spread = new Draws(Draws.Kind.POSTERIOR, spreads).total(level);
        Message says =
                Message.of(
                        used ? "estimate.pooling" : "estimate.pooling-apart",
                        strata,
                        Math.exp(mean.median()),
                        Math.exp(spread.median()),
                        gates.getFirst().value());
        return new PoolingReport(
                used, Optional.of(mean), Optional.of(spread), gates, printed(strata), says);
    }

    private static SortedMap<String, String> printed(int strata) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("strata pooled", Integer.toString(strata));
        settings.put("prior of the mean", "normal, 0, sd " + PooledChain.MEAN_SCALE);
        settings.put("prior of the spread", "half-normal, scale " + PooledChain.SPREAD_SCALE);
        settings.put("prior of a stratum alone", "1/N, divided out");
        settings.put("chains", CHAINS + " x " + KEPT + " draws, warm-up " + WARMUP);
        settings.put("sweeps a draw", Integer.toString(THINNING));
        return settings;
    }

    private static List<StratumResult> pooled(List<StratumResult> alone, Run run, double level) {
        List<StratumResult> strata = new ArrayList<>();
        int place = 0;
        for (StratumResult stratum : alone) {
            if (!stratum.status().hasDraws()) {
                strata.add(stratum);
                continue;
            }
            int s = place++;
            double[][] totals = run.totals.stream().map(t -> t[s]).toArray(double[][]::new);
            strata.add(with(stratum, new Draws(Draws.Kind.POSTERIOR, totals), level));
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
