package org.govah.estimate.internal.loglinear;

import java.util.List;
import org.govah.estimate.Method;

/// By what models are weighed: `exp(-criterion / 2)`.
enum Criterion {
    /// Schwarz's criterion: the weights are posterior probabilities, nearly, where all models are
    /// equally likely before (Kass and Raftery 1995).
    BIC(Method.LOG_LINEAR_BIC),
    /// Akaike's criterion (Burnham and Anderson 2002).
    AIC(Method.LOG_LINEAR_AIC);

    private final Method method;

    Criterion(Method method) {
        this.method = method;
    }

    /// The method of the panel that averages by it.
    Method method() {
        return method;
    }

    /// Infinite where it is not a number.
    double of(PoissonFit fit) {
        return ModelSearch.rankable(
                switch (this) {
                    case BIC -> fit.bic();
                    case AIC -> fit.aic();
                });
    }

    /// Weights of these models, adding up to 1; all 0 where no criterion is finite.
    double[] weights(List<PoissonFit> fits) {
        double least = fits.stream().mapToDouble(this::of).min().orElse(0);
        double[] weights = new double[fits.size()];
        double sum = 0;
        for (int i = 0; i < weights.length && Double.isFinite(least); i++) {
            weights[i] = Math.exp((least - of(fits.get(i))) / 2);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length && sum > 0; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
