package org.govah.estimate.internal.loglinear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The mean of the totals of all models whose estimate exists and is finite, weighed by a
/// criterion.
///
/// @param criterion what weighs
/// @param fits the models that hold all weight but rounding, heaviest first
/// @param weights theirs, adding up to 1
record ModelAverage(Criterion criterion, List<PoissonFit> fits, List<Double> weights) {
    /// Models this much lighter than the heaviest are left out: all of them together cannot reach a
    /// millionth.
    private static final double NEGLIGIBLE = 1e-12;

    /// The models with the most weight, all but this share, are weighed again on a resampled table;
    /// [ModelSearch#best] of them at most.
    private static final double LEFT_OUT = 1e-4;

    ModelAverage {
        fits = List.copyOf(fits);
        weights = List.copyOf(weights);
    }

    /// The average of a search; without fits where no model has an estimate.
    static ModelAverage of(Criterion criterion, ModelSearch search) {
        List<PoissonFit> sorted =
                search.fits().stream().sorted(Comparator.comparingDouble(criterion::of)).toList();
        double lightest = -2 * Math.log(NEGLIGIBLE);
        List<PoissonFit> kept = new ArrayList<>();
        for (PoissonFit fit : sorted) {
            double least = criterion.of(kept.isEmpty() ? fit : kept.getFirst());
            if (!(criterion.of(fit) <= least + lightest)) {
                break;
            }
            if (Double.isFinite(fit.total()) && search.existence().holds(fit)) {
                kept.add(fit);
            }
        }
        return new ModelAverage(criterion, kept, boxed(criterion.weights(kept)));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /// The weighted mean of the totals; positive infinity where there is no model.
    double total() {
        return mean(criterion, fits);
    }

    /// The models that hold nearly all the weight.
    List<PoissonFit> heaviest() {
        double held = 0;
        int count = 0;
        int most = fits.isEmpty() ? 0 : ModelSearch.best(fits.getFirst().counts().lists());
        while (count < Math.min(most, fits.size()) && held < 1 - LEFT_OUT) {
            held += weights.get(count);
            count++;
        }
        return fits.subList(0, count);
    }

    /// The weighted mean of the totals of these models on their table; positive infinity where none
    /// counts.
    static double mean(Criterion criterion, List<PoissonFit> fits) {
        double[] weights = criterion.weights(fits);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] > 0 ? weights[i] * fits.get(i).total() : 0;
            all += weights[i];
        }
        return all > 0 ? sum : Double.POSITIVE_INFINITY;
    }
}
