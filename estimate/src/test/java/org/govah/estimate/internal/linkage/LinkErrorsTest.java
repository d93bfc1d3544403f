package org.govah.estimate.internal.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.data.Percentage;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.LinkRates;
import org.govah.estimate.SharedTables;
import org.govah.estimate.Tables;
import org.govah.estimate.internal.robust.PartEstimator;
import org.junit.jupiter.api.Test;

class LinkErrorsTest {
    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    private static long memberships(OverlapTable table) {
        return table.cells().entrySet().stream()
                .mapToLong(cell -> Integer.bitCount(cell.getKey()) * cell.getValue())
                .sum();
    }

    @Test
    void wrongLinksChangeWhoIsOnePersonButNoList() {
        for (long seed = 1; seed <= 100; seed++) {
            Random counts = new Random(seed);
            OverlapTable table = Tables.of(3, counts.longs(7, 1, 20).toArray());
            int changed = 1 + counts.nextInt(5);
            OverlapTable missed = LinkErrors.missed(table, changed, random(seed));
            OverlapTable joined = LinkErrors.falselyJoined(table, changed, random(seed));
            assertThat(missed.observed()).as("seed %d", seed).isEqualTo(table.observed() + changed);
            assertThat(LinkErrors.links(missed))
                    .as("seed %d", seed)
                    .isEqualTo(LinkErrors.links(table) - changed);
            assertThat(joined.observed()).as("seed %d", seed).isEqualTo(table.observed() - changed);
            for (OverlapTable other : new OverlapTable[] {missed, joined}) {
                assertThat(memberships(other)).as("seed %d", seed).isEqualTo(memberships(table));
                for (int list = 0; list < 3; list++) {
                    assertThat(other.onAll(1 << list))
                            .as("seed %d", seed)
                            .isEqualTo(table.onAll(1 << list));
                }
            }
        }
    }

    @Test
    void allLinksMissedLeavePeopleOnOneListEach() {
        OverlapTable table = Tables.of(3, 5, 6, 7, 8, 9, 10, 11);
        OverlapTable none = LinkErrors.missed(table, (int) LinkErrors.links(table), random(3));
        assertThat(none.onOneListOnly()).isEqualTo(none.observed());
        assertThat(none.observed()).isEqualTo(memberships(table));
    }

    @Test
    void whereEverybodySharesAListNobodyIsJoined() {
        OverlapTable table = Tables.of(2, 5, 0, 3);
        assertThat(LinkErrors.falselyJoined(table, 2, random(4))).isEqualTo(table);
    }

    /// Two lists: N = ab/m, and 5 % of the links missed make it N / .95.
    @Test
    void theEffectIsThatOfTwoIndependentListsWhereThatIsKnown() {
        OverlapTable table = Tables.of(2, 9_000, 9_000, 1_000);
        LinkRates rates =
                LinkEffect.of(table, EstimateSettings.usual(1), new Lincoln()).orElseThrow();
        assertThat(rates.number()).isEqualTo(100_000);
        assertThat(rates.perMissed())
                .isCloseTo((100_000 / 0.95 - 100_000) / 5, Percentage.withPercentage(0.1));
        assertThat(rates.perFalse())
                .isCloseTo((100_000 / 1.05 - 100_000) / 5, Percentage.withPercentage(0.1));
    }

    /// Beyond the links that are changed at most, the effect is taken in proportion.
    @Test
    void aBillionPeopleCostNoMore() {
        OverlapTable table = Tables.of(2, 900_000_000, 900_000_000, 100_000_000);
        LinkRates rates =
                LinkEffect.of(table, EstimateSettings.usual(1), new Lincoln()).orElseThrow();
        assertThat(rates.perMissed() / rates.number())
                .isCloseTo(0.01, Percentage.withPercentage(1));
        assertThat(rates.perFalse() / rates.number())
                .isCloseTo(-0.01, Percentage.withPercentage(1));
    }

    @Test
    void onKosovoMissedLinksInflateAndFalseLinksDeflate() {
        LinkRates rates =
                LinkEffect.of(
                                SharedTables.read("kosovo"),
                                EstimateSettings.usual(20260108),
                                PartEstimator.usual())
                        .orElseThrow();
        assertThat(rates.perMissed()).isBetween(20.0, 500.0);
        assertThat(rates.perFalse()).isBetween(-500.0, -20.0);
    }

    @Test
    void withoutLinksThereIsNothingToSay() {
        assertThat(LinkEffect.of(Tables.of(2, 5, 5), EstimateSettings.usual(1), new Lincoln()))
                .isEmpty();
    }
}
