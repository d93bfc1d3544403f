package org.govah.estimate;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.words.Message;

/// What partial pooling learned of the strata together.
///
/// @param used whether the strata's numbers are pooled: enough strata with draws, and each with
///   enough draws to choose from
/// @param mean of the log of unseen over seen, over strata; empty where nothing was learned
/// @param spread its standard deviation over strata; empty likewise
/// @param effective how many of its own draws the pooled draws of the worst stratum are worth;
///   empty likewise
/// @param settings priors and sizes by name, as printed
/// @param says the outcome in one sentence
public record PoolingReport(
        boolean used,
        Optional<Total> mean,
        Optional<Total> spread,
        OptionalDouble effective,
        SortedMap<String, String> settings,
        Message says) {
    /// Copies the settings.
    public PoolingReport {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
