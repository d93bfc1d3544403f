package org.govah.link.internal.calibration;

import java.util.random.RandomGenerator;

/// How sure the line is that labels correct probabilities by: its posterior, as a normal
/// distribution around [Recalibration] (Laplace's approximation).
///
/// @param line the middle
/// @param interceptSd standard deviation of its intercept
/// @param slopeOnIntercept by how much the slope rises with the intercept
/// @param slopeSd standard deviation of the slope where the intercept is known
public record LineDoubt(
        Recalibration line, double interceptSd, double slopeOnIntercept, double slopeSd) {
    /// Where there are no labels: nothing is corrected.
    public static final LineDoubt UNLABELLED = new LineDoubt(Recalibration.NONE, 0, 0, 0);

    /// From the second derivatives of the log posterior at its peak, with their signs turned.
    static LineDoubt of(Recalibration line, double intercepts, double both, double slopes) {
        double determinant = intercepts * slopes - both * both;
        return new LineDoubt(
                line, Math.sqrt(slopes / determinant), -both / slopes, Math.sqrt(1 / slopes));
    }

    /// A line from the posterior.
    public Recalibration draw(RandomGenerator random) {
        double off = interceptSd * random.nextGaussian();
        double slope = line.slope() + slopeOnIntercept * off + slopeSd * random.nextGaussian();
        return new Recalibration(
                line.intercept() + off, Math.max(Recalibration.LEAST_SLOPE, slope), line.labels());
    }
}
