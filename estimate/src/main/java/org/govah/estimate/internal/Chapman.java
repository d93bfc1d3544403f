package org.govah.estimate.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;
import org.govah.estimate.Total;
import org.govah.estimate.Workings;
import org.govah.estimate.internal.random.CountSampling;
import org.govah.estimate.internal.random.RandomStreams;

/// Two lists only (Chapman 1951): shown as context, never decides.
///
/// `N = (a+1)(b+1)/(m+1) - 1`, with `a` and `b` people on each list and `m` on both.
public final class Chapman {
    private Chapman() {}

    /// Two lists as Chapman sees them.
    ///
    /// @param first bit of the first list
    /// @param second bit of the second
    /// @param a people on the first
    /// @param b people on the second
    /// @param both people on both
    record Pair(int first, int second, double a, double b, double both) {
        double total() {
            return total(a, b, both);
        }

        static double total(double a, double b, double both) {
            return (a + 1) * (b + 1) / (both + 1) - 1;
        }

        /// Seber's unbiased variance (Seber 1970).
        double variance() {
            double m = both + 1;
            return (a + 1) * (b + 1) * (a - both) * (b - both) / (m * m * (m + 1));
        }
    }

    /// The two lists with most people on both, the number from them, and its bootstrap.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = Overlap.refusal(table, 2);
        if (refusal.isPresent()) {
            return Finding.none(Method.CHAPMAN, refusal.get());
        }
        Pair pair = mostShared(table);
        Draws draws = resampled(pair, settings, progress);
        double edge = (1 - settings.level()) / 2;
        Total total =
                new Total(
                        pair.total(),
                        draws.quantile(edge),
                        draws.quantile(1 - edge),
                        settings.level());
        Message how =
                Message.of(
                        "estimate.how-chapman",
                        table.lists().get(pair.first),
                        table.lists().get(pair.second),
                        (long) pair.both,
                        Math.sqrt(pair.variance()),
                        settings.bootstraps());
        return new Finding(
                Method.CHAPMAN,
                Optional.of(total),
                draws,
                Diagnostics.NONE,
                how,
                List.of(),
                Workings.NONE);
    }

    /// The first pair, in the order of the lists, with the most people on both.
    static Pair mostShared(OverlapTable table) {
        int lists = table.lists().size();
        OnBoth onBoth = OnBoth.of(table);
        int first = 0;
        int second = 1;
        for (int i = 0; i < lists; i++) {
            for (int j = i + 1; j < lists; j++) {
                if (onBoth.people(i, j) > onBoth.people(first, second)) {
                    first = i;
                    second = j;
                }
            }
        }
        return new Pair(
                first,
                second,
                onBoth.people(first, first),
                onBoth.people(second, second),
                onBoth.people(first, second));
    }

    /// Parametric bootstrap: `N` people, each on each list independently.
    private static Draws resampled(Pair pair, EstimateSettings settings, Progress progress) {
        UniformRandomProvider random =
                RandomStreams.of(settings.seed(), RandomStreams.Use.CHAPMAN, 1).getFirst();
        Steps steps = new Steps(progress, "estimate.stage-chapman", 1);
        double total = pair.total();
        double onFirst = Math.min(1, pair.a / total);
        double onSecond = Math.min(1, pair.b / total);
        double[] shares = {
            onFirst * onSecond,
            onFirst * (1 - onSecond),
            (1 - onFirst) * onSecond,
            (1 - onFirst) * (1 - onSecond)
        };
        double[] totals = new double[settings.bootstraps()];
        Arrays.setAll(
                totals,
                i -> {
                    double[] cells = CountSampling.multinomial(random, Math.round(total), shares);
                    return Pair.total(cells[0] + cells[1], cells[0] + cells[2], cells[0]);
                });
        steps.step();
        return new Draws(Draws.Kind.BOOTSTRAP, totals);
    }
}
