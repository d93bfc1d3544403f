package org.govah.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.internal.Chapman;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.VerdictRule;
import org.govah.estimate.internal.latentclass.LatentClass;
import org.govah.estimate.internal.loglinear.LogLinear;

/// Every method on one table, the gates, and the verdict.
///
/// To add a method: one constant of [Method], one branch of `found` below, its gates in [GateRule].
public final class Estimators {
    private Estimators() {}

    /// The panel of all methods. Same table and settings, same panel, bit for bit, on any number of
    /// cores; it never fails on a table, however poor: what cannot be estimated says why.
    ///
    /// @param table people per capture history of the independent lists
    /// @param settings seed, chains, resamples, level
    /// @param progress told from worker threads, one call at a time
    public static Panel panel(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<OverlapTable> inhabited = Overlap.inhabited(table);
        List<Gate> ofTable = Overlap.gates(inhabited);
        List<Finding> findings =
                Stream.of(Method.values())
                        .map(method ->
                                inhabited
                                        .map(t -> found(method, t, settings, progress))
                                        .orElseGet(() -> nobody(method)))
                        .toList();
        List<Gate> gates = new ArrayList<>(ofTable);
        findings.forEach(finding -> gates.addAll(finding.gates()));
        gates.add(spread(findings));
        List<Gate> inOrder = gates.stream().sorted(Estimators::byRule).toList();
        List<Estimate> estimates = findings.stream().map(f -> estimate(f, ofTable)).toList();
        return new Panel(table, estimates, inOrder, VerdictRule.of(inOrder));
    }

    private static Finding found(
            Method method, OverlapTable table, EstimateSettings settings, Progress progress) {
        return switch (method) {
            case LATENT_CLASS -> LatentClass.of(table, settings, progress);
            case LOG_LINEAR -> LogLinear.of(table, settings, progress);
            case CHAPMAN -> Chapman.of(table, settings, progress);
        };
    }

    private static Finding nobody(Method method) {
        return Finding.none(method, Message.of("estimate.nobody"));
    }

    private static int byRule(Gate left, Gate right) {
        return GateRule.of(left).orElseThrow().compareTo(GateRule.of(right).orElseThrow());
    }

    /// A method passes with a total, its own gates, and, unless it is context, the table's.
    private static Estimate estimate(Finding finding, List<Gate> ofTable) {
        List<Gate> needed =
                finding.method().family() == Method.Family.CONTEXT ? List.of() : ofTable;
        boolean passed =
                finding.total().isPresent()
                        && Stream.of(finding.gates(), needed)
                                .flatMap(Collection::stream)
                                .allMatch(Gate::passed);
        return new Estimate(
                finding.method(),
                finding.total(),
                finding.draws(),
                finding.assumption(),
                finding.how(),
                passed);
    }

    /// Largest over smallest median of the families that decide; one family alone has no spread.
    private static Gate spread(List<Finding> findings) {
        List<Finding> deciding =
                findings.stream()
                        .filter(f -> f.method().family() != Method.Family.CONTEXT)
                        .toList();
        double[] medians =
                deciding.stream()
                        .flatMap(f -> f.total().stream())
                        .mapToDouble(Total::median)
                        .sorted()
                        .toArray();
        if (medians.length < deciding.size()) {
            return GateRule.SPREAD.missing(Message.of("estimate.no-spread"));
        }
        return GateRule.SPREAD.held(medians[medians.length - 1] / medians[0]);
    }
}
