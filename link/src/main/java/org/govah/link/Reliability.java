package org.govah.link;

import java.util.List;

/// Whether predicted probabilities come true: what a reliability plot shows (Murphy and Winkler
/// 1977).
///
/// @param predictions how many
/// @param bins by predicted probability, ascending; only those that hold a prediction
/// @param brier mean squared difference, 0 (best) to 1 (Brier 1950)
/// @param logScore mean of -ln of the probability given to what was true, in nats, 0 best; no
///   prediction counts more than one of 10^-9 would
/// @param calibrationError mean distance between predicted and observed share over the bins, each
///   counted by its predictions, 0 to 1 (Naeini et al. 2015)
public record Reliability(
        int predictions, List<Bin> bins, double brier, double logScore, double calibrationError) {
    /// Copies the bins.
    public Reliability {
        bins = List.copyOf(bins);
    }

    /// Predictions of about one probability.
    ///
    /// @param from lower end of the bin
    /// @param to upper end; belongs to the next bin, but 1 belongs to the last
    /// @param count predictions in it
    /// @param predicted their mean probability
    /// @param observed share of them that were true
    /// @param low lower end of the 95 % interval of that share (Wilson 1927)
    /// @param high upper end
    public record Bin(
            double from,
            double to,
            int count,
            double predicted,
            double observed,
            double low,
            double high) {
        /// Whether the predicted share lies in the interval of the observed one.
        public boolean agrees() {
            return low <= predicted && predicted <= high;
        }
    }
}
