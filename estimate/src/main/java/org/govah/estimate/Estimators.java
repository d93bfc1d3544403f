package org.govah.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.internal.Chao;
import org.govah.estimate.internal.Chapman;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.VerdictRule;
import org.govah.estimate.internal.graphs.Graphs;
import org.govah.estimate.internal.latentclass.LatentClass;
import org.govah.estimate.internal.loglinear.LogLinearFamily;
import org.govah.estimate.internal.robust.Robustness;
import org.govah.estimate.internal.sensitivity.HighestOrder;
import org.govah.estimate.internal.sensitivity.StatedOddsRatio;

/// Every method on one table, the gates, and the verdict.
///
/// To add a method: one constant of [Method], one branch of `found` below, its gates in [GateRule].
public final class Estimators {
    private static final double NANOS = 1e9;

    private final EstimateSettings settings;
    private final Progress progress;
    private final LongSupplier cpuNanos;

    private Estimators(EstimateSettings settings, Progress progress, LongSupplier cpuNanos) {
        this.settings = settings;
        this.progress = progress;
        this.cpuNanos = cpuNanos;
    }

    /// The panel of all methods. Same table and settings, same panel, bit for bit, on any number of
    /// cores; it never fails on a table, however poor: what cannot be estimated says why.
    ///
    /// @param table people per capture history of the independent lists
    /// @param settings seed, chains, resamples, level
    /// @param progress told from worker threads, one call at a time
    public static Panel panel(OverlapTable table, EstimateSettings settings, Progress progress) {
        return new Estimators(settings, progress, () -> 0).panel(table, false);
    }

    /// The methods that decide and their gates, alone: no context, no list left out, no list
    /// predicted. What a stratum needs, at a small part of the time.
    static Panel deciding(OverlapTable table, EstimateSettings settings, Progress progress) {
        return new Estimators(settings, progress, () -> 0)
                .gated(table, Method::decides, false)
                .with(List.of());
    }

    /// The same panel with the processor time of each method in its diagnostics, the one thing in
    /// it that differs from run to run.
    ///
    /// @param cpuNanos processor time used by all threads so far, in nanoseconds
    public static Panel timedPanel(
            OverlapTable table,
            EstimateSettings settings,
            Progress progress,
            LongSupplier cpuNanos) {
        return new Estimators(settings, progress, cpuNanos).panel(table, true);
    }

    private Panel panel(OverlapTable table, boolean timed) {
        Panel panel = gated(table, method -> true, timed);
        return Overlap.inhabited(table)
                .map(t -> Robustness.of(t, panel.mixture(), settings, progress).heldAgainst(panel))
                .orElseGet(() -> panel.with(List.of()));
    }

    /// The methods asked for, with their gates and those of the table.
    private Panel gated(OverlapTable table, Predicate<Method> asked, boolean timed) {
        Optional<OverlapTable> inhabited = Overlap.inhabited(table);
        List<Gate> ofTable = Overlap.gates(inhabited);
        List<Method> methods = Stream.of(Method.values()).filter(asked).toList();
        List<Finding> findings =
                inhabited.map(t -> findings(t, methods, timed)).orElseGet(() -> nobody(methods));
        List<Gate> gates = new ArrayList<>(ofTable);
        findings.forEach(finding -> gates.addAll(finding.gates()));
        gates.add(spread(findings));
        List<Estimate> estimates = findings.stream().map(f -> estimate(f, ofTable)).toList();
        Optional<Headline> mixture = Headline.mixed(estimates, settings.level());
        Workings workings =
                findings.stream().map(Finding::workings).reduce(Workings.NONE, Workings::and);
        return new Panel(table, estimates, gates, mixture, workings, VerdictRule.of(gates));
    }

    private List<Finding> findings(OverlapTable table, List<Method> methods, boolean timed) {
        LogLinearFamily models = new LogLinearFamily(table, settings, progress);
        List<Finding> findings = new ArrayList<>();
        for (Method method : methods) {
            long before = cpuNanos.getAsLong();
            Finding finding = found(method, table, models);
            double seconds = (cpuNanos.getAsLong() - before) / NANOS;
            findings.add(timed ? finding.took(seconds) : finding);
        }
        return findings;
    }

    private Finding found(Method method, OverlapTable table, LogLinearFamily models) {
        return switch (method) {
            case LATENT_CLASS -> LatentClass.of(table, settings, progress);
            case GRAPHS -> Graphs.of(table, settings, progress);
            case LOG_LINEAR -> models.best();
            case LOG_LINEAR_BIC -> models.averageByBic();
            case LOG_LINEAR_AIC -> models.averageByAic();
            case STEPWISE -> models.stepwise();
            case NHOI -> HighestOrder.of(table, settings, progress);
            case ODDS_RATIO -> StatedOddsRatio.of(table, settings, progress);
            case CHAPMAN -> Chapman.of(table, settings, progress);
            case CHAO -> Chao.of(table, settings, progress);
        };
    }

    private static List<Finding> nobody(List<Method> methods) {
        return methods.stream()
                .map(method -> Finding.none(method, Message.of("estimate.nobody")))
                .toList();
    }

    /// A method passes with a total, its own gates, and, where it decides, the table's.
    private static Estimate estimate(Finding finding, List<Gate> ofTable) {
        List<Gate> needed = finding.method().decides() ? ofTable : List.of();
        boolean passed =
                finding.total().isPresent()
                        && Stream.of(finding.gates(), needed)
                                .flatMap(Collection::stream)
                                .allMatch(Gate::passed);
        return new Estimate(
                finding.method(),
                finding.total(),
                finding.draws(),
                finding.diagnostics(),
                finding.assumption(),
                finding.how(),
                passed);
    }

    /// Largest over smallest median of the methods that decide; one that gives no number leaves
    /// nothing to compare.
    private static Gate spread(List<Finding> findings) {
        List<Finding> deciding = findings.stream().filter(f -> f.method().decides()).toList();
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
