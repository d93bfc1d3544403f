package org.govah.estimate.internal.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.govah.estimate.Draws;
import org.junit.jupiter.api.Test;

class EqualMixtureTest {
    private static EqualMixture.Part part(long observed, double... unseen) {
        double[] totals = new double[unseen.length];
        java.util.Arrays.setAll(totals, i -> observed + unseen[i]);
        return new EqualMixture.Part(new Draws(Draws.Kind.POSTERIOR, totals), observed);
    }

    /// By hand: logs 0 and 2 in one, 3 and 5 in the other: W = 2, means 1 and 4, B = 4.5, T = 2 +
    /// 1.5 * 4.5 = 8.75, df = (1 + 2 / (3 * 4.5))^2 = 1.3182, t = 7.5 or so.
    @Test
    void theCombinationIsThatOfRubin() {
        double e = Math.E;
        EqualMixture mixture =
                EqualMixture.of(
                        List.of(part(10, 1, e * e), part(20, e * e * e, Math.exp(5))), 0.95);
        assertThat(mixture.share()).isCloseTo(6.75 / 8.75, within(1e-12));
        double unseen = (1 + e * e + e * e * e + Math.exp(5)) / 4;
        assertThat(mixture.combined().median()).isCloseTo(15 + unseen, within(1e-9));
        double df = Math.pow(1 + 2 / 13.5, 2);
        double t =
                org.apache.commons.statistics.distribution.TDistribution.of(df)
                        .inverseCumulativeProbability(0.975);
        double reach = t * Math.sqrt(8.75);
        assertThat(mixture.combined().low()).isCloseTo(15 + Math.exp(2.5 - reach), within(1e-9));
        assertThat(mixture.combined().high() / (15 + Math.exp(2.5 + reach)))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void equalPosteriorsHaveNoVarianceBetweenThem() {
        EqualMixture mixture = EqualMixture.of(List.of(part(10, 5, 6, 7), part(10, 5, 6, 7)), 0.95);
        assertThat(mixture.share()).isEqualTo(0);
        assertThat(mixture.draws().quantile(0.5)).isCloseTo(16, within(1e-9));
    }

    @Test
    void eachPosteriorHasTheSameWeightHoweverManyDrawsItHas() {
        double[] many = new double[1_000];
        java.util.Arrays.fill(many, 100);
        EqualMixture mixture = EqualMixture.of(List.of(part(0, 1, 1), part(0, many)), 0.95);
        assertThat(mixture.draws().share(100, 100)).isEqualTo(0.5);
    }

    @Test
    void nobodyUnseenStandsForATenth() {
        EqualMixture mixture = EqualMixture.of(List.of(part(7, 0, 0), part(7, 0.1, 0.1)), 0.95);
        assertThat(mixture.share()).isEqualTo(0);
        assertThat(mixture.combined().high()).isCloseTo(7.1, within(1e-9));
    }
}
