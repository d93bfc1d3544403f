package org.govah.estimate.internal.graphs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.Method;
import org.govah.estimate.Priors;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;

/// Prints for every published table the average over graphs without and with the saturated one, the
/// weight of that, and the processor time of the first and the mean of later runs; run by hand.
/// Processor time is that of the whole process, so the compiler's is in it.
final class GraphsReport {
    private static final double NANOS = 1e9;
    private static final int RUNS = 50;

    /// Processor seconds after which a table is not run again.
    private static final double ENOUGH = 4;

    private GraphsReport() {}

    public static void main(String[] arguments) {
        List<String> names = arguments.length > 0 ? List.of(arguments) : all();
        EstimateSettings usual = EstimateSettings.usual(1);
        Priors u = Priors.USUAL;
        Priors kept =
                new Priors(
                        u.alphaShape(),
                        u.alphaRate(),
                        u.onList(),
                        u.notOnList(),
                        u.classes(),
                        u.delta(),
                        true);
        for (String name : names) {
            OverlapTable table =
                    name.equals("neworleans7")
                            ? withoutLast("neworleans8")
                            : SharedTables.read(name);
            print(name + " without", table, usual, OptionalDouble.empty());
            double cut = 30.0 * (double) table.observed();
            print(name + " with, to 30n", table, usual.with(kept), OptionalDouble.of(cut));
        }
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>(SharedTables.NAMES);
        names.add("neworleans7");
        return names;
    }

    /// The table without its last list, and without the people on that alone.
    static OverlapTable withoutLast(String name) {
        OverlapTable table = SharedTables.read(name);
        int lists = table.lists().size() - 1;
        SortedMap<Integer, Long> cells = new TreeMap<>();
        table.cells()
                .forEach((history, count) -> {
                    int kept = history & ((1 << lists) - 1);
                    if (kept != 0) {
                        cells.merge(kept, count, Long::sum);
                    }
                });
        return new OverlapTable(table.lists().subList(0, lists), cells);
    }

    private static void print(
            String name, OverlapTable table, EstimateSettings settings, OptionalDouble cut) {
        double first = 0;
        Finding finding = Finding.none(Method.GRAPHS, Message.of("estimate.nobody"));
        double later = 0;
        int runs = 0;
        for (int run = 0; run < RUNS && later < ENOUGH; run++) {
            double before = cpuSeconds();
            finding = Graphs.of(table, settings, Progress.silent(), cut);
            double took = cpuSeconds() - before;
            first = run == 0 ? took : first;
            later += run == 0 ? 0 : took;
            runs = run;
        }
        System.out.printf(
                Locale.ROOT,
                "%-28s first %.4f s, later %.4f s  %s%n",
                name,
                first,
                later / runs,
                line(finding));
    }

    private static String line(Finding finding) {
        Total total = finding.total().orElseThrow();
        StringBuilder line = new StringBuilder();
        line.append(
                String.format(
                        Locale.ROOT,
                        "%.1f (%.1f-%.1f)",
                        total.median(),
                        total.low(),
                        total.high()));
        for (Gate gate : finding.gates()) {
            line.append(String.format(Locale.ROOT, " %s %.3g", gate.name(), gate.value()));
        }
        line.append(" ").append(finding.diagnostics().settings());
        finding.diagnostics().rHat().ifPresent(r -> line.append(" R-hat ").append(r));
        finding.workings().graphs().stream().limit(2).forEach(g -> line.append(" ").append(g));
        return line.toString();
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime() / NANOS
                : Double.NaN;
    }
}
