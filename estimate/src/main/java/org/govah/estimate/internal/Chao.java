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
import org.govah.estimate.internal.sensitivity.LogNormal;

/// A lower bound from the people on exactly one list and on exactly two (Chao 1987): shown as
/// context, never decides.
///
/// `n + A f1^2 / (2 f2)` with `A = (K-1)/K` for K lists; where nobody is on exactly two the
/// bias-corrected `n + A f1 (f1-1) / 2`.
public final class Chao {
    private Chao() {}

    /// The bound with its log-normal interval; the draws are resampled tables.
    ///
    /// @param table every list has people
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        Optional<Message> refusal = Overlap.refusal(table, 2);
        if (refusal.isPresent()) {
            return Finding.none(Method.CHAO, refusal.get());
        }
        Steps steps = new Steps(progress, "estimate.stage-chao", 1);
        double once = onExactly(table, 1);
        double twice = onExactly(table, 2);
        Unseen unseen = unseen(table.lists().size(), (double) table.observed(), once, twice);
        Message how =
                Message.of(
                        twice > 0 ? "estimate.how-chao" : "estimate.how-chao-corrected",
                        (long) once,
                        (long) twice,
                        Math.sqrt(unseen.variance),
                        settings.bootstraps());
        steps.step();
        return new Finding(
                Method.CHAO,
                Optional.of(total(table, unseen, settings.level())),
                resampled(table, once, twice, settings),
                Diagnostics.NONE,
                how,
                List.of(),
                Workings.NONE);
    }

    /// The people observed, dealt again to those on one list only, on exactly two, and on more.
    private static Draws resampled(
            OverlapTable table, double once, double twice, EstimateSettings settings) {
        UniformRandomProvider random =
                RandomStreams.of(settings.seed(), RandomStreams.Use.CHAO, 1).getFirst();
        double observed = (double) table.observed();
        double[] shares = {once, twice, observed - once - twice};
        double[] totals = new double[settings.bootstraps()];
        Arrays.setAll(
                totals,
                i -> {
                    double[] dealt = CountSampling.multinomial(random, table.observed(), shares);
                    int lists = table.lists().size();
                    return observed + unseen(lists, observed, dealt[0], dealt[1]).people;
                });
        return new Draws(Draws.Kind.BOOTSTRAP, totals);
    }

    /// Those on no list, at least.
    ///
    /// @param people how many
    /// @param variance of their number
    record Unseen(double people, double variance) {}

    /// Chao's variance (Chao 1987, with `A`); for `f2 = 0` that of the bias-corrected form (Colwell
    /// 2013, EstimateS user's guide, appendix B).
    static Unseen unseen(int lists, double observed, double once, double twice) {
        double a = (lists - 1.0) / lists;
        if (twice > 0) {
            double ratio = once / twice;
            double square = ratio * ratio;
            double variance =
                    twice * (a / 2 * square + a * a * square * ratio + a * a / 4 * square * square);
            return new Unseen(a * once * ratio / 2, variance);
        }
        double people = a * once * (once - 1) / 2;
        double twiceLessOne = 2 * once - 1;
        double variance =
                a * once * (once - 1) / 2
                        + a * a * once * twiceLessOne * twiceLessOne / 4
                        - a * a * Math.pow(once, 4) / (4 * (observed + people));
        return new Unseen(people, Math.max(0, variance));
    }

    /// With `var(log f0) = log(1 + var(f0) / f0^2)`.
    private static Total total(OverlapTable table, Unseen unseen, double level) {
        double observed = (double) table.observed();
        if (unseen.people == 0) {
            return new Total(observed, observed, observed, level);
        }
        double relative = unseen.variance / unseen.people / unseen.people;
        return new LogNormal(observed, unseen.people, Math.log1p(relative)).total(level);
    }

    private static double onExactly(OverlapTable table, int lists) {
        return table.cells().entrySet().stream()
                .filter(cell -> Integer.bitCount(cell.getKey()) == lists)
                .mapToDouble(cell -> (double) cell.getValue())
                .sum();
    }
}
