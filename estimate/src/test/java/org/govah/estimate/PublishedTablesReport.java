package org.govah.estimate;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;

/// Prints every method, gate, verdict and the time on every published table; run by hand.
final class PublishedTablesReport {
    private static final double NANOS = 1e9;

    private PublishedTablesReport() {}

    public static void main(String[] arguments) {
        List<String> names = arguments.length > 0 ? List.of(arguments) : SharedTables.NAMES;
        Words words = Words.in(Language.EN);
        for (String name : names) {
            OverlapTable table = SharedTables.read(name);
            long wall = System.nanoTime();
            double cpu = cpuSeconds();
            Panel panel =
                    Estimators.panel(table, EstimateSettings.usual(20260108), Progress.silent());
            System.out.printf(
                    Locale.ROOT,
                    "%s n=%d %s wall %.1f s cpu %.1f s%n",
                    name,
                    table.observed(),
                    panel.verdict().code(),
                    (System.nanoTime() - wall) / NANOS,
                    cpuSeconds() - cpu);
            panel.estimates().forEach(e -> System.out.println(line(e, words)));
            System.out.println("  " + gates(panel));
        }
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime() / NANOS
                : Double.NaN;
    }

    private static String line(Estimate estimate, Words words) {
        String number =
                estimate.total()
                        .map(t ->
                                String.format(
                                        Locale.ROOT,
                                        "%.0f (%.0f-%.0f)",
                                        t.median(),
                                        t.low(),
                                        t.high()))
                        .orElse("no number");
        return "  "
                + estimate.method().code()
                + ": "
                + number
                + (estimate.passed() ? " passed. " : " NOT passed. ")
                + words.say(estimate.how());
    }

    private static String gates(Panel panel) {
        return panel.gates().stream()
                .map(g ->
                        String.format(
                                Locale.ROOT,
                                "%s%s=%.4g",
                                g.passed() ? "" : "!",
                                g.name(),
                                g.value()))
                .collect(Collectors.joining(" "));
    }
}
