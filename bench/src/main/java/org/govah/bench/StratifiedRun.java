package org.govah.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.Pooling;
import org.govah.estimate.StrataEstimator;
import org.govah.estimate.StrataResult;
import org.govah.estimate.StrataSettings;
import org.govah.estimate.StratifiedTable;
import org.govah.estimate.StratumCache;
import org.govah.estimate.StratumStatus;
import org.govah.estimate.Verdict;

/// Tables by place through the strata.
final class StratifiedRun {
    private StratifiedRun() {}

    static StratifiedTable table(List<OverlapTable> tables) {
        List<StratifiedTable.Stratum> strata = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            strata.add(
                    new StratifiedTable.Stratum(
                            "place " + (i + 1), Collections.emptySortedMap(), tables.get(i)));
        }
        return new StratifiedTable(strata);
    }

    static StrataResult total(StratifiedTable table, EstimateSettings settings) {
        EstimateSettings each =
                settings.withBootstraps(StrataSettings.STRATUM_BOOTSTRAPS)
                        .withChains(StrataSettings.STRATUM_WARMUP, StrataSettings.STRATUM_DRAWS);
        return StrataEstimator.total(
                table,
                new StrataSettings(each, Pooling.NONE, "bench", StratumCache.none()),
                Progress.silent());
    }

    /// What the sum is worth: publishable where every stratum is.
    static Verdict verdict(StrataResult result) {
        if (result.atLeast()) {
            return Verdict.DO_NOT_PUBLISH;
        }
        return result.with(StratumStatus.RANGE_ONLY).isEmpty()
                ? Verdict.PUBLISHABLE
                : Verdict.RANGE_ONLY;
    }

    static String failed(StrataResult result) {
        return result.strata().stream()
                .flatMap(stratum -> stratum.gates().stream())
                .filter(gate -> !gate.passed())
                .map(Gate::name)
                .distinct()
                .collect(Collectors.joining("+"));
    }
}
