package org.govah.estimate.internal.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Gate;
import org.govah.estimate.SharedTables;
import org.junit.jupiter.api.Test;

class HiddenClassTest {
    private static final EstimateSettings SETTINGS = EstimateSettings.usual(11);

    private static Gate gate(OverlapTable table) {
        return HiddenClass.gate(table, SETTINGS, PartEstimator.usual());
    }

    /// Expected counts of two classes on four lists: easily found (.6 on each), hardly (.13).
    @Test
    void twoClearClassesLeaveTheUpperEndOpenAndFail() {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        for (int x = 1; x < 16; x++) {
            int on = Integer.bitCount(x);
            double easily = 1_800 * Math.pow(0.6, on) * Math.pow(0.4, 4 - on);
            double hardly = 1_200 * Math.pow(0.13, on) * Math.pow(0.87, 4 - on);
            cells.put(x, Math.round(easily + hardly));
        }
        Gate gate = gate(new OverlapTable(List.of("A", "B", "C", "D"), cells));
        assertThat(gate.name()).isEqualTo("hidden-class");
        assertThat(gate.value()).isGreaterThan(1.5);
        assertThat(gate.passed()).isFalse();
    }

    @Test
    void listsThatDoNotAttractEachOtherPass() {
        SortedMap<Integer, Long> cells = new TreeMap<>();
        double[] on = {.4, .3, .25, .2};
        for (int x = 1; x < 16; x++) {
            double chance = 3_000;
            for (int j = 0; j < 4; j++) {
                chance *= (x >>> j & 1) == 1 ? on[j] : 1 - on[j];
            }
            cells.put(x, Math.round(chance));
        }
        Gate gate = gate(new OverlapTable(List.of("A", "B", "C", "D"), cells));
        assertThat(gate.value()).isBetween(0.9, 1.5);
        assertThat(gate.passed()).isTrue();
    }

    @Test
    void kosovoPasses() {
        assertThat(gate(SharedTables.read("kosovo")).passed()).isTrue();
    }
}
