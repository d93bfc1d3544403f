package org.govah.estimate.internal.loglinear;

import java.util.List;
import java.util.Optional;

/// Pairs of lists added one by one (Chan, Silverman and Vincent 2021): from main effects, the
/// absent pair that stands out most is added while its Poisson tail lies below [#THRESHOLD]; a pair
/// whose model has no estimate is passed over.
///
/// @param main the model of main effects on the table itself, where every selection starts
/// @param existence whether estimates exist
record Stepwise(PoissonFit main, ExistenceChecks existence) {
    /// The tail below which a pair is added; the authors' choice.
    static final double THRESHOLD = 0.02;

    static Stepwise on(CellCounts counts, ExistenceChecks existence) {
        HierarchicalModel model = HierarchicalModel.of(counts.lists(), List.of());
        return new Stepwise(PoissonFit.of(model, counts), existence);
    }

    /// The model chosen on a table of the same lists; empty where already the main effects have no
    /// estimate.
    Optional<PoissonFit> chosen(CellCounts counts) {
        Climb climb = new Climb(counts);
        PoissonFit fit = climb.near(main.model(), main);
        if (!existence.holds(fit)) {
            return Optional.empty();
        }
        Optional<PoissonFit> wider = wider(climb, fit);
        while (wider.isPresent()) {
            fit = wider.get();
            wider = wider(climb, fit);
        }
        return Optional.of(fit);
    }

    /// The total on a table; positive infinity where there is none.
    double[] total(CellCounts counts) {
        return new double[] {
            chosen(counts).map(PoissonFit::total).orElse(Double.POSITIVE_INFINITY)
        };
    }

    private Optional<PoissonFit> wider(Climb climb, PoissonFit fit) {
        for (PairTails.Pair pair : PairTails.of(fit)) {
            if (pair.logTail() >= Math.log(THRESHOLD)) {
                return Optional.empty();
            }
            PoissonFit next = climb.near(fit.model().toggled(pair.set()), fit);
            if (existence.holds(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
