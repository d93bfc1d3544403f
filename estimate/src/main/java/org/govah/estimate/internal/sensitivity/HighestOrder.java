package org.govah.estimate.internal.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.CountSampling;
import org.govah.estimate.internal.random.RandomStreams;

/// No interaction among all lists together (Aleshin-Guendel, Sadinle and Wakefield 2024, section 3;
/// Fienberg 1972):
///
/// `n0 = product of n_x over histories of an odd number of lists / the same over an even number`,
/// `var(log n0) = sum of 1 / n_x + 1 / n0`, the last because `n0` too is a count that chance made.
/// With an interaction of `xi` instead of 1 it is `n0 / xi`.
public final class HighestOrder {
    /// So many empty histories are named.
    private static final int NAMED = 5;

    private HighestOrder() {}

    /// The number, its draws, and how it moves with the interaction.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = Overlap.refusal(table, 2).or(() -> undefined(table));
        if (refusal.isPresent()) {
            return Finding.none(Method.NHOI, refusal.get());
        }
        LogNormal estimate = estimate(table, 1);
        return new Finding(
                Method.NHOI,
                Optional.of(estimate.total(settings.level())),
                draws(table, settings, progress),
                Diagnostics.of(
                        new TreeMap<>(Map.of("draws", String.valueOf(settings.bootstraps())))),
                Message.of(
                        "estimate.how-nhoi",
                        estimate.unseen(),
                        Math.sqrt(estimate.variance()),
                        settings.bootstraps()),
                List.of(),
                Workings.ofCurves(
                        List.of(
                                Varied.curve(
                                        Method.NHOI,
                                        Message.of("estimate.varies-nhoi"),
                                        xi -> estimate(table, xi).total(settings.level())))));
    }

    /// The closed form; every history has people.
    static LogNormal estimate(OverlapTable table, double interaction) {
        double log = -Math.log(interaction);
        double variance = 0;
        for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
            double people = (double) cell.getValue();
            log += sign(cell.getKey()) * Math.log(people);
            variance += 1 / people;
        }
        double unseen = Math.exp(log);
        return new LogNormal((double) table.observed(), unseen, variance + 1 / unseen);
    }

    private static int sign(int history) {
        return Integer.bitCount(history) % 2 == 1 ? 1 : -1;
    }

    /// The posterior of `n0` where the rate of each history has prior 1/rate: each rate is a gamma
    /// with shape `n_x`, never 0 as a resampled count can be, and `n0` a Poisson with the rate that
    /// follows from them.
    private static Draws draws(OverlapTable table, EstimateSettings settings, Progress progress) {
        UniformRandomProvider random =
                RandomStreams.of(settings.seed(), RandomStreams.Use.SENSITIVITY, 1).getFirst();
        Steps steps = new Steps(progress, "estimate.stage-nhoi", settings.bootstraps());
        double seen = (double) table.observed();
        double[] totals = new double[settings.bootstraps()];
        Arrays.setAll(
                totals,
                i -> {
                    double log = 0;
                    for (Map.Entry<Integer, Long> cell : table.cells().entrySet()) {
                        double rate = CountSampling.gamma(random, (double) cell.getValue());
                        log += sign(cell.getKey()) * Math.log(rate);
                    }
                    steps.step();
                    return seen + CountSampling.poisson(random, Math.exp(log));
                });
        return new Draws(Draws.Kind.POSTERIOR, totals);
    }

    /// Why there is no number: a history that nobody has.
    private static Optional<Message> undefined(OverlapTable table) {
        int histories = (1 << table.lists().size()) - 1;
        int empty = histories - table.cells().size();
        if (empty == 0) {
            return Optional.empty();
        }
        boolean infinite = true;
        List<String> named = new ArrayList<>();
        for (int history = 1; history <= histories; history++) {
            if (table.count(history) == 0) {
                infinite &= sign(history) < 0;
                if (named.size() < NAMED) {
                    named.add(inWords(history, table.lists()));
                }
            }
        }
        String key = infinite ? "estimate.nhoi-infinite" : "estimate.nhoi-undefined";
        return Optional.of(Message.of(key, empty, String.join(" ", named), empty - named.size()));
    }

    private static String inWords(int history, List<String> lists) {
        return IntStream.range(0, lists.size())
                .filter(list -> (history & 1 << list) != 0)
                .mapToObj(lists::get)
                .collect(Collectors.joining(" ", "[", "]"));
    }
}
