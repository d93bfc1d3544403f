package org.govah.estimate.internal.latentclass;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Method;
import org.govah.estimate.Priors;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;

/// Says what the chains found, with what, and whether they may be trusted.
final class LatentClassFinding {
    /// The most draws kept of all chains: enough for every plot and quantile, and a panel of many
    /// strata stays small.
    static final int MOST_KEPT = 40_000;

    private LatentClassFinding() {}

    static Finding of(
            OverlapTable table, EstimateSettings settings, LatentClassRun run, int classes) {
        Convergence convergence = run.convergence();
        double far =
                1
                        - new Draws(Draws.Kind.POSTERIOR, run.totals())
                                .share(0, GateRule.FAR * table.observed());
        Draws draws = new Draws(Draws.Kind.POSTERIOR, thinned(run.totals(), MOST_KEPT));
        List<Gate> gates =
                List.of(
                        GateRule.R_HAT.held(convergence.rHat()),
                        GateRule.ESS.held(convergence.ess()),
                        GateRule.TAIL.held(far),
                        GateRule.FIT.held(run.fit()));
        Diagnostics diagnostics =
                new Diagnostics(
                        OptionalDouble.of(convergence.rHat()),
                        OptionalDouble.of(convergence.bulkEss()),
                        OptionalDouble.of(convergence.tailEss()),
                        OptionalDouble.of(far),
                        printed(settings, run, classes),
                        OptionalDouble.empty());
        return new Finding(
                Method.LATENT_CLASS,
                Optional.of(draws.total(settings.level())),
                draws,
                diagnostics,
                how(settings, run, classes),
                gates,
                Workings.NONE);
    }

    /// Every so manieth draw of each chain, so that no more than `most` are left.
    static double[][] thinned(double[][] totals, int most) {
        int length = totals[0].length;
        int kept = Math.min(length, Math.max(1, most / totals.length));
        int every = (length + kept - 1) / kept;
        return Arrays.stream(totals).map(chain -> everyOf(chain, every)).toArray(double[][]::new);
    }

    private static double[] everyOf(double[] chain, int every) {
        double[] kept = new double[chain.length / every];
        Arrays.setAll(kept, i -> chain[(i + 1) * every - 1]);
        return kept;
    }

    private static Message how(EstimateSettings settings, LatentClassRun run, int classes) {
        int chains = run.totals().length;
        int length = run.totals()[0].length;
        if (run.temperatures() == 1) {
            return Message.of(
                    run.converged()
                            ? "estimate.how-latent-class"
                            : "estimate.how-latent-class-apart",
                    classes,
                    chains,
                    length,
                    settings.warmup());
        }
        return Message.of(
                run.converged()
                        ? "estimate.how-latent-class-tempered"
                        : "estimate.how-latent-class-tempered-apart",
                classes,
                chains,
                length,
                settings.warmup(),
                run.temperatures());
    }

    private static SortedMap<String, String> printed(
            EstimateSettings settings, LatentClassRun run, int classes) {
        Priors priors = settings.priors();
        SortedMap<String, String> printed = new TreeMap<>();
        printed.put("prior-alpha", pair("Gamma", priors.alphaShape(), priors.alphaRate()));
        printed.put("prior-on-list", pair("Beta", priors.onList(), priors.notOnList()));
        printed.put("prior-total", "1/N");
        printed.put("classes", Integer.toString(classes));
        printed.put("chains", Integer.toString(run.totals().length));
        printed.put("warmup", Integer.toString(settings.warmup()));
        printed.put("draws", Integer.toString(run.totals()[0].length));
        printed.put(
                "sampler",
                run.temperatures() == 1
                        ? "HMC"
                        : "tempered HMC, " + run.temperatures() + " temperatures");
        return printed;
    }

    private static String pair(String law, double first, double second) {
        return law + "(" + plain(first) + ", " + plain(second) + ")";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
