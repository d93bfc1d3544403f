package org.govah.estimate.internal.strata;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/// One step of slice sampling in one dimension (Neal 2003, section 4: stepping out, shrinkage).
final class Slice {
    private static final double WIDTH = 1;

    /// Steps out of the slice at most so often to each side.
    private static final int MOST_STEPS = 50;

    private Slice() {}

    static double next(DoubleUnaryOperator logDensity, double now, UniformRandomProvider random) {
        double level =
                logDensity.applyAsDouble(now) - ZigguratSampler.Exponential.of(random).sample();
        double low = now - WIDTH * random.nextDouble();
        double high = low + WIDTH;
        for (int i = 0; i < MOST_STEPS && logDensity.applyAsDouble(low) > level; i++) {
            low -= WIDTH;
        }
        for (int i = 0; i < MOST_STEPS && logDensity.applyAsDouble(high) > level; i++) {
            high += WIDTH;
        }
        while (true) {
            double next = low + (high - low) * random.nextDouble();
            if (next == now || logDensity.applyAsDouble(next) > level) {
                return next;
            }
            low = next < now ? next : low;
            high = next < now ? high : next;
        }
    }
}
