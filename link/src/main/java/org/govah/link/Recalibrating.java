package org.govah.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.link.internal.calibration.LineDoubt;
import org.govah.link.internal.calibration.Predictions;
import org.govah.link.internal.calibration.Recalibration;
import org.govah.link.internal.fit.Model;
import org.govah.link.internal.pairs.Pairs;
import org.govah.link.internal.pairs.Patterns;
import org.govah.link.internal.score.ScorePass;

/// Probabilities corrected by the labels of a stratified sample.
///
/// @param line from the model's log odds to better ones
/// @param doubt how sure the line is
/// @param told what it rests on; empty where the labels are too few
record Recalibrating(Recalibration line, LineDoubt doubt, Optional<Calibration> told) {
    static final Recalibrating NONE =
            new Recalibrating(Recalibration.NONE, LineDoubt.UNLABELLED, Optional.empty());

    /// @param kept pairs whose probabilities are corrected, ascending: a pair that was not kept
    ///   stands for millions, and would decide alone
    static Recalibrating of(
            List<Label> labels, Roster roster, Patterns patterns, Model model, long[] kept) {
        List<Label> known = new ArrayList<>();
        for (Label each : labels) {
            int a = roster.number(each.a());
            int b = roster.number(each.b());
            if (a >= 0 && b >= 0 && Arrays.binarySearch(kept, Pairs.of(a, b)) >= 0) {
                known.add(each);
            }
        }
        if (known.size() < Calibration.LEAST_LABELS) {
            return NONE;
        }
        int n = known.size();
        double[] logOdds = new double[n];
        boolean[] same = new boolean[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            int a = roster.number(known.get(i).a());
            int b = roster.number(known.get(i).b());
            logOdds[i] = model.logOdds(patterns.of(a, b), roster.isInner(a, b));
            same[i] = known.get(i).same();
            weight[i] = known.get(i).weight();
        }
        Recalibration line = Recalibration.learn(logOdds, same, weight);
        Calibration told =
                new Calibration(
                        line.intercept(),
                        line.slope(),
                        Predictions.reliability(probabilities(logOdds, Recalibration.NONE), same),
                        Predictions.reliability(probabilities(logOdds, line), same));
        return new Recalibrating(line, line.doubt(logOdds, same, weight), Optional.of(told));
    }

    private static double[] probabilities(double[] logOdds, Recalibration line) {
        double[] out = new double[logOdds.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = Model.probability(line.apply(logOdds[i]));
        }
        return out;
    }

    /// The pairs with their better log odds.
    ScorePass.Scored scored(ScorePass.Scored by) {
        if (told.isEmpty()) {
            return by;
        }
        float[] better = by.logOdds().clone();
        for (int i = 0; i < better.length; i++) {
            better[i] = (float) line.apply(better[i]);
        }
        return new ScorePass.Scored(by.pairs(), better, by.patterns(), by.compared());
    }
}
