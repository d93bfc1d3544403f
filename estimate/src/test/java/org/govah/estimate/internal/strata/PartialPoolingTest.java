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
import org.govah.estimate.PoolingReport;
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
        assertThat(pooling.report().used()).isTrue();
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
        double added = 0;
        double variances = 0;
        for (StratumResult stratum : pooled) {
            added += stratum.draws().chain(0)[17];
            variances += Math.pow(stratum.draws().sd(), 2);
        }
        assertThat(sum.chain(0)[17]).isCloseTo(added, within(1e-3));
        // one mean moves all of them
        assertThat(sum.sd()).isGreaterThan(1.05 * Math.sqrt(variances));
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

    /// Where a chain over mean, spread and strata sticks: spread .3 against .5 in each stratum.
    @Test
    void aSmallSpreadOfManyStrataIsFound() {
        Random random = new Random(7);
        List<StratumResult> alone = new ArrayList<>();
        for (int s = 0; s < 100; s++) {
            double theta = 0.5 + 0.3 * random.nextGaussian();
            alone.add(stratum(s, theta + OWN_SD * random.nextGaussian()));
        }
        PoolingReport report = PartialPooling.of(alone, SETTINGS).report();
        assertThat(report.spread().orElseThrow().low()).isLessThan(0.3);
        assertThat(report.spread().orElseThrow().high()).isBetween(0.3, 0.6);
        assertThat(report.mean().orElseThrow().low()).isLessThan(0.5);
        assertThat(report.mean().orElseThrow().high()).isBetween(0.5, 0.8);
    }

    @Test
    void aStratumFarFromAllOthersIsNotPulledOutOfItsDraws() {
        List<StratumResult> alone = new ArrayList<>();
        for (int s = 0; s < 60; s++) {
            alone.add(stratum(s, s == 0 ? 4 : 0.5));
        }
        PartialPooling pooling = PartialPooling.of(alone, SETTINGS);
        assertThat(pooling.report().used()).isFalse();
        assertThat(pooling.strata()).isEqualTo(alone);
        assertThat(pooling.report().says().key()).isEqualTo("estimate.pooling-apart");
    }

    @Test
    void theSettingsUsedAreSaid() {
        assertThat(PartialPooling.of(strata(), SETTINGS).report().settings())
                .containsEntry("prior of the spread", "half-normal, scale 1.0")
                .containsKey("prior of the mean");
    }
}
