package org.govah.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.internal.VerdictRule;

/// All methods on one table, the gates, and what follows from them.
///
/// @param table the overlap of the lists that count as independent
/// @param estimates one a method
/// @param gates in the order they are checked
/// @param mixture the number that would be the headline; empty where there is none
/// @param workings what the table shows beside the numbers
/// @param verdict what the gates say
public record Panel(
        OverlapTable table,
        List<Estimate> estimates,
        List<Gate> gates,
        Optional<Headline> mixture,
        Workings workings,
        Verdict verdict) {
    /// Copies the lists.
    public Panel {
        estimates = List.copyOf(estimates);
        gates = List.copyOf(gates);
    }

    /// What a method says.
    public Optional<Estimate> of(Method method) {
        return estimates.stream().filter(e -> e.method() == method).findFirst();
    }

    /// The one number that may be published; empty where the verdict refuses one.
    public Optional<Headline> headline() {
        return verdict == Verdict.PUBLISHABLE ? mixture : Optional.empty();
    }

    /// The panel with more gates beside its own, each of which stands for all methods: where one
    /// fails, no method that decides has passed, and the verdict follows.
    public Panel with(List<Gate> more) {
        List<Gate> all = new ArrayList<>(gates);
        all.addAll(more);
        all.sort(Comparator.comparing(gate -> GateRule.of(gate).orElseThrow()));
        boolean sound = more.stream().allMatch(Gate::passed);
        List<Estimate> held =
                estimates.stream()
                        .map(e -> sound || !e.method().decides() ? e : e.failed())
                        .toList();
        return new Panel(table, held, all, mixture, workings, VerdictRule.of(all));
    }
}
