package org.govah.link;

import java.util.ArrayList;
import java.util.List;
import org.govah.link.internal.calibration.Recalibration;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Patterns;

/// Scores two records again, part by part.
///
/// @param roster the records
/// @param patterns compares them
/// @param model the fitted model
/// @param line that corrects its log odds
record Explaining(Roster roster, Patterns patterns, Model model, Recalibration line) {
    void levels(int one, int other, int[] into) {
        levels(patterns.of(one, other), into);
    }

    static void levels(long pattern, int[] into) {
        for (int c = 0; c < into.length; c++) {
            into[c] = Patterns.level(pattern, c);
        }
    }

    PairScore explain(int one, int other) {
        if (one == other) {
            throw new IllegalArgumentException("a record is not compared with itself: " + one);
        }
        boolean inner = roster.isInner(one, other);
        long pattern = patterns.of(one, other);
        List<PairScore.Part> parts = new ArrayList<>();
        for (int c = 0; c < model.m().length; c++) {
            int outcome = patterns.outcome(c, one, other);
            if (outcome != Outcome.MISSING) {
                Comparison comparison = patterns.comparisons().get(c);
                parts.add(
                        new PairScore.Part(
                                comparison.name(),
                                comparison.levels().get(Outcome.level(outcome)),
                                line.slope() * model.weight(c, outcome) / Model.BIT));
            }
        }
        double prior = line.apply(inner ? model.innerPrior() : model.crossPrior());
        double probability = Model.probability(line.apply(model.logOdds(pattern, inner)));
        return new PairScore(probability, prior / Model.BIT, parts);
    }
}
