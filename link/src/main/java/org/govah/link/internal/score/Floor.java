package org.govah.link.internal.score;

import org.govah.link.internal.fit.Model;

/// Which pairs are likely enough to be kept, and their log odds.
public final class Floor {
    private final double crossPrior;
    private final double innerPrior;
    private final double cross;
    private final double inner;

    /// Under a model.
    public Floor(Model model) {
        double floor = Math.log(ScorePass.FLOOR) - Math.log1p(-ScorePass.FLOOR);
        crossPrior = model.crossPrior();
        innerPrior = model.innerPrior();
        cross = floor - crossPrior;
        inner = floor - innerPrior;
    }

    /// Whether a pair is kept.
    ///
    /// @param evidence of its pattern, see [Model#evidence]
    /// @param ofOneList whether both records are of one list
    public boolean keeps(double evidence, boolean ofOneList) {
        return evidence >= (ofOneList ? inner : cross);
    }

    /// Natural log odds that it is one person.
    public float logOdds(double evidence, boolean ofOneList) {
        return (float) (evidence + (ofOneList ? innerPrior : crossPrior));
    }
}
