package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The search step by step where there are too many models to try all: from main effects, the
/// two-way term whose coming or going lowers BIC most, while one does.
///
/// Only the absent pairs of lists that stand out most are tried at each step (see [PairTails]).
final class BicSteps {
    /// So many absent pairs are tried at a step; the one that lowers BIC most stands out more than
    /// nearly all others.
    static final int TRIED_AT_A_STEP = 30;

    private final CellCounts counts;
    private final ExistenceChecks existence;
    private final Map<HierarchicalModel, PoissonFit> tried = new LinkedHashMap<>();

    private BicSteps(CellCounts counts, ExistenceChecks existence) {
        this.counts = counts;
        this.existence = existence;
    }

    /// Every model tried, in the order of trying.
    static List<PoissonFit> tried(CellCounts counts, ExistenceChecks existence) {
        BicSteps steps = new BicSteps(counts, existence);
        steps.descend();
        return new ArrayList<>(steps.tried.values());
    }

    private void descend() {
        PoissonFit best = PoissonFit.of(HierarchicalModel.of(counts.lists(), List.of()), counts);
        tried.put(best.model(), best);
        boolean better = true;
        while (better) {
            Optional<PoissonFit> next = bestNeighbour(best);
            double reached = ModelSearch.rankable(best.bic());
            better = next.filter(n -> ModelSearch.rankable(n.bic()) < reached).isPresent();
            best = better ? next.orElseThrow() : best;
        }
    }

    private Optional<PoissonFit> bestNeighbour(PoissonFit from) {
        List<HierarchicalModel> neighbours =
                Stream.concat(
                                PairTails.of(from).stream()
                                        .limit(TRIED_AT_A_STEP)
                                        .map(PairTails.Pair::set),
                                from.model().joint().stream())
                        .map(from.model()::toggled)
                        .toList();
        List<PoissonFit> fresh =
                neighbours.parallelStream()
                        .filter(model -> !tried.containsKey(model))
                        .map(model -> new Climb(counts).near(model, from))
                        .toList();
        fresh.forEach(fit -> tried.put(fit.model(), fit));
        return neighbours.stream()
                .map(model -> Optional.ofNullable(tried.get(model)).orElseThrow())
                .filter(existence::holds)
                .min(Comparator.comparingDouble(fit -> ModelSearch.rankable(fit.bic())));
    }
}
