package org.govah.estimate;

/// One log-linear model of the catalogue on one table.
///
/// @param model its largest terms, such as `[A B] [C]`
/// @param parameters how many effects it has
/// @param deviance twice the log-likelihood short of the saturated model
/// @param bic up to the constant of the saturated model
/// @param aic likewise
/// @param total the number; NaN where there is none
/// @param exists whether one finite estimate exists
/// @param bicWeight its share in the average by BIC, 0 to 1
/// @param aicWeight its share in the average by AIC, 0 to 1
public record FittedModel(
        String model,
        int parameters,
        double deviance,
        double bic,
        double aic,
        double total,
        boolean exists,
        double bicWeight,
        double aicWeight) {}
