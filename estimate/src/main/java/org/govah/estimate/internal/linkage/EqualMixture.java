package org.govah.estimate.internal.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.govah.estimate.Draws;
import org.govah.estimate.Total;

/// Several posteriors of one total, one for each way the data may be completed, mixed with equal
/// weight (linkage-averaging, Sadinle 2018), and how much of the variance lies between them.
///
/// @param draws of the mixture
/// @param share of the variance of the log of the unseen that lies between the posteriors, 0 to 1;
///   NaN where a draw is infinite
/// @param combined the interval by Rubin's rules, as a cross-check
public record EqualMixture(Draws draws, double share, Total combined) {
    /// Draws of the mixture, about; a quantile needs no more.
    static final int ABOUT = 20_000;

    /// At the least so many of each posterior.
    static final int LEAST_EACH = 40;

    /// Stands for nobody unseen, whose log is not finite.
    static final double NOBODY = 0.1;

    /// One posterior.
    ///
    /// @param draws of the total, at least one
    /// @param observed different people in the data so completed
    public record Part(Draws draws, long observed) {}

    /// The mixture.
    ///
    /// @param parts at least one
    /// @param level of the interval, 0 to 1
    public static EqualMixture of(List<Part> parts, double level) {
        int each = Math.max(LEAST_EACH, ABOUT / parts.size());
        Draws draws = Draws.mixture(parts.stream().map(Part::draws).toList(), each);
        Spread spread = Spread.of(parts);
        double all = spread.within + spread.betweenInflated();
        double share = all == 0 ? 0 : spread.betweenInflated() / all;
        return new EqualMixture(draws, share, spread.combined(parts, level));
    }

    /// Mean and variance of the log of the unseen, within and between the M posteriors: `T = W + (1
    /// + 1/M) B` (Rubin 1987).
    private record Spread(double mean, double within, double between, double parts) {
        static Spread of(List<Part> parts) {
            List<double[]> logs = new ArrayList<>();
            parts.forEach(part -> logs.add(logs(part)));
            double[] means = logs.stream().mapToDouble(Spread::mean).toArray();
            double within =
                    logs.stream().mapToDouble(Spread::variance).average().orElse(Double.NaN);
            double between = means.length == 1 ? 0 : variance(means);
            return new Spread(mean(means), within, between, means.length);
        }

        double betweenInflated() {
            return (1 + 1 / parts) * between;
        }

        /// The point is the mean of the unseen and the interval that of their log, both beside the
        /// mean of those observed; `df = (M - 1) (1 + W / ((M + 1) B))^2`.
        Total combined(List<Part> all, double level) {
            double observed =
                    all.stream().mapToDouble(part -> (double) part.observed).average().orElse(0);
            double unseen =
                    all.stream()
                            .mapToDouble(part -> part.draws.mean() - part.observed)
                            .average()
                            .orElse(0);
            double reach = quantile((1 + level) / 2) * Math.sqrt(within + betweenInflated());
            return new Total(
                    observed + unseen,
                    observed + Math.exp(mean - reach),
                    observed + Math.exp(mean + reach),
                    level);
        }

        private double quantile(double p) {
            if (between == 0) {
                return NormalDistribution.of(0, 1).inverseCumulativeProbability(p);
            }
            double ratio = 1 + within / ((parts + 1) * between);
            return TDistribution.of((parts - 1) * ratio * ratio).inverseCumulativeProbability(p);
        }

        private static double[] logs(Part part) {
            double[] logs = new double[part.draws.size()];
            Arrays.setAll(logs, i -> Math.log(Math.max(part.draws.get(i) - part.observed, NOBODY)));
            return logs;
        }

        private static double mean(double[] values) {
            return Arrays.stream(values).average().orElse(Double.NaN);
        }

        private static double variance(double[] values) {
            double mean = mean(values);
            double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
            return values.length < 2 ? 0 : squares / (values.length - 1);
        }
    }
}
