package org.govah.estimate;

import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;

/// All strata and their total by joint draws.
///
/// @param strata in the order given
/// @param total of all; where [#atLeast], its median and lower end speak of a lower bound and its
///   upper end is positive infinity
/// @param draws of the total; where [#atLeast], of a lower bound
/// @param atLeast whether a stratum enters with the people observed only
/// @param pooling what pooling learned; empty where it was not asked for
/// @param says how the total is made, each a whole sentence
public record StrataResult(
        List<StratumResult> strata,
        Total total,
        Draws draws,
        boolean atLeast,
        Optional<PoolingReport> pooling,
        List<Message> says) {
    /// Copies the lists.
    public StrataResult {
        strata = List.copyOf(strata);
        says = List.copyOf(says);
    }

    /// Strata with this status.
    public List<StratumResult> with(StratumStatus status) {
        return strata.stream().filter(stratum -> stratum.status() == status).toList();
    }

    /// Different people in all strata.
    public long observed() {
        return strata.stream().mapToLong(StratumResult::observed).sum();
    }
}
