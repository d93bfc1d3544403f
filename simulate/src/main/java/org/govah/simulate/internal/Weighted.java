package org.govah.simulate.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/// Things that are drawn with given frequencies.
final class Weighted<T> {
    private final List<T> items;
    private final SharedStateDiscreteSampler sampler;

    /// @param weight of the item at an index, not negative
    Weighted(List<T> items, IntToDoubleFunction weight) {
        this.items = List.copyOf(items);
        double[] weights = new double[items.size()];
        Arrays.setAll(weights, weight);
        // The generator only has to exist here: each draw brings its own.
        this.sampler = AliasMethodDiscreteSampler.of(new SplitMix64(0L), weights);
    }

    /// Frequencies by rank as Zipf and Mandelbrot have them: (rank + shift)^-exponent.
    static <T> Weighted<T> zipf(List<T> items, double shift, double exponent) {
        return new Weighted<>(items, rank -> Math.pow(rank + 1 + shift, -exponent));
    }

    T draw(UniformRandomProvider random) {
        return items.get(sampler.withUniformRandomProvider(random).sample());
    }

    List<T> items() {
        return items;
    }
}
