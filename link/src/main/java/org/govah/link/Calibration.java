package org.govah.link;

/// What the labels of a stratified sample made of the probabilities: log odds x became `intercept +
/// slope * x` (Platt 1999).
///
/// @param intercept in natural log odds
/// @param slope over 0; under 1 where the model was too sure
/// @param before whether the model's own probabilities come true on the labelled pairs
/// @param after the same after the change, on the same labels, so a little flattering
public record Calibration(double intercept, double slope, Reliability before, Reliability after) {
    /// With fewer labels probabilities are left as they are.
    public static final int LEAST_LABELS = 20;
}
