package org.govah.estimate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.govah.core.model.OverlapTable;
import org.govah.estimate.Gate;
import org.govah.estimate.Tables;
import org.junit.jupiter.api.Test;

class OverlapTest {
    @Test
    void aListThatNobodyIsOnIsLeftOut() {
        OverlapTable table = Tables.of(3, 5, 0, 0, 7, 2, 0, 0);
        assertThat(Overlap.inhabited(table).orElseThrow())
                .isEqualTo(
                        new OverlapTable(
                                List.of("A", "C"),
                                new java.util.TreeMap<>(java.util.Map.of(1, 5L, 2, 7L, 3, 2L))));
    }

    @Test
    void aTableOfNobodyHasNoLists() {
        assertThat(Overlap.inhabited(Tables.of(3))).isEmpty();
        assertThat(Overlap.gates(Optional.empty()))
                .extracting(Gate::name)
                .containsExactly("lists", "connected", "overlap");
        assertThat(Overlap.gates(Optional.empty())).noneMatch(Gate::passed);
    }

    @Test
    void groupsAreJoinedByChainsOfSharedPeople() {
        assertThat(Overlap.groups(Tables.of(3, 9, 9, 0, 9, 0, 0, 0))).isEqualTo(3);
        assertThat(Overlap.groups(Tables.of(3, 9, 9, 1, 9, 0, 0, 0))).isEqualTo(2);
        assertThat(Overlap.groups(Tables.of(3, 9, 9, 1, 9, 0, 1, 0))).isEqualTo(1);
        assertThat(Overlap.groups(Tables.of(3, 9, 9, 0, 9, 0, 0, 1))).isEqualTo(1);
        assertThat(Overlap.groups(Tables.of(4, 9, 9, 0, 9, 1, 0, 0, 9, 0, 1))).isEqualTo(2);
    }

    @Test
    void peopleOnSeveralListsAreCountedOnce() {
        assertThat(Overlap.onSeveral(Tables.of(3, 9, 9, 4, 9, 3, 2, 1))).isEqualTo(10);
    }

    @Test
    void thirtyPeopleOnSeveralListsAreEnough() {
        assertThat(Overlap.gates(Optional.of(Tables.of(3, 9, 9, 10, 9, 10, 9, 1))))
                .allMatch(Gate::passed);
        assertThat(Overlap.gates(Optional.of(Tables.of(3, 9, 9, 10, 9, 10, 9, 0))))
                .extracting(Gate::passed)
                .containsExactly(true, true, false);
    }

    @Test
    void tooFewListsAndNoOverlapAreRefusedWithAReason() {
        assertThat(Overlap.refusal(Tables.of(2, 9, 9, 5), 3).orElseThrow().key())
                .isEqualTo("estimate.needs-lists");
        assertThat(Overlap.refusal(Tables.of(3, 9, 9, 0, 9), 3).orElseThrow().key())
                .isEqualTo("estimate.needs-overlap");
        assertThat(Overlap.refusal(Tables.of(3, 9, 9, 1, 9), 3)).isEmpty();
        assertThat(Overlap.refusal(Tables.of(2, 9, 9, 5), 2)).isEmpty();
    }
}
