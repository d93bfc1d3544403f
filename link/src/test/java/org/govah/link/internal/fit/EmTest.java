package org.govah.link.internal.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.govah.link.internal.pairs.Comparison;
import org.govah.link.internal.pairs.Outcome;
import org.govah.link.internal.pairs.Patterns;
import org.junit.jupiter.api.Test;

final class EmTest {
    private static final long SEED = 7;
    private static final double[][] M = {{0.8, 0.15, 0.05}, {0.9, 0.07, 0.03}, {0.7, 0.3}};
    private static final double[][] U = {{0.01, 0.04, 0.95}, {0.05, 0.1, 0.85}, {0.1, 0.9}};
    private static final int PAIRS = 40_000;
    private static final double SAME = 0.2;

    /// Drawn outcomes: pair `i` is records `2i` and `2i + 1`.
    @SuppressWarnings("ArrayRecordComponent")
    private record Drawn(String name, int[] found, int count) implements Comparison {
        @Override
        public List<String> levels() {
            return IntStream.range(0, count).mapToObj(l -> "level " + l).toList();
        }

        @Override
        public int compare(int a, int b) {
            int level = found[a / 2];
            return level < 0 ? Outcome.MISSING : Outcome.of(level);
        }
    }

    @Test
    void theProbabilitiesThatMadeThePairsAreFoundAgain() {
        Model model = fit(0.1);
        for (int c = 0; c < M.length; c++) {
            for (int l = 0; l < M[c].length; l++) {
                assertThat(model.m()[c][l])
                        .as("m %d %d, seed %d", c, l, SEED)
                        .isCloseTo(M[c][l], within(0.03));
                assertThat(model.u()[c][l])
                        .as("u %d %d, seed %d", c, l, SEED)
                        .isCloseTo(U[c][l], within(0.02));
            }
        }
        assertThat(Model.probability(model.crossPrior())).isCloseTo(SAME, within(0.02));
    }

    @Test
    void probabilitiesAreAsLargeAsTheSharesTheySpeakOf() {
        SplittableRandom random = new SplittableRandom(SEED);
        boolean[] same = same(random);
        Patterns patterns = new Patterns(drawn(random, same, 0));
        Model model = Em.fit(evidence(patterns));
        double expected = 0;
        double found = 0;
        for (int i = 0; i < PAIRS; i++) {
            double p = Model.probability(model.logOdds(patterns.of(2 * i, 2 * i + 1), false));
            if (p > 0.3 && p < 0.9) {
                expected += p;
                found += same[i] ? 1 : 0;
            }
        }
        assertThat(found / expected).as("seed %d", SEED).isCloseTo(1, within(0.1));
    }

    @Test
    void aMissingValueSaysNothing() {
        Model model = fit(0.1);
        long nothing = 0;
        assertThat(model.logOdds(nothing, false)).isEqualTo(model.crossPrior());
    }

    @Test
    void aLessAlikeLevelNeverWeighsMore() {
        double[] m = {0.2, 0.5, 0.3};
        double[] u = {0.2, 0.1, 0.7};
        Em.inOrder(new Drawn("any", new int[0], 3), m, u);
        assertThat(m[0] / u[0]).isGreaterThanOrEqualTo(m[1] / u[1]);
        assertThat(m[1] / u[1]).isGreaterThanOrEqualTo(m[2] / u[2]);
        assertThat(Arrays.stream(m).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void modelsAreDrawnAroundWhatMadeThePairs() {
        SplittableRandom random = new SplittableRandom(SEED);
        Em.Evidence from = evidence(new Patterns(drawn(random, same(random), 0)));
        Model fitted = Em.fit(from);
        ModelDraws draws = new ModelDraws(from, fitted, new SplittableRandom(SEED));
        double[][] nothing = {new double[3], new double[3], new double[2]};
        int count = 40;
        double mean = 0;
        double square = 0;
        for (int k = 0; k < count; k++) {
            Model model = draws.next(nothing);
            double share = Model.probability(model.crossPrior());
            mean += share / count;
            square += share * share / count;
            for (int c = 0; c < M.length; c++) {
                assertThat(Arrays.stream(model.m()[c]).sum()).isCloseTo(1, within(1e-9));
                assertThat(model.m()[c][0]).isCloseTo(M[c][0], within(0.04));
            }
        }
        double sd = Math.sqrt(square - mean * mean);
        assertThat(mean).as("seed %d", SEED).isCloseTo(SAME, within(0.02));
        // More than if it were known which pairs are one person, which is what makes it a
        // posterior.
        assertThat(sd).as("seed %d", SEED).isBetween(Math.sqrt(SAME * 0.8 / PAIRS) / 1.5, 0.02);
    }

    @Test
    void aLevelWithALowerWeightSpeaksLess() {
        Model model = fit(0.1);
        double[][] less = {{0.5, 0, 0}, new double[3], new double[2]};
        Model lowered = model.lowered(less);
        assertThat(lowered.weight(0, Outcome.of(0)))
                .isCloseTo(model.weight(0, Outcome.of(0)) - 0.5, within(1e-12));
        assertThat(lowered.weight(0, Outcome.of(1))).isEqualTo(model.weight(0, Outcome.of(1)));
        long pattern = new Patterns(model.comparisons()).of(0, 1);
        double sum = model.crossPrior();
        for (int c = 0; c < M.length; c++) {
            sum += lowered.weight(c, model.comparisons().get(c).compare(0, 1));
        }
        assertThat(lowered.logOdds(pattern, false)).isCloseTo(sum, within(1e-9));
    }

    @Test
    void countsAreDrawnWithTheMeansOfTheirLaws() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] sum = new double[5];
        int draws = 20_000;
        for (int k = 0; k < draws; k++) {
            sum[0] += Trials.successes(7, 0.3, random);
            sum[1] += Trials.successes(400, 0.9, random);
            sum[2] += Trials.successes(100_000, 0.5, random);
            sum[3] += Trials.poisson(3.5, random);
            sum[4] += ModelDraws.gamma(2.5, random);
        }
        double[] means = {2.1, 360, 50_000, 3.5, 2.5};
        double[] variances = {1.47, 36, 25_000, 3.5, 2.5};
        for (int i = 0; i < means.length; i++) {
            assertThat(sum[i] / draws)
                    .as("law %d, seed %d", i, SEED)
                    .isCloseTo(means[i], within(4.5 * Math.sqrt(variances[i] / draws)));
        }
        assertThat(Trials.successes(0, 0.5, random)).isZero();
        assertThat(Trials.successes(9, 0, random)).isZero();
        assertThat(Trials.successes(9, 1, random)).isEqualTo(9);
        assertThat(Trials.poisson(0, random)).isZero();
    }

    private static Model fit(double missing) {
        SplittableRandom random = new SplittableRandom(SEED);
        return Em.fit(evidence(new Patterns(drawn(random, same(random), missing))));
    }

    private static Em.Evidence evidence(Patterns patterns) {
        long[] all =
                IntStream.range(0, PAIRS).mapToLong(i -> patterns.of(2 * i, 2 * i + 1)).toArray();
        PatternCounts.Sorted none = new PatternCounts().sorted();
        PatternCounts.Sorted counted = PatternCounts.of(all).sorted();
        return new Em.Evidence(
                patterns.comparisons(), counted, none, counted, none, none, PAIRS, PAIRS, 0);
    }

    private static boolean[] same(SplittableRandom random) {
        boolean[] out = new boolean[PAIRS];
        for (int i = 0; i < PAIRS; i++) {
            out[i] = random.nextDouble() < SAME;
        }
        return out;
    }

    private static List<Comparison> drawn(SplittableRandom random, boolean[] same, double missing) {
        return IntStream.range(0, M.length)
                .<Comparison>mapToObj(c -> {
                    int[] levels = new int[PAIRS];
                    for (int i = 0; i < PAIRS; i++) {
                        boolean known = random.nextDouble() >= missing;
                        levels[i] = known ? draw(random, same[i] ? M[c] : U[c]) : -1;
                    }
                    return new Drawn("c" + c, levels, M[c].length);
                })
                .toList();
    }

    private static int draw(SplittableRandom random, double[] shares) {
        double at = random.nextDouble();
        int level = 0;
        while (level < shares.length - 1 && at >= shares[level]) {
            at -= shares[level];
            level++;
        }
        return level;
    }
}
