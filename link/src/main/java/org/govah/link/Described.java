package org.govah.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.score.ScorePass;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;

/// Puts a fitted model into the words of [LinkModel].
///
/// Where a level's chance depends on the value, the u that is told is the geometric mean of the
/// chances of the pairs at that level, each counted by its probability to be one person: so log2(m
/// / u) is the mean match weight of the level among the pairs that were found to be one person.
final class Described {
    /// Pairs less likely than this add next to nothing to the mean.
    private static final double WORTH_ADDING = 0.01;

    private final Model model;
    private final Finding finding;
    private final Tally tally;

    private Described(Model model, Finding finding, Tally tally) {
        this.model = model;
        this.finding = finding;
        this.tally = tally;
    }

    /// What each comparison finds.
    @FunctionalInterface
    interface Finding {
        /// The [Outcome] of one comparison for two records.
        int of(int comparison, int a, int b);
    }

    /// Sums over pairs, by comparison and level; pairs of a later run are added to them.
    ///
    /// @param persons expected pairs of one person, one number
    /// @param logChance of the levels that have their own chance, each by the pair's probability
    /// @param weight the sum of these probabilities
    // Primitive rows for speed; changed only while they are counted.
    @SuppressWarnings("ArrayRecordComponent")
    record Tally(double[] persons, double[][] logChance, double[][] weight) {
        private static Tally none(Model model) {
            return new Tally(new double[1], noughts(model), noughts(model));
        }

        private static double[][] noughts(Model model) {
            return Arrays.stream(model.m()).map(l -> new double[l.length]).toArray(double[][]::new);
        }

        private Tally copy() {
            return new Tally(
                    persons.clone(),
                    Arrays.stream(logChance).map(double[]::clone).toArray(double[][]::new),
                    Arrays.stream(weight).map(double[]::clone).toArray(double[][]::new));
        }

        void write(ArrayWriter out) throws IOException {
            out.reals(persons);
            for (int c = 0; c < weight.length; c++) {
                out.reals(logChance[c]);
                out.reals(weight[c]);
            }
        }

        static Tally read(ArrayReader in, int comparisons) throws IOException {
            double[] persons = in.reals();
            double[][] logChance = new double[comparisons][];
            double[][] weight = new double[comparisons][];
            for (int c = 0; c < comparisons; c++) {
                logChance[c] = in.reals();
                weight[c] = in.reals();
            }
            return new Tally(persons, logChance, weight);
        }
    }

    /// The model in words, and the sums that it was worked out from.
    record Told(LinkModel model, Tally tally) {}

    static Told of(Model model, Finding finding, ScorePass.Scored scored) {
        return told(model, finding, Tally.none(model), scored);
    }

    /// After pairs were added to those of an earlier run.
    ///
    /// @param before the sums of that run
    /// @param more pairs and log odds that were added
    static Told after(Model model, Finding finding, Tally before, ScorePass.Scored more) {
        return told(model, finding, before.copy(), more);
    }

    private static Told told(Model model, Finding finding, Tally tally, ScorePass.Scored scored) {
        long[] pairs = scored.pairs();
        Described described = new Described(model, finding, tally);
        for (int i = 0; i < pairs.length; i++) {
            double p = Model.probability(scored.logOdds()[i]);
            tally.persons[0] += p;
            if (p >= WORTH_ADDING) {
                described.add(Pairs.lower(pairs[i]), Pairs.higher(pairs[i]), p);
            }
        }
        double share = scored.compared() == 0 ? 0 : tally.persons[0] / scored.compared();
        List<LinkModel.Comparison> levels =
                IntStream.range(0, model.m().length).mapToObj(described::comparison).toList();
        LinkModel out =
                new LinkModel(
                        scored.compared(), share, model.crossBits(), model.innerBits(), levels);
        return new Told(out, tally);
    }

    private void add(int a, int b, double p) {
        for (int c = 0; c < tally.weight.length; c++) {
            int outcome = finding.of(c, a, b);
            if (outcome != Outcome.MISSING && Outcome.steps(outcome) > 0) {
                tally.logChance[c][Outcome.level(outcome)] +=
                        p * Outcome.logChance(Outcome.steps(outcome));
                tally.weight[c][Outcome.level(outcome)] += p;
            }
        }
    }

    private LinkModel.Comparison comparison(int c) {
        Comparison comparison = model.comparisons().get(c);
        double[] weight = tally.weight[c];
        List<LinkModel.Level> levels = new ArrayList<>();
        for (int l = 0; l < weight.length; l++) {
            boolean seen = weight[l] > 0;
            double u = seen ? Math.exp(tally.logChance[c][l] / weight[l]) : model.u()[c][l];
            levels.add(new LinkModel.Level(comparison.levels().get(l), model.m()[c][l], u));
        }
        return new LinkModel.Comparison(comparison.name(), levels);
    }
}
