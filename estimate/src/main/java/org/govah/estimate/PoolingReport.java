package org.govah.estimate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.words.Message;

/// What partial pooling learned of the strata together.
///
/// @param used whether the strata's numbers are pooled: enough strata with draws, and chains that
///   agree
/// @param mean of the log of unseen over seen, over strata; empty where nothing was learned
/// @param spread its standard deviation over strata; empty likewise
/// @param gates R-hat and effective draws of both, the worse; named as those of the latent classes
/// @param settings priors and sizes by name, as printed
/// @param says the outcome in one sentence
public record PoolingReport(
        boolean used,
        Optional<Total> mean,
        Optional<Total> spread,
        List<Gate> gates,
        SortedMap<String, String> settings,
        Message says) {
    /// Copies gates and settings.
    public PoolingReport {
        gates = List.copyOf(gates);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
