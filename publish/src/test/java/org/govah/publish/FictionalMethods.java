package org.govah.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.AveragedGraph;
import org.govah.estimate.Curve;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.FittedModel;
import org.govah.estimate.LeftOut;
import org.govah.estimate.Method;
import org.govah.estimate.PairDependence;
import org.govah.estimate.Prediction;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;

/// What every method says of an invented table, invented too.
///
/// @param table the overlap
/// @param scale of every number
/// @param open whether the intervals have no upper end
record FictionalMethods(OverlapTable table, double scale, boolean open) {
    private static final long SEED = 20_310_108;
    private static final int DRAWS = 4_000;
    private static final int CHAINS = 4;
    private static final double LEVEL = 0.95;

    List<Estimate> estimates(boolean passed) {
        return Stream.of(Method.values())
                .map(method -> estimate(method, passed || !method.decides()))
                .toList();
    }

    Workings workings() {
        return new Workings(curves(), models(), graphs(), pairs(), leftOut(), predictions());
    }

    private double times(Method method) {
        return switch (method) {
            case LATENT_CLASS -> 1.7;
            case GRAPHS -> 1.8;
            case LOG_LINEAR -> 1.9;
            case LOG_LINEAR_BIC -> 1.85;
            case LOG_LINEAR_AIC -> 2.1;
            case STEPWISE -> 1.6;
            case NHOI -> 2.4;
            case ODDS_RATIO -> 9;
            case CHAPMAN -> 1.4;
            case CHAO -> 1.3;
        };
    }

    private static Draws.Kind kind(Method method) {
        return switch (method) {
            case LATENT_CLASS, GRAPHS -> Draws.Kind.POSTERIOR;
            case CHAPMAN, CHAO -> Draws.Kind.NONE;
            default -> Draws.Kind.BOOTSTRAP;
        };
    }

    private static double spread(Method method) {
        return switch (method) {
            case NHOI -> 0.25;
            case ODDS_RATIO -> 0.4;
            default -> 0.1;
        };
    }

    private Estimate estimate(Method method, boolean passed) {
        double median = table.observed() * times(method) * scale;
        Draws draws = draws(method, median);
        Diagnostics none = Diagnostics.NONE;
        Diagnostics diagnostics =
                method == Method.LATENT_CLASS
                        ? new Diagnostics(
                                OptionalDouble.of(1.002),
                                OptionalDouble.of(1_234.5),
                                OptionalDouble.of(987.25),
                                OptionalDouble.of(0.0001),
                                Collections.emptySortedMap(),
                                OptionalDouble.of(12.5))
                        : none;
        return new Estimate(
                method,
                Optional.of(total(draws)),
                kind(method) == Draws.Kind.NONE ? Draws.NONE : draws,
                diagnostics,
                assumption(method),
                Message.of("app.fiction-how", SEED, "[12,3,4]"),
                passed);
    }

    private Draws draws(Method method, double median) {
        Random random = new Random(SEED + method.code().length());
        double width = spread(method);
        double[][] chains = new double[method == Method.LATENT_CLASS ? CHAINS : 1][];
        for (int c = 0; c < chains.length; c++) {
            chains[c] =
                    IntStream.range(0, DRAWS / chains.length)
                            .mapToDouble(i -> median * Math.exp(width * random.nextGaussian()))
                            .map(Math::rint)
                            .toArray();
        }
        return new Draws(kind(method), chains);
    }

    private Total total(Draws draws) {
        double high = open ? Double.POSITIVE_INFINITY : draws.quantile(0.975);
        return new Total(draws.quantile(0.5), draws.quantile(0.025), high, LEVEL);
    }

    private static Message assumption(Method method) {
        return switch (method) {
            case LATENT_CLASS -> Message.of("app.fiction-latent");
            case CHAPMAN -> Message.of("app.fiction-chapman");
            default -> Message.of("app.fiction-log-linear");
        };
    }

    private Total around(double middle, double factor) {
        double high = open ? Double.POSITIVE_INFINITY : middle * factor;
        return new Total(middle, middle / factor, high, LEVEL);
    }

    private List<Curve> curves() {
        if (table.lists().size() < 2) {
            return List.of();
        }
        return List.of(
                new Curve(Method.NHOI, Message.of("app.fiction-varies-order"), points(2.4, 0.6)),
                new Curve(
                        Method.ODDS_RATIO,
                        Message.of(
                                "app.fiction-varies-odds",
                                table.lists().getFirst(),
                                table.lists().get(1)),
                        points(1.4, 0.9)));
    }

    private List<Curve.Point> points(double times, double power) {
        return IntStream.rangeClosed(-10, 10)
                .mapToObj(i -> {
                    double assumed = i == 0 ? 1 : Math.pow(10, i / 10.0);
                    double unseen = table.observed() * (times - 1) * Math.pow(assumed, power);
                    return new Curve.Point(
                            assumed, around((table.observed() + unseen) * scale, 1.2));
                })
                .toList();
    }

    private List<FittedModel> models() {
        double total = 1.9 * table.observed();
        return List.of(
                new FittedModel("[A B] [C]", 5, 3.25, -12.5, -3.5, total, true, 0.75, 0.5),
                new FittedModel("[A] [B] [C]", 4, 9.5, -10, -1, Double.NaN, false, 0.25, 0.5));
    }

    private static List<AveragedGraph> graphs() {
        return List.of(
                new AveragedGraph("[A B] [C]", 0.625, -4.5, true),
                new AveragedGraph("[A B C]", 0.1, -1, false));
    }

    private List<PairDependence> pairs() {
        List<PairDependence> pairs = new ArrayList<>();
        List<String> lists = table.lists();
        for (int i = 0; i < lists.size(); i++) {
            for (int j = i + 1; j < lists.size(); j++) {
                double odds = 0.2 * (1 + (7 * i + 5 * j) % 13);
                pairs.add(
                        new PairDependence(
                                lists.get(i), lists.get(j), odds, odds / 1.5, odds * 1.5, 123));
            }
        }
        return pairs;
    }

    private List<LeftOut> leftOut() {
        if (table.lists().size() < 4) {
            return List.of();
        }
        List<LeftOut> all = new ArrayList<>();
        for (int j = 0; j < table.lists().size(); j++) {
            double middle = table.observed() * (1.4 + 0.15 * (j % 5)) * scale;
            Optional<Total> headline =
                    j == 2 ? Optional.empty() : Optional.of(around(middle, 1.25));
            all.add(
                    new LeftOut(
                            table.lists().get(j),
                            headline,
                            Optional.of(around(middle * 1.1, 1.3))));
        }
        return all;
    }

    private List<Prediction> predictions() {
        if (table.lists().size() < 4) {
            return List.of();
        }
        return IntStream.range(0, table.lists().size())
                .mapToObj(j -> {
                    long known = table.onAll(1 << j);
                    return new Prediction(
                            table.lists().get(j),
                            known,
                            j == 1
                                    ? Optional.empty()
                                    : Optional.of(around(known * (0.8 + 0.2 * (j % 4)), 1.3)));
                })
                .toList();
    }
}
