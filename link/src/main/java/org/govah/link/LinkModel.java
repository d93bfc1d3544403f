package org.govah.link;

import java.util.List;

/// What the Fellegi-Sunter model learned.
///
/// @param candidatePairs pairs that blocking proposed
/// @param matchShare share of them estimated to be one person (lambda)
/// @param acrossPrior log odds in bits that two random records of two lists are one person
/// @param withinPrior the same for two records of one list
/// @param comparisons each with its levels
public record LinkModel(
        long candidatePairs,
        double matchShare,
        double acrossPrior,
        double withinPrior,
        List<Comparison> comparisons) {
    /// Copies the comparisons.
    public LinkModel {
        comparisons = List.copyOf(comparisons);
    }

    /// One thing that is compared.
    ///
    /// @param name such as `name` or `death_date`
    /// @param levels from most alike to least
    public record Comparison(String name, List<Level> levels) {
        /// Copies the levels.
        public Comparison {
            levels = List.copyOf(levels);
        }
    }

    /// One level of agreement.
    ///
    /// @param name such as `same` or `one day apart`
    /// @param m probability of this level where the two are one person
    /// @param u probability of this level where they are two people
    public record Level(String name, double m, double u) {
        /// The match weight in bits, log2(m / u).
        public double weight() {
            return Math.log(m / u) / Math.log(2);
        }
    }
}
