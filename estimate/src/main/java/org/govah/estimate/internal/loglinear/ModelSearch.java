package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.govah.estimate.internal.Steps;

/// The search for the model with the smallest BIC whose estimate exists.
///
/// @param candidates models among which a resampled table chooses again, with their fits on the
///   table itself, best BIC first
/// @param tried how many models were fitted
/// @param chosen the best whose estimate exists; empty where there is none
record ModelSearch(List<PoissonFit> candidates, int tried, Optional<PoissonFit> chosen) {
    /// From five lists on a resampled table chooses among this many.
    static final int BEST = 50;

    private static final Comparator<PoissonFit> BY_BIC =
            Comparator.comparingDouble(fit -> rankable(fit.bic()));

    ModelSearch {
        candidates = List.copyOf(candidates);
    }

    /// Searches all models for up to six lists, stepwise from seven on.
    static ModelSearch of(CellCounts counts, Steps steps) {
        if (counts.lists() > ModelCatalogue.EXHAUSTIVE_LISTS) {
            return ranked(stepwise(counts, steps), counts);
        }
        List<PoissonFit> fits =
                ModelCatalogue.of(counts.lists()).parallelStream()
                        .map(model -> PoissonFit.of(model, counts))
                        .toList();
        steps.step();
        return ranked(fits, counts);
    }

    private static ModelSearch ranked(List<PoissonFit> fits, CellCounts counts) {
        List<PoissonFit> sorted = fits.stream().sorted(BY_BIC).toList();
        Optional<PoissonFit> chosen =
                sorted.stream()
                        .filter(fit -> Existence.of(fit.model(), counts).holds())
                        .findFirst();
        boolean all = counts.lists() <= ModelCatalogue.ANY_ORDER_LISTS;
        List<PoissonFit> candidates =
                all
                        ? sorted
                        : sorted.stream().filter(fit -> exists(fit, counts)).limit(BEST).toList();
        return new ModelSearch(candidates, fits.size(), chosen);
    }

    /// The best candidate on another table; empty where no candidate's estimate exists there.
    Optional<PoissonFit> again(CellCounts counts) {
        List<PoissonFit> fits = new ArrayList<>(candidates.size());
        for (PoissonFit candidate : candidates) {
            fits.add(PoissonFit.near(candidate, counts));
        }
        fits.sort(BY_BIC);
        return fits.stream().filter(fit -> exists(fit, counts)).findFirst();
    }

    private static boolean exists(PoissonFit fit, CellCounts counts) {
        return fit.provesExistence() || Existence.of(fit.model(), counts).holds();
    }

    /// From main effects, the two-way term whose coming or going lowers BIC most, while one does.
    private static List<PoissonFit> stepwise(CellCounts counts, Steps steps) {
        Map<HierarchicalModel, PoissonFit> tried = new LinkedHashMap<>();
        PoissonFit best = PoissonFit.of(HierarchicalModel.of(counts.lists(), List.of()), counts);
        tried.put(best.model(), best);
        boolean better = true;
        while (better) {
            PoissonFit next = bestNeighbour(best.model(), counts, tried);
            better = rankable(next.bic()) < rankable(best.bic());
            best = better ? next : best;
        }
        steps.step();
        return new ArrayList<>(tried.values());
    }

    private static PoissonFit bestNeighbour(
            HierarchicalModel model, CellCounts counts, Map<HierarchicalModel, PoissonFit> tried) {
        List<HierarchicalModel> neighbours =
                ModelCatalogue.jointTerms(counts.lists(), 2).stream().map(model::toggled).toList();
        List<HierarchicalModel> fresh =
                neighbours.stream().filter(m -> !tried.containsKey(m)).toList();
        PoissonFit[] fits = new PoissonFit[fresh.size()];
        IntStream.range(0, fits.length)
                .parallel()
                .forEach(i -> fits[i] = PoissonFit.of(fresh.get(i), counts));
        for (PoissonFit fit : fits) {
            tried.put(fit.model(), fit);
        }
        return neighbours.stream()
                .map(m -> found(tried, m))
                .filter(fit -> exists(fit, counts))
                .min(BY_BIC)
                .orElseGet(() -> found(tried, model));
    }

    private static PoissonFit found(
            Map<HierarchicalModel, PoissonFit> tried, HierarchicalModel model) {
        return Optional.ofNullable(tried.get(model)).orElseThrow();
    }

    /// A BIC that is not a number ranks last.
    private static double rankable(double bic) {
        return Double.isNaN(bic) ? Double.POSITIVE_INFINITY : bic;
    }
}
