package org.govah.estimate.internal.loglinear;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Whether estimates exist, over many tables of the same lists: by the fit itself where it proves
/// it, else by the linear program, solved once for each model and each set of filled histories.
final class ExistenceChecks {
    private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

    /// The answer depends on nothing else (see [Existence]).
    private record Question(HierarchicalModel model, BitSet filled) {}

    /// Whether the fit's model has one finite estimate on the fit's table.
    boolean holds(PoissonFit fit) {
        return fit.provesExistence()
                || answers.computeIfAbsent(
                        new Question(fit.model(), fit.counts().filled()),
                        question -> Existence.of(fit.model(), fit.counts()).holds());
    }
}
