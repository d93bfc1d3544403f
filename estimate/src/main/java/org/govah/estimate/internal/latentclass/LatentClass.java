package org.govah.estimate.internal.latentclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.RandomStreams;

/// The latent-class family: people fall into classes, inside a class the lists are independent
/// (Manrique-Vallier 2016). No cap is put on the total.
public final class LatentClass {
    /// The most classes; the stick breaking leaves what is not needed empty.
    static final int MOST_CLASSES = 10;

    /// Chains that have not converged run on until they are twice as long, so many times.
    static final int DOUBLINGS = 2;

    private LatentClass() {}

    /// The number, its posterior draws and its gates.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = Overlap.refusal(table, 3);
        if (refusal.isPresent()) {
            return Finding.none(Method.LATENT_CLASS, refusal.get());
        }
        HistoryTree tree = HistoryTree.of(table);
        int classes = classes(table.lists().size());
        List<Chain> chains = chains(tree, classes, settings);
        Steps steps = new Steps(progress, "estimate.stage-latent-class", 2L * chains.size());
        run(chains, steps, chain -> chain.warmUp(settings.warmup()));
        double[][] totals = new double[chains.size()][0];
        extend(chains, totals, settings.draws(), steps);
        Convergence convergence = Convergence.of(totals);
        for (int i = 0; i < DOUBLINGS && !converged(convergence); i++) {
            Steps more = new Steps(progress, "estimate.stage-running-on", chains.size());
            extend(chains, totals, totals[0].length, more);
            convergence = Convergence.of(totals);
        }
        return found(table, settings, chains, totals, convergence, classes);
    }

    /// Classes for this many lists: no more than the table has cells.
    static int classes(int lists) {
        return Math.min(MOST_CLASSES, (1 << Math.min(lists, 10)) - 1);
    }

    private static List<Chain> chains(HistoryTree tree, int classes, EstimateSettings settings) {
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.CHAINS, settings.chains());
        List<Chain> chains = new ArrayList<>();
        for (int c = 0; c < settings.chains(); c++) {
            chains.add(new Chain(tree, classes, c, streams.get(c)));
        }
        return chains;
    }

    private interface Work {
        void on(Chain chain);
    }

    private static void run(List<Chain> chains, Steps steps, Work work) {
        chains.parallelStream()
                .forEach(chain -> {
                    work.on(chain);
                    steps.step();
                });
    }

    /// Runs every chain on by `moves` and appends what it draws.
    private static void extend(List<Chain> chains, double[][] totals, int moves, Steps steps) {
        IntStream.range(0, totals.length)
                .parallel()
                .forEach(c -> {
                    double[] more = chains.get(c).draw(moves);
                    int before = totals[c].length;
                    totals[c] = Arrays.copyOf(totals[c], before + moves);
                    System.arraycopy(more, 0, totals[c], before, moves);
                    steps.step();
                });
    }

    private static boolean converged(Convergence convergence) {
        return GateRule.R_HAT.held(convergence.rHat()).passed()
                && GateRule.ESS.held(convergence.ess()).passed();
    }

    private static Finding found(
            OverlapTable table,
            EstimateSettings settings,
            List<Chain> chains,
            double[][] totals,
            Convergence convergence,
            int classes) {
        Draws draws = new Draws(Draws.Kind.POSTERIOR, totals);
        Total total = draws.total(settings.level());
        Message how =
                Message.of(
                        converged(convergence)
                                ? "estimate.how-latent-class"
                                : "estimate.how-latent-class-apart",
                        classes,
                        totals.length,
                        totals[0].length,
                        settings.warmup());
        List<Gate> gates =
                List.of(
                        GateRule.R_HAT.held(convergence.rHat()),
                        GateRule.ESS.held(convergence.ess()),
                        GateRule.TAIL.held(1 - draws.share(0, GateRule.FAR * table.observed())),
                        GateRule.FIT.held(fit(chains)));
        Diagnostics diagnostics =
                new Diagnostics(
                        OptionalDouble.of(convergence.rHat()),
                        OptionalDouble.of(convergence.bulkEss()),
                        OptionalDouble.of(convergence.tailEss()),
                        OptionalDouble.of(1 - draws.share(0, GateRule.FAR * table.observed())),
                        new TreeMap<>(),
                        OptionalDouble.empty());
        return new Finding(
                Method.LATENT_CLASS,
                Optional.of(total),
                draws,
                diagnostics,
                how,
                gates,
                Workings.NONE);
    }

    private static double fit(List<Chain> chains) {
        double checks = chains.stream().mapToLong(chain -> chain.check().checks()).sum();
        double further = chains.stream().mapToLong(chain -> chain.check().further()).sum();
        return further / checks;
    }
}
