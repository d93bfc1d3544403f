package org.govah.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govah.core.model.OverlapTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableScenarioTest {
    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameTablesAndAnotherSeedOthers(TableScenario scenario) {
        List<OverlapTable> once = scenario.tables(7);
        List<OverlapTable> again = scenario.tables(7);
        assertThat(again).isEqualTo(once);
        assertThat(scenario.tables(8)).isNotEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsCountedWhoWasNotKilledAndSomeAreOnNoList(TableScenario scenario) {
        long seen = scenario.tables(3).stream().mapToLong(OverlapTable::observed).sum();
        assertThat(seen).isBetween(scenario.people() / 10L, scenario.people() - 1L);
    }

    @Test
    void aDependentPairSharesMoreThanIndependenceWouldGive() {
        assertThat(oddsRatioOfFirstTwo(TableScenario.ONE_DEPENDENT_PAIR)).isGreaterThan(1.8);
        assertThat(oddsRatioOfFirstTwo(TableScenario.INDEPENDENCE)).isBetween(0.7, 1.4);
    }

    @Test
    void theReferringListSharesMoreWithTheOneItRefersTo() {
        OverlapTable table = TableScenario.REFERRAL.tables(11).getFirst();
        double withFirst = (double) table.onAll(0b1001) / table.onAll(0b0001);
        double withSecond = (double) table.onAll(0b1010) / table.onAll(0b0010);
        assertThat(withFirst).isGreaterThan(withSecond + 0.15);
    }

    @Test
    void strataAreTablesOverTheSameListsThatGrow() {
        List<OverlapTable> tables = TableScenario.FIVE_LISTS_WITH_STRATA.tables(5);
        assertThat(tables).hasSize(4);
        assertThat(tables.stream().map(OverlapTable::lists).distinct()).hasSize(1);
        assertThat(tables.getLast().observed()).isGreaterThan(tables.getFirst().observed());
    }

    /// Among the people on one of the other lists, so that all four cells are seen; over many
    /// seeds.
    private static double oddsRatioOfFirstTwo(TableScenario scenario) {
        double[] cells = new double[4];
        for (long seed = 1; seed <= 20; seed++) {
            scenario.tables(seed)
                    .getFirst()
                    .cells()
                    .forEach((history, count) -> {
                        if (history >>> 2 != 0) {
                            cells[history & 3] += count;
                        }
                    });
        }
        return cells[3] * cells[0] / (cells[1] * cells[2]);
    }
}
