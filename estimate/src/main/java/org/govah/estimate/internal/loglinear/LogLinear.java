package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.GateRule;
import org.govah.estimate.Method;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.RandomStreams;

/// The best model by BIC, with an interval from resampled tables that choose their model again
/// (Silverman, Chan and Vincent 2024), so that it holds the doubt of the choice.
public final class LogLinear {
    /// Up to so many lists: the cells double with each list and every fit walks through all.
    public static final int MOST_LISTS = 12;

    private LogLinear() {}

    /// The number, its resamples and its gates.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = refusal(table);
        if (refusal.isPresent()) {
            return Finding.none(Method.LOG_LINEAR, refusal.get());
        }
        return found(table, search(table, progress), settings, progress);
    }

    /// Why no log-linear model can be fitted; empty where it may be tried.
    static Optional<Message> refusal(OverlapTable table) {
        int lists = table.lists().size();
        return lists > MOST_LISTS
                ? Optional.of(Message.of("estimate.too-many-lists", lists, MOST_LISTS))
                : Overlap.refusal(table, 3);
    }

    static ModelSearch search(OverlapTable table, Progress progress) {
        return ModelSearch.of(
                CellCounts.of(table), new Steps(progress, "estimate.stage-log-linear", 1));
    }

    /// What the search found.
    static Finding found(
            OverlapTable table, ModelSearch search, EstimateSettings settings, Progress progress) {
        if (search.chosen().isEmpty()) {
            return noModel(Method.LOG_LINEAR, search);
        }
        PoissonFit chosen = search.chosen().get();
        Reselection again = search.again();
        Resamples resamples =
                Resamples.of(
                                chosen.counts(),
                                new double[] {chosen.total()},
                                counts -> new double[] {again.total(counts)},
                                plan(settings, RandomStreams.Use.RESAMPLING, settings.bootstraps()),
                                steps(progress, settings.bootstraps()))
                        .getFirst();
        Message how =
                Message.of(
                        "estimate.how-log-linear",
                        chosen.model().inWords(table.lists()),
                        searched(search, chosen.counts()),
                        settings.bootstraps(),
                        again.size(),
                        resamples.inWords(),
                        profile(chosen, settings.level()));
        return new Finding(
                Method.LOG_LINEAR,
                Optional.of(resamples.total(chosen.total(), settings.level())),
                resamples.draws(),
                used(
                        Map.of(
                                "models", search.tried(),
                                "models-again", again.size(),
                                "resamples", settings.bootstraps())),
                how,
                gates(chosen, resamples),
                Workings.NONE);
    }

    /// Attraction is held only where the table can tell it from the model's own terms.
    private static List<Gate> gates(PoissonFit chosen, Resamples resamples) {
        List<Gate> gates = new ArrayList<>();
        double exists = Existence.of(chosen.model(), chosen.counts()).value();
        gates.add(GateRule.EXISTS.held(exists));
        gates.add(GateRule.BOOTSTRAP.held(resamples.withoutEstimate()));
        CommonAttraction.leftOut(chosen, chosen.counts())
                .ifPresent(z -> gates.add(GateRule.ATTRACTION.held(z)));
        return gates;
    }

    static Finding noModel(Method method, ModelSearch search) {
        return Finding.none(method, Message.of("estimate.no-model-exists", search.tried()));
    }

    static Resamples.Plan plan(EstimateSettings settings, RandomStreams.Use use, int resamples) {
        return new Resamples.Plan(settings.seed(), use, resamples, settings.level());
    }

    static Steps steps(Progress progress, int resamples) {
        return new Steps(progress, "estimate.stage-resampling", resamples);
    }

    /// The settings as they are printed.
    static Diagnostics used(Map<String, Object> settings) {
        TreeMap<String, String> printed = new TreeMap<>();
        settings.forEach((name, value) -> printed.put(name, value.toString()));
        return Diagnostics.of(printed);
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

    private static Message profile(PoissonFit chosen, double level) {
        return ProfileInterval.of(chosen, chosen.counts(), level)
                .map(p -> Message.of("estimate.profile", p.low(), p.high()))
                .orElseGet(() -> Message.of("estimate.no-profile"));
    }
}
