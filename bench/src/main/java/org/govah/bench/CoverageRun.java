package org.govah.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Estimate;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Estimators;
import org.govah.estimate.Gate;
import org.govah.estimate.Headline;
import org.govah.estimate.Panel;
import org.govah.estimate.StrataResult;
import org.govah.estimate.StratifiedTable;
import org.govah.estimate.Verdict;
import org.govah.simulate.TableScenario;

/// One simulated table through the whole panel.
///
/// @param settings of the panel; its seed is moved by the seed of the table
record CoverageRun(EstimateSettings settings) {
    static final String HEADLINE = "headline";

    /// What every method and the headline said.
    List<CoverageRow> rows(TableScenario scenario, long seed) {
        List<OverlapTable> tables = scenario.tables(seed);
        return tables.size() == 1
                ? ofTable(scenario, seed, tables.getFirst())
                : ofStrata(scenario, seed, StratifiedRun.table(tables));
    }

    /// The methods on all strata in one table; the headline is the sum over strata.
    private List<CoverageRow> ofStrata(TableScenario scenario, long seed, StratifiedTable table) {
        List<CoverageRow> rows = new ArrayList<>(ofTable(scenario, seed, table.merged()));
        rows.removeIf(row -> row.method().equals(HEADLINE));
        StrataResult result = StratifiedRun.total(table, settings);
        rows.add(
                new CoverageRow(
                        scenario,
                        seed,
                        HEADLINE,
                        scenario.people(),
                        result.total(),
                        StratifiedRun.verdict(result),
                        StratifiedRun.failed(result)));
        return rows;
    }

    private List<CoverageRow> ofTable(TableScenario scenario, long seed, OverlapTable table) {
        Panel panel = Estimators.panel(table, settings, Progress.silent());
        String failed =
                panel.gates().stream()
                        .filter(gate -> !gate.passed())
                        .map(Gate::name)
                        .collect(Collectors.joining("+"));
        List<CoverageRow> rows = new ArrayList<>();
        double truth = scenario.people();
        Verdict verdict = panel.verdict();
        for (Estimate estimate : panel.estimates()) {
            estimate.total()
                    .ifPresent(total ->
                            rows.add(
                                    new CoverageRow(
                                            scenario,
                                            seed,
                                            estimate.method().code(),
                                            truth,
                                            total,
                                            verdict,
                                            failed)));
        }
        panel.mixture()
                .map(Headline::total)
                .ifPresent(total ->
                        rows.add(
                                new CoverageRow(
                                        scenario, seed, HEADLINE, truth, total, verdict, failed)));
        return rows;
    }
}
