package org.govah.link.internal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.govah.core.model.RecordId;
import org.govah.link.Agreement;
import org.govah.link.Decision;
import org.govah.link.Reliability;
import org.govah.link.Verdict;
import org.govah.link.internal.join.ScoredPairs;
import org.govah.link.internal.pairs.Pairs;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    @Test
    void honestPredictionsAreFoundHonestAndBoldOnesBold() {
        SplittableRandom random = new SplittableRandom(1);
        double[] p = random.doubles(20_000).toArray();
        boolean[] honest = new boolean[p.length];
        boolean[] bold = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            honest[i] = random.nextDouble() < p[i];
            bold[i] = random.nextDouble() < 0.25 + 0.5 * p[i];
        }
        Reliability good = Predictions.reliability(p, honest);
        Reliability poor = Predictions.reliability(p, bold);
        assertThat(good.calibrationError()).isLessThan(0.02);
        assertThat(good.brier()).isCloseTo(1.0 / 6, within(0.01));
        assertThat(good.bins()).hasSize(10);
        assertThat(good.bins().stream().filter(Reliability.Bin::agrees).count())
                .isGreaterThanOrEqualTo(8);
        assertThat(poor.calibrationError()).isCloseTo(0.125, within(0.02));
        assertThat(poor.bins().getFirst().agrees()).isFalse();
    }

    @Test
    void certaintiesBelongToTheOuterBinsAndAWrongOneCostsMuchButNotAll() {
        Reliability all =
                Predictions.reliability(new double[] {0, 1, 1}, new boolean[] {false, true, false});
        assertThat(all.bins()).hasSize(2);
        assertThat(all.bins().getLast().observed()).isEqualTo(0.5);
        assertThat(all.brier()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(all.logScore()).isCloseTo(-Math.log(1e-9) / 3, within(1e-9));
        assertThat(Predictions.reliability(new double[0], new boolean[0]).bins()).isEmpty();
    }

    @Test
    void aSampleOfPairsThatWereNotKeptStandsForAllOfThem() {
        int[] beginnings = {0, 1, 0, 1, 0, -1, 2, -1, 1, 0};
        long[] kept = {Pairs.of(0, 2), Pairs.of(1, 3), Pairs.of(2, 5), Pairs.of(4, 9)};
        List<UnkeptSample.Sampled> all = new UnkeptSample(beginnings, kept).draw(100, 7);
        // 45 pairs in all; 6 and 3 begin alike, of which 3 were kept; 1 of the others was.
        assertThat(all).hasSize(41).allMatch(each -> each.weight() == 1);
        assertThat(all.stream().map(UnkeptSample.Sampled::pair)).doesNotHaveDuplicates();
        assertThat(all).noneMatch(each -> Arrays.binarySearch(kept, each.pair()) >= 0);
        List<UnkeptSample.Sampled> few = new UnkeptSample(beginnings, kept).draw(2, 7);
        assertThat(few).hasSize(4);
        assertThat(few.stream().mapToDouble(UnkeptSample.Sampled::weight).sum())
                .isCloseTo(41, within(1e-9));
        assertThat(new UnkeptSample(new int[] {0, 0}, new long[] {Pairs.of(0, 1)}).draw(5, 1))
                .isEmpty();
    }

    @Test
    void wilsonsIntervalIsThatOfTheBook() {
        // Newcombe 1998, 81 of 263: .2553 to .3662.
        assertThat(Predictions.wilson(81, 263)[0]).isCloseTo(0.2553, within(5e-5));
        assertThat(Predictions.wilson(81, 263)[1]).isCloseTo(0.3662, within(5e-5));
        assertThat(Predictions.wilson(0, 10)[0]).isZero();
    }

    @Test
    void manyLabelsTeachTheLineThatMadeThem() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = new double[20_000];
        Arrays.setAll(x, i -> 12 * random.nextDouble() - 6);
        boolean[] same = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            same[i] = random.nextDouble() < ScoredPairs.probability(-0.7 + 0.5 * x[i]);
        }
        Recalibration learned = Recalibration.learn(x, same, ones(x.length));
        assertThat(learned.slope()).isCloseTo(0.5, within(0.03));
        assertThat(learned.intercept()).isCloseTo(-0.7, within(0.08));
    }

    @Test
    void noLabelsChangeNothingAndFewPerfectOnesDoNotRunAway() {
        assertThat(Recalibration.learn(new double[0], new boolean[0], new double[0]))
                .isEqualTo(Recalibration.NONE);
        Recalibration few =
                Recalibration.learn(
                        new double[] {-5, -4, 4, 5},
                        new boolean[] {false, false, true, true},
                        ones(4));
        assertThat(few.slope()).isCloseTo(1, within(0.05));
        assertThat(few.intercept()).isCloseTo(0, within(0.05));
        Recalibration turned =
                Recalibration.learn(new double[] {-500, 500}, new boolean[] {true, false}, ones(2));
        assertThat(turned.slope()).isPositive();
    }

    @Test
    void askedFirstIsWhatChangesMostAndNothingThatFollows() {
        long[] lists = {1, 2, 4, 1, 1, 2};
        int[] groups = {0, 0, 2, 3, 4, 5};
        long[] pairs = {
            ScoredPairs.pair(0, 1),
            ScoredPairs.pair(0, 2),
            ScoredPairs.pair(1, 2),
            ScoredPairs.pair(3, 4),
            ScoredPairs.pair(4, 5)
        };
        float[] p = {0.99f, 0.45f, 0.4f, 0.45f, 0.999f};
        List<Questions.Question> asked = Questions.of(pairs, p, groups, lists, 10);
        assertThat(asked)
                .extracting(Questions.Question::pair)
                .containsExactly(pairs[1], pairs[2], pairs[3]);
        assertThat(asked.getFirst().worth()).isCloseTo(0.9, within(1e-6));
        p[0] = 0.7f;
        assertThat(Questions.of(pairs, p, groups, lists, 10))
                .as("0 and 1, 1 and 2 answer 0 and 2")
                .extracting(Questions.Question::pair)
                .containsExactly(pairs[1], pairs[2], pairs[3]);
        assertThat(Questions.of(pairs, p, groups, lists, 1)).hasSize(1);
    }

    @Test
    void aSampleStandsForAllPairsAndALargerOneHoldsIt() {
        long[] pairs =
                LongStream.range(0, 1000).map(i -> ScoredPairs.pair((int) i, 2000)).toArray();
        float[] p = new float[1000];
        for (int i = 0; i < 1000; i++) {
            p[i] = i / 999f;
        }
        double[] edges = {0, 0.1, 0.5, 1};
        List<ReviewSample.Sampled> small = ReviewSample.draw(pairs, p, edges, 20, 7);
        assertThat(small).hasSize(60);
        assertThat(small.stream().mapToDouble(ReviewSample.Sampled::weight).sum())
                .isCloseTo(1000, within(1e-6));
        assertThat(ReviewSample.draw(pairs, p, edges, 50, 7))
                .extracting(ReviewSample.Sampled::pair)
                .containsAll(small.stream().map(ReviewSample.Sampled::pair).toList());
        assertThat(ReviewSample.draw(pairs, p, edges, 20, 8)).isNotEqualTo(small);
        assertThat(ReviewSample.draw(pairs, p, edges, 5000, 7))
                .hasSize(1000)
                .allMatch(s -> s.weight() == 1);
    }

    @Test
    void agreementIsCountedBeyondChance() {
        // 20 same-same, 5 same-different, 10 different-same, 15 different-different: kappa .4.
        List<Decision> one = new java.util.ArrayList<>();
        List<Decision> two = new java.util.ArrayList<>();
        add(one, two, 20, Verdict.SAME, Verdict.SAME);
        add(one, two, 5, Verdict.SAME, Verdict.DIFFERENT);
        add(one, two, 10, Verdict.DIFFERENT, Verdict.SAME);
        add(one, two, 15, Verdict.DIFFERENT, Verdict.DIFFERENT);
        Agreement agreement = Agreement.of(one, two);
        assertThat(agreement.pairs()).isEqualTo(50);
        assertThat(agreement.agreed()).isEqualTo(35);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-9));
        assertThat(Agreement.of(one, List.of()).pairs()).isZero();
        assertThat(Agreement.of(one.subList(0, 3), one).kappa()).isEqualTo(1);
    }

    private static void add(
            List<Decision> one, List<Decision> two, int times, Verdict first, Verdict second) {
        for (int i = 0; i < times; i++) {
            RecordId a = new RecordId("a", one.size() + 1);
            RecordId b = new RecordId("b", one.size() + 1);
            one.add(new Decision(a, b, first, "first"));
            two.add(new Decision(b, a, second, "second"));
        }
    }

    private static double[] ones(int count) {
        double[] out = new double[count];
        Arrays.fill(out, 1);
        return out;
    }
}
