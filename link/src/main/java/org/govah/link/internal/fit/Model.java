package org.govah.link.internal.fit;

import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Patterns;

/// A fitted Fellegi-Sunter model (Fellegi and Sunter 1969).
///
/// @param patterns how outcomes are packed
/// @param m `m[c][l]`: probability of level `l` of comparison `c` where the two are one person
/// @param u the same where they are two people; not used for levels that carry their own chance
/// @param weights ln(m / u) of each level; ln(m) where the level carries its own chance
/// @param crossPrior natural log odds that two random records of two lists are one person
/// @param innerPrior the same for two records of one list
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record Model(
        Patterns patterns,
        double[][] m,
        double[][] u,
        double[][] weights,
        double crossPrior,
        double innerPrior) {
    /// One bit in natural logarithms.
    public static final double BIT = Math.log(2);

    /// A model with these probabilities.
    static Model of(
            Patterns patterns, double[][] m, double[][] u, double crossPrior, double innerPrior) {
        double[][] weights = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            weights[c] = new double[m[c].length];
            for (int l = 0; l < m[c].length; l++) {
                boolean own = patterns.comparisons().get(c).hasOwnChance(l);
                weights[c][l] = Math.log(m[c][l]) - (own ? 0 : Math.log(u[c][l]));
            }
        }
        return new Model(patterns, m, u, weights, crossPrior, innerPrior);
    }

    /// The weight of one comparison's outcome, ln(m / u): 0 where a value is missing.
    public double weight(int comparison, int outcome) {
        if (outcome == Outcome.MISSING) {
            return 0;
        }
        return weights[comparison][Outcome.level(outcome)]
                - Outcome.logChance(Outcome.steps(outcome));
    }

    /// Natural log odds that a pair with this pattern is one person.
    ///
    /// @param inner whether both records are of one list
    public double logOdds(long pattern, boolean inner) {
        double sum = inner ? innerPrior : crossPrior;
        for (int c = 0; c < weights.length; c++) {
            int level = patterns.level(pattern, c);
            sum += level == Outcome.MISSING ? 0 : weights[c][level];
        }
        return sum - Outcome.logChance(Patterns.steps(pattern));
    }

    /// The strongest evidence against in a pattern, in bits under 0; 0 where nothing speaks
    /// against.
    public double worst(long pattern) {
        double worst = 0;
        for (int c = 0; c < weights.length; c++) {
            int level = patterns.level(pattern, c);
            boolean plain =
                    level != Outcome.MISSING && !patterns.comparisons().get(c).hasOwnChance(level);
            worst = plain ? Math.min(worst, weights[c][level]) : worst;
        }
        return worst / BIT;
    }

    /// The probability with these log odds.
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
