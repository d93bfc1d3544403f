package org.govah.estimate.internal.robust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Priors;
import org.govah.estimate.Total;

/// How far a table rules out people whom hardly any list reaches. Their number cannot be read off
/// any table; what can be seen is whether the interval stays where the prior allows for them.
final class HiddenClass {
    /// First parameter of the beta prior that favours small chances to be on a list: half of its
    /// weight lies below 1 in 10, where that of the usual flat prior is a tenth.
    static final double FAVOURS_SMALL = 0.3;

    /// Warm-up of a chain; the two runs are compared with each other, so both are this long.
    static final int WARMUP = 400;

    /// Draws of a chain.
    static final int DRAWS = 800;

    private HiddenClass() {}

    /// The gate.
    ///
    /// @param table every list has people
    static Gate gate(OverlapTable table, EstimateSettings settings, PartEstimator estimator) {
        EstimateSettings brief = settings.withChains(WARMUP, DRAWS);
        Priors usual = settings.priors();
        Priors open =
                new Priors(
                        usual.alphaShape(),
                        usual.alphaRate(),
                        Math.min(FAVOURS_SMALL, usual.onList()),
                        usual.notOnList(),
                        usual.classes(),
                        usual.delta(),
                        usual.saturated());
        List<Optional<Total>> both =
                Stream.of(brief, brief.with(open))
                        .parallel()
                        .map(each -> estimator.latentClass(table, each))
                        .toList();
        if (both.getFirst().isEmpty() || both.getLast().isEmpty()) {
            return GateRule.HIDDEN_CLASS.missing(Message.of("estimate.no-hidden-class"));
        }
        double usualEnd = both.getFirst().get().high();
        return GateRule.HIDDEN_CLASS.held(both.getLast().get().high() / usualEnd);
    }
}
