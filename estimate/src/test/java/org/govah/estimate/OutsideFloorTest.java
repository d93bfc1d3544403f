package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;
import org.junit.jupiter.api.Test;

class OutsideFloorTest {
    private static final DayInterval DAYS =
            new DayInterval(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 20));
    private static final Counted EVERYONE = new Counted(Population.EVERYONE, Optional.of(DAYS));
    private static final Total INTERVAL = new Total(5_000, 4_000, 6_000, 0.95);

    private static Claim claim(FigureKind kind, long low, Population counts, boolean whole) {
        return new Claim(
                "C1",
                "A claimant",
                Optional.empty(),
                Optional.empty(),
                OptionalLong.of(low),
                OptionalLong.empty(),
                kind,
                counts,
                "",
                Optional.empty(),
                whole);
    }

    private static Claim minimum(long low) {
        return claim(FigureKind.DOCUMENTED_MINIMUM, low, Population.EVERYONE, true);
    }

    @Test
    void aDocumentedMinimumAboveTheIntervalFails() {
        Gate gate =
                OutsideFloor.gate(
                        List.of(minimum(3_000), minimum(7_200), minimum(10)), EVERYONE, INTERVAL);
        assertThat(gate.name()).isEqualTo("outside-floor");
        assertThat(gate.value()).isEqualTo(1.2);
        assertThat(gate.passed()).isFalse();
    }

    @Test
    void aDocumentedMinimumAtTheUpperEndPasses() {
        Gate gate = OutsideFloor.gate(List.of(minimum(6_000)), EVERYONE, INTERVAL);
        assertThat(gate.value()).isEqualTo(1);
        assertThat(gate.passed()).isTrue();
        assertThat(OutsideFloor.gate(List.of(minimum(6_001)), EVERYONE, INTERVAL).passed())
                .isFalse();
    }

    @Test
    void otherPeopleOtherAreasAndOtherKindsOfFiguresDoNotCount() {
        List<Claim> others =
                List.of(
                        claim(FigureKind.DOCUMENTED_MINIMUM, 9_000, Population.PROTESTERS, true),
                        claim(FigureKind.DOCUMENTED_MINIMUM, 9_000, Population.EVERYONE, false),
                        claim(FigureKind.NAMED_LIST, 9_000, Population.EVERYONE, true),
                        claim(FigureKind.ESTIMATE_POINT, 9_000, Population.EVERYONE, true));
        assertThat(OutsideFloor.gate(others, EVERYONE, INTERVAL).value()).isEqualTo(0);
    }

    @Test
    void withoutAClaimOrWithAnOpenIntervalTheGatePassesAtZero() {
        Gate none = OutsideFloor.gate(List.of(), EVERYONE, INTERVAL);
        assertThat(none.value()).isEqualTo(0);
        assertThat(none.passed()).isTrue();
        Total open = new Total(5_000, 4_000, Double.POSITIVE_INFINITY, 0.95);
        assertThat(OutsideFloor.gate(List.of(minimum(90_000)), EVERYONE, open).value())
                .isEqualTo(0);
    }
}
