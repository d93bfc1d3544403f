package org.govah.link;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.model.RecordId;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;

/// Scores two records again, part by part.
///
/// @param roll the records
/// @param model the fitted model
record Explaining(Roll roll, Model model) implements LinkRun.Explainer {
    @Override
    public PairScore explain(RecordId a, RecordId b) {
        int one = roll.number(a);
        int other = roll.number(b);
        if (one == other) {
            throw new IllegalArgumentException("a record is not compared with itself: " + a);
        }
        boolean inner = roll.isInner(one, other);
        long pattern = model.patterns().of(one, other);
        List<PairScore.Part> parts = new ArrayList<>();
        for (int c = 0; c < model.m().length; c++) {
            int outcome = model.patterns().outcome(c, one, other);
            if (outcome != Outcome.MISSING) {
                Comparison comparison = model.patterns().comparisons().get(c);
                parts.add(
                        new PairScore.Part(
                                comparison.name(),
                                comparison.levels().get(Outcome.level(outcome)),
                                model.weight(c, outcome) / Model.BIT));
            }
        }
        double prior = inner ? model.innerPrior() : model.crossPrior();
        double probability = Model.probability(model.logOdds(pattern, inner));
        return new PairScore(probability, prior / Model.BIT, parts);
    }
}
