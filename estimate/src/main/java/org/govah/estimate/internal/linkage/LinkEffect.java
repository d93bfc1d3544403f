package org.govah.estimate.internal.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.LinkRates;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.internal.Overlap;
import org.govah.estimate.internal.random.RandomStreams;
import org.govah.estimate.internal.robust.PartEstimator;

/// How a number moves with wrong links, by simulation.
///
/// A twentieth of the links is changed and a fifth of the effect is said, because one in a hundred
/// is often only a handful of people, and which ones would matter more than how many. The median
/// over tables is taken: a table in which another graph or model wins would carry a mean away. The
/// number is that of the graphs, an average; on Kosovo the best log-linear model changes with 15
/// people and its number jumps from 10,357 to 12,600 or 17,900.
public final class LinkEffect {
    /// Changed tables of each kind.
    static final int TABLES = 20;

    /// Percent of the links that are changed.
    static final int PERCENT = 5;

    /// At most so many links are changed in one table; the effect of more is taken in proportion,
    /// so that a million people cost no more.
    static final int MOST_CHANGED = 2_000;

    /// With more lists the graphs take too long for so many tables.
    static final int MOST_LISTS_FOR_GRAPHS = 6;

    private static final double PERCENTS_IN_ALL = 100;

    private final OverlapTable table;
    private final EstimateSettings settings;
    private final PartEstimator estimator;
    private final Method method;

    private LinkEffect(OverlapTable table, EstimateSettings settings, PartEstimator estimator) {
        this.table = table;
        this.settings = settings;
        this.estimator = estimator;
        boolean few = table.lists().size() <= MOST_LISTS_FOR_GRAPHS;
        this.method = few ? Method.GRAPHS : Method.LOG_LINEAR;
    }

    /// Empty where the table has no links, or a changed table gives no number.
    public static Optional<LinkRates> of(
            OverlapTable table, EstimateSettings settings, PartEstimator estimator) {
        return new LinkEffect(table, settings, estimator).rates();
    }

    private Optional<LinkRates> rates() {
        double links = LinkErrors.links(table);
        OptionalDouble number = number(table);
        if (number.isEmpty() || links == 0) {
            return Optional.empty();
        }
        int changed =
                (int) Math.clamp(Math.rint(links * PERCENT / PERCENTS_IN_ALL), 1, MOST_CHANGED);
        List<UniformRandomProvider> streams =
                RandomStreams.of(settings.seed(), RandomStreams.Use.LINKS, 2 * TABLES);
        double[] numbers =
                IntStream.range(0, 2 * TABLES)
                        .parallel()
                        .mapToObj(i -> changed(i < TABLES, changed, streams.get(i)))
                        .mapToDouble(t -> number(t).orElse(Double.NaN))
                        .toArray();
        double inOnePercent = links / PERCENTS_IN_ALL / changed;
        double now = number.getAsDouble();
        double missed = (median(numbers, 0) - now) * inOnePercent;
        double falsely = (median(numbers, TABLES) - now) * inOnePercent;
        return Double.isFinite(missed + falsely)
                ? Optional.of(new LinkRates(method, now, missed, falsely))
                : Optional.empty();
    }

    private OverlapTable changed(boolean missed, int count, UniformRandomProvider random) {
        return missed
                ? LinkErrors.missed(table, count, random)
                : LinkErrors.falselyJoined(table, count, random);
    }

    /// NaN where one is.
    private static double median(double[] numbers, int from) {
        double[] sorted = Arrays.copyOfRange(numbers, from, from + TABLES);
        Arrays.sort(sorted); // NaN comes last
        return Double.isNaN(sorted[TABLES - 1])
                ? Double.NaN
                : (sorted[TABLES / 2 - 1] + sorted[TABLES / 2]) / 2;
    }

    private OptionalDouble number(OverlapTable of) {
        Optional<OverlapTable> inhabited = Overlap.inhabited(of);
        Optional<Total> total =
                method == Method.GRAPHS
                        ? inhabited.flatMap(t -> estimator.graphs(t, settings))
                        : inhabited.flatMap(t -> estimator.logLinear(t, settings));
        return total.stream().mapToDouble(Total::median).findFirst();
    }
}
