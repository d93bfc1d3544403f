package org.govah.link.internal.draws;

import java.util.SplittableRandom;

/// The gaps between the successes of a row of trials.
final class Gaps {
    private Gaps() {}

    /// The number of the next trial that succeeds; the largest int where there is none.
    static int next(int last, double chance, SplittableRandom random) {
        if (chance <= 0) {
            return Integer.MAX_VALUE;
        }
        double failures =
                chance >= 1
                        ? 0
                        : Math.floor(Math.log1p(-random.nextDouble()) / Math.log1p(-chance));
        double at = last + 1.0 + failures;
        return at >= Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) at;
    }
}
