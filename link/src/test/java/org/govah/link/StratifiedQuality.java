package org.govah.link;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Precision and recall from labels of a stratified sample, each with a 95 % interval.
///
/// The estimate weights each stratum by its size over the pairs drawn (Horvitz and Thompson 1952).
/// The interval is taken from draws: which of the drawn pairs are joined is drawn again (bootstrap
/// within the stratum), and the share of the same among the joined, and among those kept apart, is
/// drawn from its posterior under Jeffreys' prior, so that a stratum in which no pair was found the
/// same still adds its upper bound (about 2.5 over the pairs drawn) to what may be missed: it
/// lowers the lower end of the interval of recall and leaves the upper end alone.
record StratifiedQuality(Interval precision, Interval recall) {
    private static final int DRAWS = 4000;
    private static final long SEED = 20_261_122;
    private static final double JEFFREYS = 0.5;
    private static final double TAIL = 0.025;

    /// What was found in the labelled pairs of a stratum.
    ///
    /// @param size pairs in the stratum
    record Cells(
            long size, int joinedSame, int joinedDifferent, int apartSame, int apartDifferent) {
        int drawn() {
            return joined() + apartSame + apartDifferent;
        }

        int joined() {
            return joinedSame + joinedDifferent;
        }
    }

    /// An estimate between its bounds.
    record Interval(double low, double estimate, double high) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", estimate, low, high);
        }
    }

    /// @param strata with at least one drawn pair each
    static StratifiedQuality of(List<Cells> strata) {
        double found = 0;
        double both = 0;
        double missed = 0;
        for (Cells each : strata) {
            double weight = (double) each.size() / each.drawn();
            found += weight * each.joined();
            both += weight * each.joinedSame();
            missed += weight * each.apartSame();
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] precision = new double[DRAWS];
        double[] least = new double[DRAWS];
        double[] most = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double[] drawn = draw(strata, random);
            precision[i] = share(drawn[0], drawn[1]);
            least[i] = share(drawn[0], drawn[2]);
            most[i] = share(drawn[0], drawn[3]);
        }
        return new StratifiedQuality(
                interval(precision, precision, share(both, found - both)),
                interval(least, most, share(both, missed)));
    }

    /// Pairs rightly joined, wrongly joined, missed at most, and missed where strata without a
    /// missed pair are taken to hold none.
    private static double[] draw(List<Cells> strata, SplittableRandom random) {
        double[] out = new double[4];
        for (Cells each : strata) {
            double joined = (double) binomial(each, random) / each.drawn() * each.size();
            double right = beta(each.joinedSame(), each.joinedDifferent(), random);
            out[0] += joined * right;
            out[1] += joined * (1 - right);
            double missed =
                    (each.size() - joined) * beta(each.apartSame(), each.apartDifferent(), random);
            out[2] += missed;
            out[3] += each.apartSame() == 0 ? 0 : missed;
        }
        return out;
    }

    private static int binomial(Cells cells, SplittableRandom random) {
        int out = 0;
        for (int i = 0; i < cells.drawn(); i++) {
            out += random.nextInt(cells.drawn()) < cells.joined() ? 1 : 0;
        }
        return out;
    }

    private static double beta(int yes, int no, SplittableRandom random) {
        double one = gamma(yes + JEFFREYS, random);
        return one / (one + gamma(no + JEFFREYS, random));
    }

    /// Marsaglia and Tsang 2000; below one by the power of a uniform.
    private static double gamma(double shape, SplittableRandom random) {
        double lift = shape < 1 ? Math.pow(1 - random.nextDouble(), 1 / shape) : 1;
        double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            double u = 1 - random.nextDouble();
            if (v > 0 && Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return lift * d * v;
            }
        }
    }

    private static double share(double part, double rest) {
        return part + rest == 0 ? 1 : part / (part + rest);
    }

    private static Interval interval(double[] lower, double[] upper, double estimate) {
        double low = quantile(lower, TAIL);
        double high = quantile(upper, 1 - TAIL);
        return new Interval(Math.min(estimate, low), estimate, Math.max(estimate, high));
    }

    private static double quantile(double[] drawn, double share) {
        double[] sorted = drawn.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    @Override
    public String toString() {
        return "precision " + precision + ", recall " + recall;
    }
}
