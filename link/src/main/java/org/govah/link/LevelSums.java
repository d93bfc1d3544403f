package org.govah.link;

import java.util.List;
import java.util.random.RandomGenerator;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.fit.ModelDraws;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.pairs.RandomPairs;
import org.govah.link.internal.score.ScorePass;

/// Holds the levels that carry their own chance against what likelihood ratios must do: over pairs
/// of two people, m / chance must average to m, so 1 / chance to 1. Where the chance is an upper
/// bound (the commoner of two spellings, a word that two places share) it averages to less, and the
/// level says more for one person than its weight.
///
/// The average is taken over random pairs. It has a gamma prior of mean and standard deviation one,
/// as if one pair had been seen where one was expected, so that what is too rare to be seen stays
/// as it is.
final class LevelSums {
    /// As many as u is learned from.
    private static final int PAIRS = 300_000;

    /// Likely pairs from which the usual chances of a level are taken.
    private static final int LIKELY = 20_000;

    private final Roster roster;
    private final Patterns patterns;
    private final Model model;
    private final double[][] sums;
    private final double[] known;
    private final double[][] usual;
    private final double[][] likely;

    private LevelSums(Roster roster, Patterns patterns, Model model) {
        this.roster = roster;
        this.patterns = patterns;
        this.model = model;
        sums = levels(model);
        usual = levels(model);
        likely = levels(model);
        known = new double[sums.length];
    }

    /// Looks at random pairs and at kept ones.
    static LevelSums of(
            Roster roster, Patterns patterns, Model model, ScorePass.Scored scored, long seed) {
        LevelSums out = new LevelSums(roster, patterns, model);
        for (long pair : RandomPairs.any(roster.records(), PAIRS, seed)) {
            out.random(Pairs.lower(pair), Pairs.higher(pair));
        }
        int stride = 1 + scored.pairs().length / LIKELY;
        for (int i = 0; i < scored.pairs().length; i += stride) {
            out.kept(scored.pairs()[i], ScoredPairs.probability(scored.logOdds()[i]));
        }
        return out;
    }

    private static double[][] levels(Model model) {
        double[][] out = new double[model.m().length][];
        for (int c = 0; c < out.length; c++) {
            out[c] = new double[model.m()[c].length];
        }
        return out;
    }

    private void random(int a, int b) {
        int[] outcomes = new int[sums.length];
        double logOdds = roster.isInner(a, b) ? model.innerPrior() : model.crossPrior();
        for (int c = 0; c < outcomes.length; c++) {
            outcomes[c] = patterns.outcome(c, a, b);
            logOdds += model.weight(c, outcomes[c]);
        }
        double two = Model.probability(-logOdds);
        for (int c = 0; c < outcomes.length; c++) {
            if (outcomes[c] != Outcome.MISSING) {
                known[c] += two;
                sums[c][Outcome.level(outcomes[c])] += two * rarity(outcomes[c]);
            }
        }
    }

    private void kept(long pair, double p) {
        for (int c = 0; c < sums.length; c++) {
            int outcome = patterns.outcome(c, Pairs.lower(pair), Pairs.higher(pair));
            if (outcome != Outcome.MISSING) {
                usual[c][Outcome.level(outcome)] += p * rarity(outcome);
                likely[c][Outcome.level(outcome)] += p;
            }
        }
    }

    /// 1 / chance.
    private static double rarity(int outcome) {
        return Math.exp(-Outcome.logChance(Outcome.steps(outcome)));
    }

    /// Changes nothing.
    static double[][] none(Model model) {
        return levels(model);
    }

    /// Draws the average of 1 / chance from its posterior, as a natural logarithm, for each level
    /// of each comparison of the model; 0 where a level has no chance of its own or is not met.
    double[][] draw(RandomGenerator random) {
        double[][] out = levels(model);
        List<Comparison> all = model.comparisons();
        for (int c = 0; c < out.length; c++) {
            for (int l = 0; l < out[c].length; l++) {
                if (all.get(c).hasOwnChance(l) && likely[c][l] > 0) {
                    double one = usual[c][l] / likely[c][l];
                    double seen = ModelDraws.gamma(1 + sums[c][l] / one, random);
                    out[c][l] = Math.log(seen / (1 + known[c] / one));
                }
            }
        }
        return out;
    }
}
