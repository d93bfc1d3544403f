package org.govah.estimate.internal.linkage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.LinkRates;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.random.RandomStreams;
import org.govah.estimate.internal.robust.PartEstimator;

/// How the log-linear number moves with wrong links, by simulation: the mean over changed tables.
public final class LinkEffect {
    /// Changed tables of each kind.
    static final int TABLES = 20;

    /// At most so many links are changed in one table; the effect of more is taken in proportion,
    /// so that a million people cost no more.
    static final int MOST_CHANGED = 2_000;

    private static final double ONE_PERCENT = 0.01;

    private LinkEffect() {}

    /// Empty where the table has no links, or a changed table gives no number.
    public static Optional<LinkRates> of(
            OverlapTable table, EstimateSettings settings, PartEstimator estimator) {
        double wanted = ONE_PERCENT * LinkErrors.links(table);
        OptionalDouble number = number(table, settings, estimator);
        if (number.isEmpty() || wanted == 0) {
            return Optional.empty();
        }
        int changed = (int) Math.clamp(Math.rint(wanted), 1, MOST_CHANGED);
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.LINKS, 2 * TABLES);
        double[] numbers =
                IntStream.range(0, 2 * TABLES)
                        .parallel()
                        .mapToObj(i ->
                                i < TABLES
                                        ? LinkErrors.missed(table, changed, streams.get(i))
                                        : LinkErrors.falselyJoined(table, changed, streams.get(i)))
                        .mapToDouble(t -> number(t, settings, estimator).orElse(Double.NaN))
                        .toArray();
        double scale = wanted / changed;
        double missed = change(numbers, 0, number.getAsDouble()) * scale;
        double falsely = change(numbers, TABLES, number.getAsDouble()) * scale;
        return Double.isFinite(missed + falsely)
                ? Optional.of(new LinkRates(number.getAsDouble(), missed, falsely))
                : Optional.empty();
    }

    private static double change(double[] numbers, int from, double number) {
        return IntStream.range(from, from + TABLES).mapToDouble(i -> numbers[i] - number).sum()
                / TABLES;
    }

    private static OptionalDouble number(
            OverlapTable table, EstimateSettings settings, PartEstimator estimator) {
        return Overlap.inhabited(table).flatMap(t -> estimator.logLinear(t, settings)).stream()
                .mapToDouble(Total::median)
                .findFirst();
    }
}
