package org.govah.estimate.internal.loglinear;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.GateRule;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.CountSampling;
import org.govah.estimate.internal.random.RandomStreams;

/// The log-linear family: the best model by BIC, with an interval from resampled tables that choose
/// their model again (Silverman, Chan and Vincent 2024), so that it holds the doubt of the choice.
public final class LogLinear {
    /// Up to so many lists; the cells double with each list and every fit walks through all.
    public static final int MOST_LISTS = 10;

    private LogLinear() {}

    /// The number, its resamples and its gates.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = refusal(table);
        if (refusal.isPresent()) {
            return Finding.none(Method.LOG_LINEAR, refusal.get());
        }
        CellCounts counts = CellCounts.of(table);
        ModelSearch search =
                ModelSearch.of(counts, new Steps(progress, "estimate.stage-log-linear", 1));
        if (search.chosen().isEmpty()) {
            return Finding.none(
                    Method.LOG_LINEAR, Message.of("estimate.no-model-exists", search.tried()));
        }
        return found(table, counts, search, search.chosen().get(), settings, progress);
    }

    private static Optional<Message> refusal(OverlapTable table) {
        int lists = table.lists().size();
        return lists > MOST_LISTS
                ? Optional.of(Message.of("estimate.too-many-lists", lists, MOST_LISTS))
                : Overlap.refusal(table, 3);
    }

    private static Finding found(
            OverlapTable table,
            CellCounts counts,
            ModelSearch search,
            PoissonFit chosen,
            EstimateSettings settings,
            Progress progress) {
        double estimate = counts.total() + chosen.nobody();
        double[] totals = resampled(counts, search, settings, progress);
        Draws draws = new Draws(Draws.Kind.BOOTSTRAP, totals);
        Optional<Bca> bca = Bca.of(draws, estimate, acceleration(counts, search), settings.level());
        double edge = (1 - settings.level()) / 2;
        double low = bca.map(Bca::low).orElseGet(() -> draws.quantile(edge));
        double high = bca.map(Bca::high).orElseGet(() -> draws.quantile(1 - edge));
        Message how =
                Message.of(
                        "estimate.how-log-linear",
                        chosen.model().inWords(table.lists()),
                        searched(search, counts),
                        settings.bootstraps(),
                        search.candidates().size(),
                        Message.of(bca.isPresent() ? "estimate.bca" : "estimate.percentile"),
                        profile(chosen, counts, settings.level()));
        double noNumber = 1 - draws.share(0, Double.MAX_VALUE);
        return new Finding(
                Method.LOG_LINEAR,
                Optional.of(new Total(estimate, low, high, settings.level())),
                draws,
                Diagnostics.NONE,
                how,
                List.of(
                        GateRule.EXISTS.held(Existence.of(chosen.model(), counts).value()),
                        GateRule.BOOTSTRAP.held(noNumber)),
                Workings.NONE);
    }

    private static Message searched(ModelSearch search, CellCounts counts) {
        String which =
                counts.lists() <= ModelCatalogue.ANY_ORDER_LISTS
                        ? "estimate.searched-all"
                        : counts.lists() <= ModelCatalogue.EXHAUSTIVE_LISTS
                                ? "estimate.searched-pairs"
                                : "estimate.searched-stepwise";
        return Message.of(which, search.tried());
    }

    private static Message profile(PoissonFit chosen, CellCounts counts, double level) {
        return ProfileInterval.of(chosen, counts, level)
                .map(p -> Message.of("estimate.profile", p.low(), p.high()))
                .orElseGet(() -> Message.of("estimate.no-profile"));
    }

    /// Totals of resampled tables; positive infinity where no candidate's estimate exists.
    private static double[] resampled(
            CellCounts counts, ModelSearch search, EstimateSettings settings, Progress progress) {
        int resamples = settings.bootstraps();
        Steps steps = new Steps(progress, "estimate.stage-resampling", resamples);
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.RESAMPLING, resamples);
        double[] shares = counts.toArray();
        long people = (long) counts.total();
        double[] totals = new double[resamples];
        IntStream.range(0, resamples)
                .parallel()
                .forEach(i -> {
                    double[] cells = CountSampling.multinomial(streams.get(i), people, shares);
                    totals[i] = total(search, counts.withCells(cells));
                    steps.step();
                });
        return totals;
    }

    private static double total(ModelSearch search, CellCounts counts) {
        return search.again(counts)
                .map(fit -> counts.total() + fit.nobody())
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// Leaves out one person of each cell in turn.
    private static double acceleration(CellCounts counts, ModelSearch search) {
        int[] filled = IntStream.range(1, counts.size()).filter(x -> counts.count(x) > 0).toArray();
        double[] weights = IntStream.of(filled).mapToDouble(counts::count).toArray();
        double[] estimates =
                IntStream.of(filled)
                        .parallel()
                        .mapToDouble(x -> total(search, counts.withoutOne(x)))
                        .toArray();
        return Bca.acceleration(weights, estimates);
    }
}
