package org.govah.estimate.internal.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Curve;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.Finding;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.Steps;
import org.govah.estimate.internal.random.RandomStreams;

/// Two lists whose odds ratio among all the dead is stated and not estimated (Aleshin-Guendel,
/// Sadinle and Wakefield 2024, the marginal two-list odds ratio): see [PairCounts#total].
public final class StatedOddsRatio {
    /// So many pairs of lists get a curve, those with most people on both first.
    private static final int MOST_CURVES = 10;

    /// Resamples behind the intervals of a curve, at most: they are read off a picture.
    private static final int CURVE_RESAMPLES = 200;

    private StatedOddsRatio() {}

    /// The number from the two lists with most people on both, and how each pair's moves.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = Overlap.refusal(table, 2);
        if (refusal.isPresent()) {
            return Finding.none(Method.ODDS_RATIO, refusal.get());
        }
        List<PairCounts> pairs = PairCounts.of(table).stream().limit(MOST_CURVES).toList();
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.SENSITIVITY, pairs.size() + 1);
        Steps steps = new Steps(progress, "estimate.stage-odds-ratio", pairs.size());
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            curves.add(curve(table, pairs.get(i), streams.get(i + 1), settings));
            steps.step();
        }
        return found(table, pairs.getFirst(), streams.getFirst(), curves, settings);
    }

    private static Finding found(
            OverlapTable table,
            PairCounts pair,
            UniformRandomProvider random,
            List<Curve> curves,
            EstimateSettings settings) {
        double stated = settings.oddsRatio();
        List<PairCounts> resamples = resamples(pair, random, settings.bootstraps());
        Message how =
                Message.of(
                        "estimate.how-odds-ratio",
                        table.lists().get(pair.first()),
                        table.lists().get(pair.second()),
                        (long) pair.both(),
                        stated,
                        settings.bootstraps());
        return new Finding(
                Method.ODDS_RATIO,
                Optional.of(total(pair, resamples, stated, settings.level())),
                draws(resamples, stated),
                Diagnostics.of(
                        new TreeMap<>(
                                Map.of(
                                        "odds-ratio",
                                        String.valueOf(stated),
                                        "resamples",
                                        String.valueOf(settings.bootstraps())))),
                how,
                List.of(),
                Workings.ofCurves(curves));
    }

    private static Curve curve(
            OverlapTable table,
            PairCounts pair,
            UniformRandomProvider random,
            EstimateSettings settings) {
        List<PairCounts> resamples =
                resamples(pair, random, Math.min(CURVE_RESAMPLES, settings.bootstraps()));
        return Varied.curve(
                Method.ODDS_RATIO,
                Message.of(
                        "estimate.varies-odds-ratio",
                        table.lists().get(pair.first()),
                        table.lists().get(pair.second())),
                value -> total(pair, resamples, value, settings.level()));
    }

    private static List<PairCounts> resamples(
            PairCounts pair, UniformRandomProvider random, int count) {
        return Stream.generate(() -> pair.resampled(random)).limit(count).toList();
    }

    private static Draws draws(List<PairCounts> resamples, double oddsRatio) {
        double[] totals = resamples.stream().mapToDouble(r -> r.total(oddsRatio)).toArray();
        return new Draws(Draws.Kind.BOOTSTRAP, totals);
    }

    /// The number with the percentiles of its resamples.
    private static Total total(
            PairCounts pair, List<PairCounts> resamples, double oddsRatio, double level) {
        Total spread = draws(resamples, oddsRatio).total(level);
        return new Total(pair.total(oddsRatio), spread.low(), spread.high(), level);
    }
}
