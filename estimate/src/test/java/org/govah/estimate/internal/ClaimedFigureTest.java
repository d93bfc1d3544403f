package org.govah.estimate.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.model.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimedFigureTest {
    private static Optional<ClaimedFigure> read(
            OptionalLong low, OptionalLong high, FigureKind kind) {
        return ClaimedFigure.of(
                new Claim(
                        "C1",
                        "A claimant",
                        Optional.empty(),
                        Optional.empty(),
                        low,
                        high,
                        kind,
                        Population.EVERYONE,
                        "",
                        Optional.empty(),
                        true));
    }

    @ParameterizedTest
    @CsvSource({
        "12000, 11500, 12500",
        "3117, 3050, 3150",
        "99, 98.5, 99.5",
        "100, 95, 105",
        "994, 985, 995",
        "995, 995, 1005",
        "12500, 12500, 13500",
        "30000, 29500, 30500",
        "9960, 9950, 10050",
        "7, 6.5, 7.5",
        "0, 0, 0.5"
    })
    void aSingleFigureIsReadToTwoFigures(long figure, double low, double high) {
        for (OptionalLong upper : List.of(OptionalLong.empty(), OptionalLong.of(figure))) {
            assertThat(read(OptionalLong.of(figure), upper, FigureKind.CLAIMED_COUNT))
                    .contains(new ClaimedFigure(low, high));
        }
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void aMinimumAndAListOfNamesAreAtLeastAndAllOthersAreRounded(FigureKind kind) {
        boolean atLeast = kind == FigureKind.DOCUMENTED_MINIMUM || kind == FigureKind.NAMED_LIST;
        for (OptionalLong upper : List.of(OptionalLong.empty(), OptionalLong.of(2_000))) {
            assertThat(read(OptionalLong.of(2_000), upper, kind))
                    .contains(
                            atLeast
                                    ? new ClaimedFigure(2_000, Double.POSITIVE_INFINITY)
                                    : new ClaimedFigure(1_950, 2_050));
        }
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void aRangeIsReadAsItStandsWhateverItsKind(FigureKind kind) {
        assertThat(read(OptionalLong.of(4_321), OptionalLong.of(6_543), kind))
                .contains(new ClaimedFigure(4_321, 6_543));
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void anUpperFigureAloneIsAtMost(FigureKind kind) {
        assertThat(read(OptionalLong.empty(), OptionalLong.of(6_000), kind))
                .contains(new ClaimedFigure(0, 6_000));
    }

    @Test
    void noFigureIsNoRange() {
        assertThat(read(OptionalLong.empty(), OptionalLong.empty(), FigureKind.VAGUE_STATEMENT))
                .isEmpty();
    }
}
