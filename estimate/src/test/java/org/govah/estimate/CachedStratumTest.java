package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.govah.core.words.Message;
import org.junit.jupiter.api.Test;

class CachedStratumTest {
    private static final CachedStratum STRATUM =
            new CachedStratum(
                    Verdict.RANGE_ONLY,
                    List.of(
                            GateRule.R_HAT.held(1.0 / 3),
                            GateRule.EXISTS.missing(
                                    Message.of("estimate.no-number-without", "a b\n%+۱", 3, 4L))),
                    Optional.of(new Total(0.1, Double.MIN_VALUE, Double.POSITIVE_INFINITY, 0.95)),
                    List.of(1e9 + 0.1, Math.nextUp(3.0), Double.POSITIVE_INFINITY));

    @Test
    void theTextGivesTheSameBack() {
        assertThat(CachedStratum.fromText(STRATUM.toText())).contains(STRATUM);
        CachedStratum none =
                new CachedStratum(Verdict.DO_NOT_PUBLISH, List.of(), Optional.empty(), List.of());
        assertThat(CachedStratum.fromText(none.toText())).contains(none);
    }

    @Test
    void anyBitsOfADrawSurvive() {
        for (long seed = 1; seed <= 200; seed++) {
            double draw = new Random(seed).nextDouble() * 1e9;
            CachedStratum stratum =
                    new CachedStratum(
                            Verdict.PUBLISHABLE, List.of(), Optional.empty(), List.of(draw));
            assertThat(CachedStratum.fromText(stratum.toText()).orElseThrow().draws())
                    .as("seed %d", seed)
                    .containsExactly(draw);
        }
    }

    @Test
    void anyChangeOfTheTextIsSeen() {
        String text = STRATUM.toText();
        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == '1' ? '2' : '1';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(CachedStratum.fromText(changed)).as("at %d", at).isEmpty();
            assertThat(CachedStratum.fromText(text.substring(0, at))).as("to %d", at).isEmpty();
        }
        assertThat(CachedStratum.fromText("")).isEmpty();
        assertThat(CachedStratum.fromText("not ours")).isEmpty();
    }

    @Test
    void aSentenceWithSomethingElseThanTextsAndNumbersIsRefused() {
        Gate gate = new Gate("x", 1, 1, true, Message.of("estimate.nobody", List.of(1)));
        CachedStratum stratum =
                new CachedStratum(Verdict.PUBLISHABLE, List.of(gate), Optional.empty(), List.of());
        assertThatThrownBy(stratum::toText).isInstanceOf(IllegalArgumentException.class);
    }
}
