package org.govah.estimate.internal.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.internal.OnBoth;
import org.govah.estimate.internal.random.CountSampling;

/// Two lists of a table.
///
/// @param first number of the first list
/// @param second number of the second
/// @param both people on both
/// @param onlyFirst people on the first and not on the second
/// @param onlySecond the reverse
/// @param observed people on any list of the table, these two or others
record PairCounts(
        int first, int second, double both, double onlyFirst, double onlySecond, double observed) {
    /// Every pair of lists that share people, the most shared first, else in the order of the
    /// lists.
    static List<PairCounts> of(OverlapTable table) {
        List<PairCounts> pairs = new ArrayList<>();
        OnBoth onBoth = OnBoth.of(table);
        double observed = (double) table.observed();
        for (int i = 0; i < table.lists().size(); i++) {
            for (int j = i + 1; j < table.lists().size(); j++) {
                double both = (double) onBoth.people(i, j);
                double onFirst = (double) onBoth.people(i, i);
                double onSecond = (double) onBoth.people(j, j);
                if (both > 0) {
                    pairs.add(
                            new PairCounts(i, j, both, onFirst - both, onSecond - both, observed));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.both));
        return pairs;
    }

    /// `n11 + n10 + n01 + xi n10 n01 / n11`, never below the people observed; infinite where nobody
    /// is on both.
    double total(double oddsRatio) {
        if (both == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double neither = oddsRatio * onlyFirst * onlySecond / both;
        return Math.max(observed, both + onlyFirst + onlySecond + neither);
    }

    /// The people observed, dealt again to the four ways of being on the two lists.
    PairCounts resampled(UniformRandomProvider random) {
        double others = Math.max(0, observed - both - onlyFirst - onlySecond);
        double[] dealt =
                CountSampling.multinomial(
                        random,
                        Math.round(observed),
                        new double[] {both, onlyFirst, onlySecond, others});
        return new PairCounts(first, second, dealt[0], dealt[1], dealt[2], observed);
    }
}
