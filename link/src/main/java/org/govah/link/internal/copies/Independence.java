package org.govah.link.internal.copies;

import java.util.List;

/// What independent lists of the same events show: how often two of them write a person's value
/// alike. Measured on the other pairs of lists where there are some, but never below what is usual
/// nor so high that nothing could be told.
///
/// @param rates for each value of [Likeness] the share that independent lists write alike
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
record Independence(double[] rates) {
    /// Names in Arabic script are mostly written one way, in Latin every romaniser has his own; a
    /// day of death and an age are known or not; a place is named by town or quarter. In the order
    /// of [Likeness].
    private static final double[] USUAL = {0.8, 0.5, 0.5, 0.8, 0.7, 0.8, 0.8};

    private static final double[] AT_MOST = {0.95, 0.85, 0.85, 0.95, 0.9, 0.95, 0.95};

    /// Fewer rows measure nothing.
    private static final int MIN_ROWS = 30;

    /// With fewer pairs of lists the pair in question would be measured by itself.
    private static final int MIN_PAIRS = 3;

    /// Of the pairs of lists the lower quarter is taken: most of the others may be copies.
    static Independence of(List<PairEvidence> all) {
        double[] out = new double[Likeness.VALUES];
        for (int v = 0; v < out.length; v++) {
            int value = v;
            double[] seen =
                    all.stream()
                            .filter(e -> e.onBoth()[value] >= MIN_ROWS)
                            .mapToDouble(e -> (double) e.same()[value] / e.onBoth()[value])
                            .sorted()
                            .toArray();
            double measured = seen.length < MIN_PAIRS ? 0 : seen[(seen.length - 1) / 4];
            out[v] = Math.clamp(measured, USUAL[v], AT_MOST[v]);
        }
        return new Independence(out);
    }

    /// Values that all rows share by accident (one day, one place) are alike in any case.
    private double[] rates(Habits one, Habits other) {
        double[] out = new double[Likeness.VALUES];
        for (int v = 0; v < out.length; v++) {
            double byChance = Math.max(one.byChance()[v], other.byChance()[v]);
            out[v] = rates[v] + (1 - rates[v]) * byChance;
        }
        return out;
    }

    /// Differences in single values, as a share of those that two independent lists would have; 1
    /// where they would have none.
    double differences(PairEvidence evidence, Habits one, Habits other) {
        double[] rate = rates(one, other);
        double expected = 0;
        double seen = 0;
        for (int v = 0; v < rate.length; v++) {
            expected += evidence.onBoth()[v] * (1 - rate[v]);
            seen += evidence.onBoth()[v] - evidence.same()[v];
        }
        return expected == 0 ? 1 : seen / expected;
    }

    /// The share of comparable rows that two independent lists would write alike word for word.
    double expected(PairEvidence evidence, Habits one, Habits other) {
        double[] rate = rates(one, other);
        double sum = 0;
        for (int pattern = 1; pattern < evidence.patterns().length; pattern++) {
            if (evidence.patterns()[pattern] > 0) {
                sum += evidence.patterns()[pattern] * alike(pattern, rate);
            }
        }
        return evidence.comparable() == 0 ? 1 : sum / evidence.comparable();
    }

    private static double alike(int pattern, double[] rate) {
        double out = 1;
        for (int v = 0; v < rate.length; v++) {
            out *= ((pattern >> v) & 1) == 1 ? rate[v] : 1;
        }
        return out;
    }

    /// The most that the logarithm of the chance of `hits` or more of `all` can be (Chernoff 1952),
    /// with its sign turned; 0 where `hits` are no more than expected.
    static double surprise(int hits, int all, double expected) {
        double share = all == 0 ? 0 : (double) hits / all;
        if (share <= expected) {
            return 0;
        }
        double miss = share >= 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - expected));
        return all * (share * Math.log(share / expected) + miss);
    }
}
