package org.govah.estimate.internal.latentclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.GateRule;
import org.govah.estimate.Method;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.RandomStreams;

/// The latent-class family: people fall into classes, inside a class the lists are independent
/// (Manrique-Vallier 2016). No cap is put on the total.
///
/// Plain chains first. Where they nearly agree they run on; where they do not, tempered chains
/// start afresh and run on until they agree or have had their share.
public final class LatentClass {
    /// The fewest lists: with one there is no overlap.
    private static final int LEAST_LISTS = 2;

    /// Chains that have not converged run on until they are twice as long, so many times.
    private static final int DOUBLINGS = 2;

    /// Tempered chains run on by so many times the draws asked for, so many times: they cost as
    /// much as eight plain ones, so they do not double.
    private static final int DRAWS_A_SHARE = 2;

    private static final int SHARES = 3;

    /// Above this R-hat plain chains sit in different modes, and running on does not mend that.
    private static final double APART = 1.03;

    /// Who asks for fewer draws a chain wants a quick look, not an answer: such chains neither run
    /// on nor are tempered.
    static final int LEAST_DRAWS = 1_000;

    private LatentClass() {}

    /// The number, its posterior draws and its gates.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = Overlap.refusal(table, LEAST_LISTS);
        if (refusal.isPresent()) {
            return Finding.none(Method.LATENT_CLASS, refusal.get());
        }
        HistoryTree tree = HistoryTree.of(table);
        int classes = classes(tree.lists(), settings);
        LatentClassRun plain = plain(tree, classes, settings, progress);
        if (plain.converged() || settings.draws() < LEAST_DRAWS) {
            return LatentClassFinding.of(table, settings, plain, classes);
        }
        return LatentClassFinding.of(
                table, settings, tempered(tree, classes, settings, progress), classes);
    }

    /// Classes for this many lists: no more than the table has cells.
    static int classes(int lists, EstimateSettings settings) {
        return Math.min(settings.priors().classes(), (1 << lists) - 1);
    }

    private static LatentClassRun plain(
            HistoryTree tree, int classes, EstimateSettings settings, Progress progress) {
        int groups = (settings.chains() + Lanes.AT_ONCE - 1) / Lanes.AT_ONCE;
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.CHAINS, groups);
        List<Sampling> parts = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            parts.add(
                    new Chains(
                            tree, classes, settings.priors(), g * Lanes.AT_ONCE, streams.get(g)));
        }
        Steps steps = new Steps(progress, "estimate.stage-latent-class", 2L * groups);
        LatentClassRun run = run(parts, settings, steps, 1);
        for (int i = 0; i < DOUBLINGS && worthRunningOn(run, settings); i++) {
            run = longer(run, run.totals()[0].length, settings, progress);
        }
        return run;
    }

    private static boolean worthRunningOn(LatentClassRun run, EstimateSettings settings) {
        return settings.draws() >= LEAST_DRAWS
                && !run.converged()
                && run.convergence().rHat() < APART;
    }

    private static LatentClassRun tempered(
            HistoryTree tree, int classes, EstimateSettings settings, Progress progress) {
        List<UniformRandomProvider> streams =
                RandomStreams.of(
                        settings.seed(), RandomStreams.Use.TEMPERED_CHAINS, settings.chains());
        List<Sampling> parts = new ArrayList<>();
        for (int c = 0; c < settings.chains(); c++) {
            parts.add(new Ladder(tree, classes, settings.priors(), c, streams.get(c)));
        }
        Steps steps = new Steps(progress, "estimate.stage-tempering", 2L * parts.size());
        LatentClassRun run = run(parts, settings, steps, Ladder.TEMPERATURES);
        for (int i = 0; i < SHARES && !run.converged(); i++) {
            run = longer(run, DRAWS_A_SHARE * settings.draws(), settings, progress);
        }
        return run;
    }

    private static LatentClassRun run(
            List<Sampling> parts, EstimateSettings settings, Steps steps, int temperatures) {
        parts.parallelStream()
                .forEach(part -> {
                    part.warmUp(settings.warmup());
                    steps.step();
                });
        double[][] totals = drawn(parts, settings, settings.draws(), steps);
        return new LatentClassRun(parts, totals, Convergence.of(totals), temperatures);
    }

    /// The same parts run on by so many draws a chain.
    private static LatentClassRun longer(
            LatentClassRun run, int moves, EstimateSettings settings, Progress progress) {
        Steps steps = new Steps(progress, "estimate.stage-running-on", run.parts().size());
        double[][] more = drawn(run.parts(), settings, moves, steps);
        double[][] totals =
                IntStream.range(0, more.length)
                        .mapToObj(c -> joined(run.totals()[c], more[c]))
                        .toArray(double[][]::new);
        return new LatentClassRun(run.parts(), totals, Convergence.of(totals), run.temperatures());
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /// Draws of every chain asked for; lanes beyond are left out.
    private static double[][] drawn(
            List<Sampling> parts, EstimateSettings settings, int moves, Steps steps) {
        double[][][] byPart = new double[parts.size()][][];
        IntStream.range(0, parts.size())
                .parallel()
                .forEach(p -> {
                    byPart[p] = parts.get(p).draw(moves);
                    steps.step();
                });
        return Arrays.stream(byPart)
                .flatMap(Arrays::stream)
                .limit(settings.chains())
                .toArray(double[][]::new);
    }

    /// Whether the chains agree and are long enough.
    static boolean converged(Convergence convergence) {
        return GateRule.R_HAT.held(convergence.rHat()).passed()
                && GateRule.ESS.held(convergence.ess()).passed();
    }
}
