package org.govah.estimate.internal.loglinear;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govah.estimate.internal.Steps;

/// The models tried on one table, and the one with the smallest BIC whose estimate exists.
///
/// @param fits of every model tried, at least one, best BIC first
/// @param existence whether their estimates exist
/// @param chosen the best whose estimate exists; empty where there is none
record ModelSearch(List<PoissonFit> fits, ExistenceChecks existence, Optional<PoissonFit> chosen) {
    /// From five lists on a resampled table chooses among this many.
    private static final int BEST = 50;

    /// From nine lists on among this many: a fit walks through 512 histories and more.
    private static final int BEST_OF_MANY_LISTS = 20;

    private static final int MANY_LISTS = 9;

    /// Models fitted one after another on one core.
    private static final int TOGETHER = 64;

    private static final Comparator<PoissonFit> BY_BIC =
            Comparator.comparingDouble(fit -> rankable(fit.bic()));

    ModelSearch {
        fits = List.copyOf(fits);
    }

    /// Searches all models for up to six lists, stepwise from seven on.
    static ModelSearch of(CellCounts counts, Steps steps) {
        ExistenceChecks existence = new ExistenceChecks();
        List<PoissonFit> tried =
                counts.lists() > ModelCatalogue.EXHAUSTIVE_LISTS
                        ? BicSteps.tried(counts, existence)
                        : fitted(ModelCatalogue.of(counts.lists()), counts);
        List<PoissonFit> sorted = tried.stream().sorted(BY_BIC).toList();
        Optional<PoissonFit> chosen = sorted.stream().filter(existence::holds).findFirst();
        steps.step();
        return new ModelSearch(sorted, existence, chosen);
    }

    private static List<PoissonFit> fitted(List<HierarchicalModel> models, CellCounts counts) {
        return IntStream.rangeClosed(0, (models.size() - 1) / TOGETHER)
                .parallel()
                .mapToObj(i -> {
                    Climb climb = new Climb(counts);
                    int end = Math.min(models.size(), (i + 1) * TOGETHER);
                    return models.subList(i * TOGETHER, end).stream().map(climb::fit).toList();
                })
                .flatMap(Collection::stream)
                .toList();
    }

    /// The models among which a resampled table chooses again: all of them for three and four
    /// lists, else the best whose estimates exist.
    List<PoissonFit> candidates() {
        int lists = fits.getFirst().counts().lists();
        if (lists <= ModelCatalogue.ANY_ORDER_LISTS) {
            return fits;
        }
        return fits.stream().filter(existence::holds).limit(best(lists)).toList();
    }

    /// How many of the best models a table of so many lists fits again.
    static int best(int lists) {
        return lists < MANY_LISTS ? BEST : BEST_OF_MANY_LISTS;
    }

    /// The choice among the candidates on other tables.
    Reselection again() {
        return new Reselection(candidates(), existence);
    }

    /// How many models were fitted.
    int tried() {
        return fits.size();
    }

    /// A criterion that is not a number ranks last.
    static double rankable(double criterion) {
        return Double.isNaN(criterion) ? Double.POSITIVE_INFINITY : criterion;
    }
}
