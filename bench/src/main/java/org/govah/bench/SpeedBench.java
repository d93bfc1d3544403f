package org.govah.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Estimate;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Estimators;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.keep.intake.OverlapTableReader;
import org.govah.keep.intake.UnreadableListException;

/// CPU seconds of each method on the published tables, as ratios against the rivals' recorded
/// figures; then the whole program from a cold start, with its memory.
final class SpeedBench {
    private static final long SEED = 20260108;
    private static final int WARM_RUNS = 3;

    private static final List<Rival> RIVALS =
            List.of(
                    new Rival("kosovo", Rival.What.LCMCR_ESS, 122, 30),
                    new Rival("uk6", Rival.What.LCMCR_ESS, 89, 30),
                    new Rival("gaza3", Rival.What.LCMCR_ESS, 11, 30),
                    new Rival("westernus5", Rival.What.LCMCR_ESS, 794, 2),
                    new Rival("neworleans5", Rival.What.LCMCR_ESS, 1_009, 2),
                    new Rival("neworleans8", Rival.What.LCMCR_ESS, 607, 2),
                    new Rival("spina3", Rival.What.LCMCR_ESS, 552, 2),
                    new Rival("kosovo", Rival.What.DGA_SECONDS, 0.30, 1),
                    new Rival("uk5", Rival.What.DGA_SECONDS, 3.75, 100),
                    new Rival("kosovo", Rival.What.BOOTSTRAP_SECONDS, 16, 10));

    private final Path tables;
    private final Path program;
    private final PrintStream out;

    /// @param tables the folder of the published overlap tables
    /// @param program the script `govah`
    SpeedBench(Path tables, Path program, PrintStream out) {
        this.tables = tables;
        this.program = program;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        out.println("rivals: recorded figures of field/estimation.md, not run here\n");
        out.println("| table | what | Govah | rival | ratio | wanted |");
        out.println("|---|---|---|---|---|---|");
        for (Rival rival : RIVALS) {
            compare(rival);
        }
        out.println();
        out.println("| table | graphs, CPU s | latent class, CPU s | log-linear family, CPU s |");
        out.println("|---|---|---|---|");
        for (String table : List.of("kosovo", "uk5", "uk6", "neworleans8", "netherlands5")) {
            seconds(table);
        }
        out.println();
        out.println(new ColdRun(program, tables.resolve("kosovo.csv")).text());
        out.println(StrataSpeed.text());
    }

    private Panel warm(String name) throws IOException {
        OverlapTable table = read(name);
        EstimateSettings settings = EstimateSettings.usual(SEED);
        Panel panel = timed(table, settings);
        for (int i = 1; i < WARM_RUNS; i++) {
            panel = timed(table, settings);
        }
        return panel;
    }

    private static Panel timed(OverlapTable table, EstimateSettings settings) {
        return Estimators.timedPanel(table, settings, Progress.silent(), CpuTime::nanos);
    }

    private void compare(Rival rival) throws IOException {
        Panel panel = warm(rival.table());
        boolean draws = rival.what() == Rival.What.LCMCR_ESS;
        double own =
                switch (rival.what()) {
                    case LCMCR_ESS -> essPerSecond(panel);
                    case DGA_SECONDS -> cpu(panel, Method.GRAPHS);
                    case BOOTSTRAP_SECONDS -> cpu(panel, Method.LOG_LINEAR);
                };
        double ratio = draws ? own / rival.figure() : rival.figure() / own;
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.4g | %.4g | x%.1f | x%.0f |%n",
                rival.table(),
                rival.what(),
                own,
                rival.figure(),
                ratio,
                rival.wanted());
    }

    private void seconds(String name) throws IOException {
        Panel panel = warm(name);
        double family =
                cpu(panel, Method.LOG_LINEAR)
                        + cpu(panel, Method.LOG_LINEAR_AIC)
                        + cpu(panel, Method.LOG_LINEAR_BIC)
                        + cpu(panel, Method.STEPWISE);
        out.printf(
                Locale.ROOT,
                "| %s | %.4f | %.2f | %.2f |%n",
                name,
                cpu(panel, Method.GRAPHS),
                cpu(panel, Method.LATENT_CLASS),
                family);
    }

    /// The smaller of bulk and tail effective draws, over all processor time, warm-up included.
    private static double essPerSecond(Panel panel) {
        Diagnostics found =
                panel.of(Method.LATENT_CLASS).map(Estimate::diagnostics).orElse(Diagnostics.NONE);
        double ess = Math.min(found.essBulk().orElse(0), found.essTail().orElse(0));
        return ess / cpu(panel, Method.LATENT_CLASS);
    }

    private static double cpu(Panel panel, Method method) {
        return panel.of(method)
                .map(e -> e.diagnostics().cpuSeconds().orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    private OverlapTable read(String name) throws IOException {
        try {
            return OverlapTableReader.read(tables.resolve(name + ".csv"));
        } catch (UnreadableListException e) {
            throw new IOException(name + " cannot be read", e);
        }
    }
}
