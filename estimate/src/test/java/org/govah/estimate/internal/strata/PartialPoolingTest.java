package org.govah.estimate.internal.strata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.govah.estimate.Draws;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.StratumResult;
import org.govah.estimate.StratumStatus;
import org.govah.estimate.Verdict;
import org.junit.jupiter.api.Test;

class PartialPoolingTest {
    private static final EstimateSettings SETTINGS = EstimateSettings.usual(20260108);
    private static final long SEEN = 1_000_000;
    private static final double[] MIDDLES = {
        -0.9, -0.4, -0.1, 0.0, 0.2, 0.3, 0.5, 0.8, 1.0, 1.4, 1.9, 2.6
    };
    private static final double OWN_SD = 0.5;

    /// Draws whose likelihood of theta is normal around a middle, under the prior 1/N: a normal
    /// thinned by the logistic function of theta.
    private static StratumResult stratum(int place, double middle) {
        Random random = new Random(1_000L + place);
        double[] totals = new double[4_000];
        for (int i = 0; i < totals.length; ) {
            double theta = middle + OWN_SD * random.nextGaussian();
            if (random.nextDouble() < 1 / (1 + Math.exp(-theta))) {
                totals[i++] = SEEN * (1 + Math.exp(theta));
            }
        }
        Draws draws = new Draws(Draws.Kind.POSTERIOR, totals);
        return new StratumResult(
                "S" + place,
                new TreeMap<>(),
                SEEN,
                StratumStatus.ESTIMATED,
                Verdict.PUBLISHABLE,
                Optional.of(draws.total(0.95)),
                draws,
                List.of());
    }

    private static List<StratumResult> strata() {
        List<StratumResult> strata = new ArrayList<>();
        for (int s = 0; s < MIDDLES.length; s++) {
            strata.add(stratum(s, MIDDLES[s]));
        }
        return strata;
    }

    private static double meanTheta(StratumResult stratum) {
        double sum = 0;
        for (int i = 0; i < stratum.draws().size(); i++) {
            sum += Math.log(stratum.draws().get(i) / SEEN - 1);
        }
        return sum / stratum.draws().size();
    }

    /// Posterior means of mean, spread and theta of one stratum, by summing over a grid: the
    /// middles are normal around the mean with variance `own^2 + spread^2`.
    private static double[] byGrid(int stratum) {
        double[] sums = new double[3];
        double all = 0;
        for (double mean = -4; mean <= 5; mean += 0.02) {
            for (double spread = 0.005; spread < 5; spread += 0.01) {
                double variance = OWN_SD * OWN_SD + spread * spread;
                double log = -mean * mean / 18 - spread * spread / 2;
                for (double middle : MIDDLES) {
                    double off = middle - mean;
                    log -= off * off / (2 * variance) + Math.log(variance) / 2;
                }
                double weight = Math.exp(log);
                double kept = spread * spread / variance;
                all += weight;
                sums[0] += weight * mean;
                sums[1] += weight * spread;
                sums[2] += weight * (kept * MIDDLES[stratum] + (1 - kept) * mean);
            }
        }
        return new double[] {sums[0] / all, sums[1] / all, sums[2] / all};
    }

    @Test
    void meanSpreadAndStrataAreThoseOfTheExactModel() {
        PartialPooling pooling = PartialPooling.of(strata(), SETTINGS);
        assertThat(pooling.report().used()).as("%s", pooling.report().gates()).isTrue();
        assertThat(pooling.report().gates()).allMatch(Gate::passed);
        for (int s : new int[] {0, 5, 10}) {
            double[] exact = byGrid(s);
            assertThat(pooling.report().mean().orElseThrow().median())
                    .isCloseTo(exact[0], within(0.04));
            assertThat(pooling.report().spread().orElseThrow().median())
                    .isCloseTo(exact[1], within(0.06));
            assertThat(meanTheta(pooling.strata().get(s))).isCloseTo(exact[2], within(0.05));
        }
    }

    @Test
    void pooledStrataAreDrawnTogether() {
        List<StratumResult> pooled = PartialPooling.of(strata(), SETTINGS).strata();
        Draws sum = JointSum.asDrawn(pooled);
        double[] first = sum.chain(2);
        double added = 0;
        for (StratumResult stratum : pooled) {
            added += stratum.draws().chain(2)[17];
        }
        assertThat(first[17]).isCloseTo(added, within(1e-3));
        assertThat(sum.chains()).isEqualTo(4);
    }

    @Test
    void equalStrataShrinkToOneAnotherAndNarrow() {
        List<StratumResult> alone = new ArrayList<>();
        for (int s = 0; s < 12; s++) {
            alone.add(stratum(s, 0.5));
        }
        PartialPooling pooling = PartialPooling.of(alone, SETTINGS);
        assertThat(pooling.report().used()).isTrue();
        for (int s = 0; s < 12; s++) {
            assertThat(pooling.strata().get(s).draws().sd())
                    .isLessThan(0.8 * alone.get(s).draws().sd());
        }
    }

    @Test
    void theSettingsUsedAreSaid() {
        assertThat(PartialPooling.of(strata(), SETTINGS).report().settings())
                .containsEntry("prior of the spread", "half-normal, scale 1.0")
                .containsKey("prior of the mean");
    }
}
