package org.govah.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.govah.link.internal.calibration.LineDoubt;
import org.govah.link.internal.calibration.Recalibration;
import org.govah.link.internal.draws.LinkageDraws;
import org.govah.link.internal.fit.Em;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.fit.ModelDraws;
import org.govah.link.internal.fit.PatternCounts;
import org.govah.link.internal.fit.Trials;
import org.govah.link.internal.join.Components;
import org.govah.link.internal.join.Evidence;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.join.Subsets;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.score.BlockingRecall;
import org.govah.link.internal.score.Floor;
import org.govah.link.internal.score.ScorePass;

/// Draws whole linkages with all that is in doubt about them: which likely pairs are one person,
/// the model that says how likely, the line that labels correct it by, and how many links no kept
/// pair proposes.
///
/// @param by what was compared
/// @param model the fitted model
/// @param line what labels say of its probabilities, and how surely
/// @param learnedFrom what it was fitted to; where empty, the model is taken as it is
/// @param recall what blocking lost
record Drawing(
        By by,
        Model model,
        LineDoubt line,
        Optional<Em.Evidence> learnedFrom,
        BlockingRecall recall) {
    /// Scores of pairs that may be worked out again for other models, all told: some seconds.
    private static final double SCORES = 2e7;

    /// A record in a group that is walked costs about as many scores for each model.
    private static final double WALKED = 50;

    /// Fewer models would not show how they differ.
    private static final int FEWEST_MODELS = 10;

    /// What was compared.
    ///
    /// @param scored the kept pairs
    record By(Roster roster, LinkSettings settings, Patterns patterns, ScorePass.Scored scored) {
        /// Rows of one list are taken as likely as they are: the probability from which they are
        /// joined is for a linkage that has to choose. A list that never holds a person twice never
        /// does.
        LinkSettings drawn() {
            return settings.sameInListAt() < 1 ? settings.sameInListAt(ScorePass.FLOOR) : settings;
        }
    }

    /// Draws.
    ///
    /// @param groups the linkage at hand
    LinkageDraws draws(int[] groups, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Supplier<Model> models = models(random.split(), seed);
        int count = count(draws);
        List<LinkageDraws> out = new ArrayList<>();
        long[] missed = new long[draws];
        Evidence evidence = evidence(model, line.line());
        for (int k = 0; k < count; k++) {
            int from = Math.toIntExact((long) draws * k / count);
            int to = Math.toIntExact((long) draws * (k + 1) / count);
            Model now = models.get();
            evidence = evidence(now, line.draw(random));
            out.add(LinkageDraws.of(evidence, groups, to - from, random.nextLong()));
            double unkept = unkept(now);
            for (int i = from; i < to; i++) {
                missed[i] = Trials.poisson(unkept + unproposed(random), random);
            }
        }
        return LinkageDraws.joined(out)
                .withMissed(evidence.rules(), evidence.bindings(), missed, random.nextLong());
    }

    /// Models from the posterior. Labels correct all of a model at once, its levels with it;
    /// without labels the levels are held against random pairs.
    private Supplier<Model> models(SplittableRandom random, long seed) {
        Optional<LevelSums> sums =
                line.line().labels() > 0
                        ? Optional.empty()
                        : Optional.of(LevelSums.of(by.roster, by.patterns, model, by.scored, seed));
        Supplier<double[][]> less =
                () -> sums.map(s -> s.draw(random)).orElseGet(() -> LevelSums.none(model));
        Optional<ModelDraws> learned =
                learnedFrom.map(from -> new ModelDraws(from, model, random.split()));
        return () ->
                learned.map(m -> m.next(less.get())).orElseGet(() -> model.lowered(less.get()));
    }

    /// As many models as draws, fewer where the pairs are many.
    private int count(int draws) {
        Evidence evidence = evidence(model, line.line());
        Components all = Components.of(evidence, Double.NEGATIVE_INFINITY);
        double work = by.scored.pairs().length;
        for (int c = 0; c < all.count(); c++) {
            work += all.size(c) > Subsets.MOST ? WALKED * all.size(c) : 0;
        }
        return (int) Math.clamp(SCORES / Math.max(1, work), Math.min(draws, FEWEST_MODELS), draws);
    }

    private Evidence evidence(Model now, Recalibration line) {
        long[] pairs = by.scored.pairs();
        boolean kept = by.scored.patterns().length > 0;
        float[] logOdds = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            int a = Pairs.lower(pairs[i]);
            int b = Pairs.higher(pairs[i]);
            long pattern = kept ? by.scored.patterns()[i] : by.patterns.of(a, b);
            logOdds[i] = (float) line.apply(now.logOdds(pattern, by.roster.isInner(a, b)));
        }
        ScoredPairs scored = new ScoredPairs(pairs, logOdds);
        return Joined.of(by.roster, by.patterns, now, scored, by.drawn(), line).evidence();
    }

    /// Pairs of one person that were compared and found too unlikely to be kept, as the model
    /// expects them.
    private double unkept(Model now) {
        double sum = 0;
        if (learnedFrom.isPresent()) {
            Em.Evidence from = learnedFrom.get();
            Floor floor = new Floor(model);
            sum += unkept(from.crossPairs(), now, floor, false);
            sum += unkept(from.innerPairs(), now, floor, true);
        }
        return sum / share();
    }

    private double unkept(PatternCounts.Sorted counted, Model now, Floor floor, boolean inner) {
        double sum = 0;
        for (int k = 0; k < counted.patterns().length; k++) {
            long pattern = counted.patterns()[k];
            if (!floor.keeps(model.evidence(pattern), inner)) {
                sum += counted.counts()[k] * Model.probability(now.logOdds(pattern, inner));
            }
        }
        return sum;
    }

    /// Pairs of one person that blocking did not propose: the estimate of [BlockingRecall] with the
    /// counts it rests on as uncertain as counts are.
    private double unproposed(SplittableRandom random) {
        double once = ModelDraws.gamma(recall.once() + 1, random) - 1;
        double twice = ModelDraws.gamma(recall.twice() + 1, random) - 1;
        return recall.once() <= 1
                ? 0
                : BlockingRecall.missed(Math.max(0, once), Math.max(0, twice)) / share();
    }

    /// The share of the pairs that were learned from.
    private double share() {
        return learnedFrom
                .filter(from -> by.roster.crossPairs() > 0)
                .map(from -> from.allCross() / by.roster.crossPairs())
                .orElse(1.0);
    }
}
