package org.govah.link.internal.fit;

import java.util.List;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Patterns;

/// A fitted Fellegi-Sunter model (Fellegi and Sunter 1969).
///
/// @param comparisons in the order of the patterns
/// @param m `m[c][l]`: probability of level `l` of comparison `c` where the two are one person
/// @param u the same where they are two people; not used for levels that carry their own chance
/// @param weights ln(m / u) of each level; ln(m) where the level carries its own chance
/// @param crossPrior natural log odds that two random records of two lists are one person
/// @param innerPrior the same for two records of one list
/// @param table the weights by comparison and by the four bits of a pattern, 0 for "missing"
// Primitive rows for speed; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
public record Model(
        List<Comparison> comparisons,
        double[][] m,
        double[][] u,
        double[][] weights,
        double crossPrior,
        double innerPrior,
        double[] table) {
    /// One bit in natural logarithms.
    public static final double BIT = Math.log(2);

    private static final int SLOTS = Patterns.MAX_LEVELS + 1;

    /// A model with these probabilities.
    public static Model of(
            List<Comparison> comparisons,
            double[][] m,
            double[][] u,
            double crossPrior,
            double innerPrior) {
        double[][] weights = new double[m.length][];
        double[] table = new double[m.length * SLOTS];
        for (int c = 0; c < m.length; c++) {
            weights[c] = new double[m[c].length];
            for (int l = 0; l < m[c].length; l++) {
                boolean own = comparisons.get(c).hasOwnChance(l);
                weights[c][l] = Math.log(m[c][l]) - (own ? 0 : Math.log(u[c][l]));
                table[c * SLOTS + 1 + l] = weights[c][l];
            }
        }
        return new Model(
                List.copyOf(comparisons),
                m,
                u,
                weights,
                rounded(crossPrior),
                rounded(innerPrior),
                table);
    }

    /// This model with the weights of some levels lowered.
    ///
    /// @param less natural logarithms by comparison and level
    public Model lowered(double[][] less) {
        double[][] changed = new double[weights.length][];
        double[] held = table.clone();
        for (int c = 0; c < changed.length; c++) {
            changed[c] = weights[c].clone();
            for (int l = 0; l < changed[c].length; l++) {
                changed[c][l] -= less[c][l];
                held[c * SLOTS + 1 + l] = changed[c][l];
            }
        }
        return new Model(comparisons, m, u, changed, crossPrior, innerPrior, held);
    }

    /// Priors are whole multiples of what a float tells in bits, so that a model that is written in
    /// bits and read again is the same to the last digit.
    private static double rounded(double prior) {
        return (float) (prior / BIT) * BIT;
    }

    /// The prior across lists in bits.
    public double crossBits() {
        return (float) (crossPrior / BIT);
    }

    /// The prior inside a list in bits.
    public double innerBits() {
        return (float) (innerPrior / BIT);
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
        return (inner ? innerPrior : crossPrior) + evidence(pattern);
    }

    /// The match weight of a pattern in natural logarithms, without the prior.
    public double evidence(long pattern) {
        double sum = -Outcome.logChance(Patterns.steps(pattern));
        long levels = Patterns.levels(pattern);
        for (int c = 0; levels != 0; c++) {
            sum += table[c * SLOTS + (int) (levels & Patterns.MAX_LEVELS)];
            levels >>>= Patterns.LEVEL_BITS;
        }
        return sum;
    }

    /// The strongest evidence against in a pattern, in bits under 0; 0 where nothing speaks
    /// against.
    public double worst(long pattern) {
        double worst = 0;
        for (int c = 0; c < weights.length; c++) {
            int level = Patterns.level(pattern, c);
            boolean plain = level != Outcome.MISSING && !comparisons.get(c).hasOwnChance(level);
            worst = plain ? Math.min(worst, weights[c][level]) : worst;
        }
        return worst / BIT;
    }

    /// The probability with these log odds.
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
