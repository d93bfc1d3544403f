package org.govah.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class OverlapTableTest {
    private static final OverlapTable TABLE =
            table(List.of("A", "B", "C"), Map.of(1, 5L, 3, 4L, 6, 2L, 7, 1L));

    @Test
    void observedIsTheSumOfAllCells() {
        assertThat(TABLE.observed()).isEqualTo(12);
    }

    @Test
    void onAllCountsEverybodyOnThoseListsWhateverElseTheyAreOn() {
        assertThat(TABLE.onAll(0b001)).isEqualTo(10);
        assertThat(TABLE.onAll(0b011)).isEqualTo(5);
        assertThat(TABLE.onAll(0b110)).isEqualTo(3);
    }

    @Test
    void onOneListOnlyCountsHistoriesWithASingleList() {
        assertThat(TABLE.onOneListOnly()).isEqualTo(5);
    }

    @Test
    void aHistoryThatNobodyHasIsNotKept() {
        assertThat(table(List.of("A"), Map.of(1, 0L)).cells()).isEmpty();
    }

    @Test
    void aBillionPeopleInEveryCellDoNotOverflow() {
        assertThat(
                        table(
                                        List.of("A", "B"),
                                        Map.of(
                                                1,
                                                1_000_000_000L,
                                                2,
                                                1_000_000_000L,
                                                3,
                                                1_000_000_000L))
                                .observed())
                .isEqualTo(3_000_000_000L);
    }

    @Test
    void theHistoryOfNobodyCannotBeGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of("A", "B"), Map.of(0, 3L)));
    }

    @Test
    void aHistoryOfAListThatIsNotThereCannotBeGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of("A", "B"), Map.of(4, 3L)));
    }

    @Test
    void fewerThanNobodyCannotBeGiven() {
        assertThatIllegalArgumentException().isThrownBy(() -> table(List.of("A"), Map.of(1, -1L)));
    }

    @Test
    void twoListsOfOneNameCannotBeGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(List.of("A", "A"), Map.of(1, 1L)));
    }

    private static OverlapTable table(List<String> lists, Map<Integer, Long> cells) {
        return new OverlapTable(lists, new TreeMap<>(cells));
    }
}
