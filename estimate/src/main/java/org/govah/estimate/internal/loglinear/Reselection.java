package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The choice of the best of several models on another table, as if all were fitted, without
/// fitting those that cannot win.
///
/// A model fits no better than one that holds all its terms, so `BIC(M) >= deviance(M') + p(M) log
/// n` for every M' that holds M: once M' is fitted, M is passed over where that bound lies above a
/// BIC that is reached.
final class Reselection {
    /// A bound must lie this far above: a deviance among a billion people is not exact to less.
    private static final double SLACK = 1e-3;

    /// So many of the best are tried before the bounds are made.
    private static final int FIRST = 2;

    private final List<PoissonFit> candidates;
    private final ExistenceChecks existence;
    private final List<Integer> order;
    private final int[][] inside;

    /// @param candidates with their fits on the table itself, best BIC first
    Reselection(List<PoissonFit> candidates, ExistenceChecks existence) {
        this.candidates = List.copyOf(candidates);
        this.existence = existence;
        this.order = order(this.candidates);
        this.inside =
                IntStream.range(0, candidates.size())
                        .mapToObj(i -> inside(this.candidates, i))
                        .toArray(int[][]::new);
    }

    /// The places of the models inside the one at this place, itself left out.
    private static int[] inside(List<PoissonFit> candidates, int place) {
        HierarchicalModel outer = candidates.get(place).model();
        return IntStream.range(0, candidates.size())
                .filter(i -> i != place && candidates.get(i).model().within(outer))
                .toArray();
    }

    /// The best first, for a BIC to be held against; then the largest models without each term,
    /// which shut out all others without it; then the rest.
    private static List<Integer> order(List<PoissonFit> candidates) {
        Set<Integer> order = new LinkedHashSet<>();
        IntStream.range(0, Math.min(FIRST, candidates.size())).forEach(order::add);
        candidates.stream()
                .flatMap(fit -> fit.model().joint().stream())
                .distinct()
                .sorted()
                .map(term -> largestWithout(candidates, term))
                .flatMap(Optional::stream)
                .forEach(order::add);
        IntStream.range(0, candidates.size()).forEach(order::add);
        return new ArrayList<>(order);
    }

    private static Optional<Integer> largestWithout(List<PoissonFit> candidates, int term) {
        return IntStream.range(0, candidates.size())
                .boxed()
                .filter(i -> !candidates.get(i).model().holds(term))
                .reduce((i, j) ->
                        candidates.get(j).model().size() > candidates.get(i).model().size()
                                ? j
                                : i);
    }

    /// The candidate with the smallest BIC on another table among those whose estimate exists
    /// there, the earlier one of two alike; empty where none exists.
    Optional<PoissonFit> best(CellCounts counts) {
        Climb climb = new Climb(counts);
        double each = Math.log(counts.total());
        double[] floors = new double[candidates.size()];
        int best = -1;
        double reached = Double.POSITIVE_INFINITY;
        Optional<PoissonFit> chosen = Optional.empty();
        for (int place : order) {
            PoissonFit start = candidates.get(place);
            if (floors[place] + start.model().size() * each > reached + SLACK) {
                continue;
            }
            PoissonFit fit = climb.near(start.model(), start);
            raise(floors, place, fit);
            double bic = fit.bic();
            boolean better = bic < reached || (bic == reached && place < best);
            if (better && existence.holds(fit)) {
                best = place;
                reached = bic;
                chosen = Optional.of(fit);
            }
        }
        return chosen;
    }

    /// The total of the best; positive infinity where there is none.
    double total(CellCounts counts) {
        return best(counts).map(PoissonFit::total).orElse(Double.POSITIVE_INFINITY);
    }

    /// How many candidates there are.
    int size() {
        return candidates.size();
    }

    private void raise(double[] floors, int place, PoissonFit fit) {
        if (fit.converged()) {
            for (int inner : inside[place]) {
                floors[inner] = Math.max(floors[inner], fit.deviance());
            }
        }
    }
}
