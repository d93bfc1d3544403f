package org.govah.estimate.internal.random;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.LongJumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// Streams of random numbers that never overlap: one a chain or a resample, so that the result does
/// not depend on which core runs first.
///
/// The generator is xoshiro256++ (Blackman and Vigna 2021). Each use starts 2^192 numbers after the
/// one before, each stream of a use 2^128 after the one before.
public final class RandomStreams {
    private RandomStreams() {}

    /// What random numbers are drawn for; the place is part of the result, so it never changes.
    public enum Use {
        CHAPMAN(0),
        RESAMPLING(1),
        CHAINS(2),
        GRAPHS(3),
        STEPWISE(4),
        SENSITIVITY(5),
        AVERAGES(6),
        TEMPERED_CHAINS(7),
        STRATA(8),
        POOLING(9),
        LINKS(10),
        IMPUTATION(11),
        CHAO(13);

        private final int place;

        Use(int place) {
            this.place = place;
        }
    }

    /// `count` streams for one use of one seed.
    public static List<UniformRandomProvider> of(long seed, Use use, int count) {
        LongJumpableUniformRandomProvider source =
                (LongJumpableUniformRandomProvider) RandomSource.XO_SHI_RO_256_PP.create(seed);
        for (int i = 0; i < use.place; i++) {
            source.longJump();
        }
        List<UniformRandomProvider> streams = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            streams.add(source.jump());
        }
        return streams;
    }
}
