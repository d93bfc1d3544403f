package org.govah.estimate.internal.robust;

import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.Panel;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.VerdictRule;

/// TO BE WRITTEN.
///
/// @param workings pairs, totals without each list, predictions
/// @param gates leave-one-out and consistency, where there are four lists or more
public record Robustness(Workings workings, List<Gate> gates) {
    /// TO BE WRITTEN.
    public static Robustness of(
            OverlapTable table,
            Optional<Headline> mixture,
            EstimateSettings settings,
            Progress progress) {
        return new Robustness(Workings.NONE, List.of());
    }

    /// The panel with these workings and gates.
    public Panel heldAgainst(Panel panel) {
        Panel more =
                new Panel(
                        panel.table(),
                        panel.estimates(),
                        panel.gates(),
                        panel.mixture(),
                        panel.workings().and(workings),
                        VerdictRule.of(panel.gates()));
        return more.with(gates);
    }
}
