package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.score.ScorePass;

/// Puts a fitted model into the words of [LinkModel].
///
/// Where a level's chance depends on the value, the u that is told is the geometric mean of the
/// chances of the pairs at that level, each counted by its probability to be one person: so log2(m
/// / u) is the mean match weight of the level among the pairs that were found to be one person.
final class Described {
    /// Pairs less likely than this add next to nothing to the mean.
    private static final double WORTH_ADDING = 0.01;

    private final Model model;
    private final Patterns patterns;
    private final double[][] logChance;
    private final double[][] weight;

    private Described(Model model, Patterns patterns) {
        this.model = model;
        this.patterns = patterns;
        logChance =
                Arrays.stream(model.m()).map(l -> new double[l.length]).toArray(double[][]::new);
        weight = Arrays.stream(model.m()).map(l -> new double[l.length]).toArray(double[][]::new);
    }

    static LinkModel of(Model model, Patterns patterns, ScorePass.Scored scored) {
        Described described = new Described(model, patterns);
        long[] pairs = scored.pairs();
        double persons = 0;
        for (int i = 0; i < pairs.length; i++) {
            int a = Pairs.lower(pairs[i]);
            int b = Pairs.higher(pairs[i]);
            double p = Model.probability(scored.logOdds()[i]);
            persons += p;
            if (p >= WORTH_ADDING) {
                described.add(a, b, p);
            }
        }
        double share = scored.compared() == 0 ? 0 : persons / scored.compared();
        List<LinkModel.Comparison> told =
                IntStream.range(0, model.m().length).mapToObj(described::comparison).toList();
        return new LinkModel(scored.compared(), share, model.crossBits(), model.innerBits(), told);
    }

    private void add(int a, int b, double p) {
        for (int c = 0; c < logChance.length; c++) {
            int outcome = patterns.outcome(c, a, b);
            if (outcome != Outcome.MISSING && Outcome.steps(outcome) > 0) {
                logChance[c][Outcome.level(outcome)] +=
                        p * Outcome.logChance(Outcome.steps(outcome));
                weight[c][Outcome.level(outcome)] += p;
            }
        }
    }

    private LinkModel.Comparison comparison(int c) {
        Comparison comparison = patterns.comparisons().get(c);
        List<LinkModel.Level> levels = new ArrayList<>();
        for (int l = 0; l < logChance[c].length; l++) {
            boolean seen = weight[c][l] > 0;
            double u = seen ? Math.exp(logChance[c][l] / weight[c][l]) : model.u()[c][l];
            levels.add(new LinkModel.Level(comparison.levels().get(l), model.m()[c][l], u));
        }
        return new LinkModel.Comparison(comparison.name(), levels);
    }
}
