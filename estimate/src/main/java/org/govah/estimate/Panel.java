package org.govah.estimate;

import java.util.List;
import java.util.Optional;
import org.govah.core.model.OverlapTable;

/// All methods on one table, the gates, and what follows from them.
///
/// @param table the overlap of the lists that count as independent
/// @param estimates one a method
/// @param gates in the order they are checked
/// @param verdict what the gates say
public record Panel(
        OverlapTable table, List<Estimate> estimates, List<Gate> gates, Verdict verdict) {
    /// Copies the lists.
    public Panel {
        estimates = List.copyOf(estimates);
        gates = List.copyOf(gates);
    }

    /// What a method says.
    public Optional<Estimate> of(Method method) {
        return estimates.stream().filter(e -> e.method() == method).findFirst();
    }
}
