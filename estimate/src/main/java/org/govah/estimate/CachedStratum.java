package org.govah.estimate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.estimate.internal.strata.StratumText;

/// What is kept of a stratum between runs: everything that enters the total.
///
/// @param verdict of its own panel
/// @param gates of its own panel
/// @param total of its mixture; empty where there is no mixture
/// @param draws of its mixture, evenly spaced quantiles; none where there is no mixture
public record CachedStratum(
        Verdict verdict, List<Gate> gates, Optional<Total> total, List<Double> draws) {
    /// Copies the lists.
    public CachedStratum {
        gates = List.copyOf(gates);
        draws = List.copyOf(draws);
    }

    /// Of a panel.
    ///
    /// @param draws how many to keep
    static CachedStratum of(Panel panel, int draws) {
        return new CachedStratum(
                panel.verdict(),
                panel.gates(),
                panel.mixture().map(Headline::total),
                panel.mixture()
                        .map(m -> Arrays.stream(m.draws().evenly(draws)).boxed().toList())
                        .orElseGet(List::of));
    }

    /// As text, from which [#fromText] makes the same again, to the last bit.
    public String toText() {
        return StratumText.write(this);
    }

    /// From text; empty where it was not written by [#toText], or was changed since.
    public static Optional<CachedStratum> fromText(String text) {
        return StratumText.read(text);
    }
}
