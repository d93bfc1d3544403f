package org.govah.estimate.internal.sensitivity;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.govah.core.words.Message;
import org.govah.estimate.Curve;
import org.govah.estimate.Method;
import org.govah.estimate.Total;

/// The values over which an assumed odds ratio is varied: a quarter to four, four a doubling, 1 in
/// the middle.
final class Varied {
    /// Steps on each side of 1; two doublings, since a dependence that makes being on a list four
    /// times as likely or as unlikely is already strong.
    private static final int STEPS = 8;

    private static final double STEPS_A_DOUBLING = 4;

    private Varied() {}

    /// The curve of the totals under each value.
    static Curve curve(Method method, Message varies, DoubleFunction<Total> total) {
        List<Curve.Point> points =
                IntStream.rangeClosed(-STEPS, STEPS)
                        .mapToDouble(step -> Math.pow(2, step / STEPS_A_DOUBLING))
                        .mapToObj(value -> new Curve.Point(value, total.apply(value)))
                        .toList();
        return new Curve(method, varies, points);
    }
}
