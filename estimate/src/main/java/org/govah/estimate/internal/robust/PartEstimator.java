package org.govah.estimate.internal.robust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Estimate;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Headline;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.graphs.Graphs;
import org.govah.estimate.internal.latentclass.LatentClass;
import org.govah.estimate.internal.loglinear.LogLinear;

/// The numbers that are made again on parts and variants of a table; every list of which has
/// people.
public interface PartEstimator {
    /// The mixture that would be the headline; empty where one of its methods gives no number.
    Optional<Headline> headline(OverlapTable table, EstimateSettings settings);

    /// The number of the log-linear model with the best BIC; its ends are that of one resample and
    /// mean nothing.
    Optional<Total> logLinear(OverlapTable table, EstimateSettings settings);

    /// The latent classes, with their interval.
    Optional<Total> latentClass(OverlapTable table, EstimateSettings settings);

    /// The average over graphs, with its interval.
    Optional<Total> graphs(OverlapTable table, EstimateSettings settings);

    /// With the methods of the panel.
    static PartEstimator usual() {
        return new PartEstimator() {
            @Override
            public Optional<Headline> headline(OverlapTable table, EstimateSettings settings) {
                Progress silent = Progress.silent();
                List<Estimate> estimates =
                        Stream.of(
                                        LatentClass.of(table, settings, silent),
                                        Graphs.brief(table, settings, silent))
                                .map(PartEstimator::estimate)
                                .toList();
                return Headline.mixed(estimates, settings.level());
            }

            @Override
            public Optional<Total> logLinear(OverlapTable table, EstimateSettings settings) {
                return LogLinear.of(table, settings.withBootstraps(1), Progress.silent()).total();
            }

            @Override
            public Optional<Total> latentClass(OverlapTable table, EstimateSettings settings) {
                return LatentClass.of(table, settings, Progress.silent()).total();
            }

            @Override
            public Optional<Total> graphs(OverlapTable table, EstimateSettings settings) {
                return Graphs.brief(table, settings, Progress.silent()).total();
            }
        };
    }

    private static Estimate estimate(Finding finding) {
        return new Estimate(
                finding.method(),
                finding.total(),
                finding.draws(),
                finding.diagnostics(),
                finding.assumption(),
                finding.how(),
                false);
    }
}
