package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Both averages on one table and on its resamples: the models that hold the weight of either are
/// fitted once for both.
final class Averages {
    private final List<ModelAverage> averages;
    private final ExistenceChecks existence;

    Averages(ModelSearch search) {
        this.existence = search.existence();
        this.averages = Stream.of(Criterion.values()).map(c -> ModelAverage.of(c, search)).toList();
    }

    ModelAverage by(Criterion criterion) {
        return averages.stream().filter(a -> a.criterion() == criterion).findFirst().orElseThrow();
    }

    /// The totals on the table itself, in the order of the criteria.
    double[] totals() {
        return averages.stream().mapToDouble(ModelAverage::total).toArray();
    }

    /// From another table to the totals there: the models that held the weight on the first are
    /// fitted and weighed again.
    Function<CellCounts, double[]> again() {
        Set<HierarchicalModel> union = new HashSet<>();
        List<PoissonFit> starts = new ArrayList<>();
        List<Set<HierarchicalModel>> heaviest = new ArrayList<>();
        for (ModelAverage average : averages) {
            Set<HierarchicalModel> own = new HashSet<>();
            for (PoissonFit fit : average.heaviest()) {
                own.add(fit.model());
                if (union.add(fit.model())) {
                    starts.add(fit);
                }
            }
            heaviest.add(own);
        }
        return counts -> totals(counts, starts, heaviest);
    }

    private double[] totals(
            CellCounts counts, List<PoissonFit> starts, List<Set<HierarchicalModel>> heaviest) {
        Climb climb = new Climb(counts);
        List<PoissonFit> fits =
                starts.stream()
                        .map(start -> climb.near(start.model(), start))
                        .filter(fit -> Double.isFinite(fit.total()) && existence.holds(fit))
                        .toList();
        double[] totals = new double[averages.size()];
        for (int i = 0; i < totals.length; i++) {
            Set<HierarchicalModel> own = heaviest.get(i);
            List<PoissonFit> held = fits.stream().filter(f -> own.contains(f.model())).toList();
            totals[i] = ModelAverage.mean(averages.get(i).criterion(), held);
        }
        return totals;
    }
}
