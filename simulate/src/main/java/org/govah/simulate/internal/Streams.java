package org.govah.simulate.internal;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoRoShiRo128PlusPlus;

/// Independent streams of random numbers, each named by what it is for.
///
/// @param seed of the whole country
record Streams(long seed) {
    /// What a stream is for. The numbers are part of the format: a changed one changes every
    /// country.
    enum Purpose {
        PERSON(1),
        CAPTURE(2),
        LIVING(3),
        DUPLICATE(4),
        ARRIVAL(5),
        ROW(6),
        COPY(7),
        CLAIMS(8);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    /// 2^64 divided by the golden ratio: the step of SplitMix64 (Steele, Lea and Flood, 2014).
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final double UNIT = 0x1.0p-53;

    /// The stream of one purpose, list and number.
    UniformRandomProvider of(Purpose purpose, long list, long number) {
        long first = key(purpose, list, number);
        return new XoRoShiRo128PlusPlus(first, mix(first + GOLDEN));
    }

    /// One draw from 0 (included) to 1 (excluded), where a whole stream would be waste.
    double uniform(Purpose purpose, long list, long number) {
        return (key(purpose, list, number) >>> 11) * UNIT;
    }

    private long key(Purpose purpose, long list, long number) {
        long key = mix(seed + GOLDEN);
        key = mix(key + GOLDEN * purpose.number);
        key = mix(key + GOLDEN * (list + 1));
        return mix(key + GOLDEN * (number + 1));
    }

    /// Stafford's variant 13 of the 64-bit finaliser, as SplitMix64 uses it.
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
