package org.govah.estimate;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One stratum: its status and its number.
///
/// @param name of the stratum
/// @param fields what its people share
/// @param observed different people on its lists
/// @param status how it enters the total
/// @param verdict of the gates on its own table: those of the table and of the methods that decide;
///   leaving out lists and predicting them are held against the table of all strata
/// @param total of the equal mixture, after pooling where there is pooling; empty for a stratum
///   that enters with the people observed
/// @param draws behind the total; none likewise
/// @param gates of its own table
public record StratumResult(
        String name,
        SortedMap<String, String> fields,
        long observed,
        StratumStatus status,
        Verdict verdict,
        Optional<Total> total,
        Draws draws,
        List<Gate> gates) {
    /// Copies fields and gates.
    public StratumResult {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        gates = List.copyOf(gates);
    }
}
