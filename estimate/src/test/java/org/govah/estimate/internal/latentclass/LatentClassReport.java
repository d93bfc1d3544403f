package org.govah.estimate.internal.latentclass;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Finding;

/// Prints median, interval, convergence and cost of the latent classes on the published tables; run
/// by hand: `LatentClassReport SEED [TABLE …]`.
final class LatentClassReport {
    private static final double NANOS = 1e9;

    /// Four lists that share few people, in the manner of lists of people who inject drugs: chains
    /// settle near 49,000 or near 250,000 and rarely change.
    static final OverlapTable INVENTED =
            Tables.of(4, 830, 1_300, 1, 4_590, 92, 44, 0, 650, 5, 0, 0, 83, 2, 0, 0);

    private LatentClassReport() {}

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20260108;
        List<String> names = new ArrayList<>(Arrays.asList(arguments));
        if (names.size() < 2) {
            names = new ArrayList<>(List.of(""));
            names.addAll(SharedTables.NAMES);
            names.add("invented4");
        }
        names.removeFirst();
        System.out.println("table n median low high rhat bulk tail cpu ess/cpu wall draws sampler");
        for (String name : names) {
            System.out.println(line(name, seed));
        }
    }

    private static String line(String name, long seed) {
        OverlapTable table = name.equals("invented4") ? INVENTED : SharedTables.read(name);
        long wall = System.nanoTime();
        double cpu = cpuSeconds();
        Finding found = LatentClass.of(table, EstimateSettings.usual(seed), Progress.silent());
        cpu = cpuSeconds() - cpu;
        double walls = (System.nanoTime() - wall) / NANOS;
        if (found.total().isEmpty()) {
            return name + " no number: " + found.how().key();
        }
        Total total = found.total().get();
        double bulk = found.diagnostics().essBulk().orElseThrow();
        double tail = found.diagnostics().essTail().orElseThrow();
        return String.format(
                Locale.ROOT,
                "%s %d %.0f %.0f %.0f %.4f %.0f %.0f %.2f %.0f %.2f %s %s",
                name,
                table.observed(),
                total.median(),
                total.low(),
                total.high(),
                found.diagnostics().rHat().orElseThrow(),
                bulk,
                tail,
                cpu,
                Math.min(bulk, tail) / cpu,
                walls,
                found.diagnostics().settings().get("draws"),
                found.diagnostics().settings().get("sampler"));
    }

    private static double cpuSeconds() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime() / NANOS
                : Double.NaN;
    }
}
