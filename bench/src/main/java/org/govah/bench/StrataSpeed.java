package org.govah.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.StrataResult;
import org.govah.estimate.StratumStatus;
import org.govah.simulate.TableScenario;

/// A thousand strata of four lists, as a commission has them: provinces by months.
final class StrataSpeed {
    private static final int STRATA = 1_000;
    private static final long SEED = 20260108;
    private static final double NANOS = 1e9;

    private StrataSpeed() {}

    /// Wall and CPU seconds, in words.
    static String text() {
        List<OverlapTable> tables = new ArrayList<>();
        List<TableScenario> stories =
                List.of(
                        TableScenario.INDEPENDENCE,
                        TableScenario.ONE_DEPENDENT_PAIR,
                        TableScenario.HETEROGENEITY,
                        TableScenario.SPARSE);
        for (int i = 0; i < STRATA; i++) {
            tables.add(stories.get(i % stories.size()).tables(SEED + i).getFirst());
        }
        long wall = System.nanoTime();
        long cpu = CpuTime.nanos();
        StrataResult result =
                StratifiedRun.total(StratifiedRun.table(tables), EstimateSettings.usual(SEED));
        double wallSeconds = (System.nanoTime() - wall) / NANOS;
        double cpuSeconds = (CpuTime.nanos() - cpu) / NANOS;
        return String.format(
                Locale.ROOT,
                "%d strata of 4 lists: %.1f s wall, %.1f CPU s (limit: 120 s on 2 cores);"
                        + " %d with a number, %d at their floor.",
                STRATA,
                wallSeconds,
                cpuSeconds,
                STRATA - result.with(StratumStatus.FLOOR).size(),
                result.with(StratumStatus.FLOOR).size());
    }
}
