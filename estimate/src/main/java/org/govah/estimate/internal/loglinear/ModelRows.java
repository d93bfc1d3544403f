package org.govah.estimate.internal.loglinear;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govah.estimate.FittedModel;

/// The models of a search as rows of the panel.
final class ModelRows {
    /// So many rows are kept, best BIC first: all of up to five lists.
    static final int MOST = 2_000;

    private ModelRows() {}

    static List<FittedModel> of(ModelSearch search, Averages averages, List<String> lists) {
        Map<HierarchicalModel, Double> byBic = weights(averages.by(Criterion.BIC));
        Map<HierarchicalModel, Double> byAic = weights(averages.by(Criterion.AIC));
        return search.fits().parallelStream()
                .limit(MOST)
                .map(fit ->
                        row(
                                fit,
                                search.existence().holds(fit),
                                lists,
                                byBic.getOrDefault(fit.model(), 0.0),
                                byAic.getOrDefault(fit.model(), 0.0)))
                .toList();
    }

    private static Map<HierarchicalModel, Double> weights(ModelAverage average) {
        return IntStream.range(0, average.fits().size())
                .boxed()
                .collect(
                        Collectors.toMap(
                                i -> average.fits().get(i).model(), average.weights()::get));
    }

    private static FittedModel row(
            PoissonFit fit, boolean exists, List<String> lists, double byBic, double byAic) {
        return new FittedModel(
                fit.model().inWords(lists),
                fit.model().size(),
                fit.deviance(),
                fit.bic(),
                fit.aic(),
                exists ? fit.total() : Double.NaN,
                exists,
                byBic,
                byAic);
    }
}
