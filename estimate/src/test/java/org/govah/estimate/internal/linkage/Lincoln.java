package org.govah.estimate.internal.linkage;

import java.util.Optional;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Headline;
import org.govah.estimate.Total;
import org.govah.estimate.internal.robust.PartEstimator;

/// The first two lists as if independent: N = ab/m.
final class Lincoln implements PartEstimator {
    @Override
    public Optional<Headline> headline(OverlapTable table, EstimateSettings settings) {
        return Optional.empty();
    }

    @Override
    public Optional<Total> latentClass(OverlapTable table, EstimateSettings settings) {
        return graphs(table, settings);
    }

    @Override
    public Optional<Total> graphs(OverlapTable table, EstimateSettings settings) {
        double a = table.onAll(1);
        double total = a * table.onAll(2) / table.onAll(3);
        return table.onAll(3) == 0
                ? Optional.empty()
                : Optional.of(new Total(total, total, total, settings.level()));
    }

    @Override
    public Optional<Total> logLinear(OverlapTable table, EstimateSettings settings) {
        return Optional.empty();
    }
}
