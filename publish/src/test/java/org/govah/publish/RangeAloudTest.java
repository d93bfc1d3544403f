package org.govah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;
import org.govah.estimate.Workings;
import org.junit.jupiter.api.Test;

class RangeAloudTest {
    private static final Message SAID = Message.of("app.fiction-latent");

    @Test
    void itSpansTheWidestOfTheMethodsThatDecideAndRoundsOutwards() {
        RangeAloud headline =
                headline(
                                Verdict.PUBLISHABLE,
                                estimate(Method.LATENT_CLASS, 894, 1_241, true),
                                estimate(Method.LOG_LINEAR, 951, 1_307, true),
                                estimate(Method.CHAPMAN, 700, 5_000, true))
                        .orElseThrow();
        assertThat(headline.low()).isEqualTo(890);
        assertThat(headline.high()).hasValue(1_400);
        assertThat(headline.methods()).containsExactly(Method.LATENT_CLASS, Method.LOG_LINEAR);
    }

    @Test
    void aMethodThatFailedItsOwnGatesHasNoPartInIt() {
        RangeAloud headline =
                headline(
                                Verdict.RANGE_ONLY,
                                estimate(Method.LATENT_CLASS, 900, 1_200, true),
                                estimate(Method.LOG_LINEAR, 650, 9_000, false))
                        .orElseThrow();
        assertThat(headline.low()).isEqualTo(900);
        assertThat(headline.high()).hasValue(1_200);
    }

    @Test
    void itNeverLiesBelowThePeopleNamed() {
        RangeAloud headline =
                headline(Verdict.PUBLISHABLE, estimate(Method.LATENT_CLASS, 607, 1_000, true))
                        .orElseThrow();
        assertThat(headline.low()).isEqualTo(612);
        assertThat(headline(Verdict.PUBLISHABLE, estimate(Method.LATENT_CLASS, 500, 600, true)))
                .isEmpty();
    }

    @Test
    void anIntervalWithoutUpperEndStaysOpen() {
        RangeAloud headline =
                headline(
                                Verdict.RANGE_ONLY,
                                estimate(Method.LATENT_CLASS, 900, 1_200, true),
                                estimate(Method.LOG_LINEAR, 800, Double.POSITIVE_INFINITY, true))
                        .orElseThrow();
        assertThat(headline.low()).isEqualTo(800);
        assertThat(headline.high()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void thereIsNoneWhereTheVerdictForbidsItOrNobodyDecides() {
        Estimate good = estimate(Method.LATENT_CLASS, 900, 1_200, true);
        assertThat(headline(Verdict.DO_NOT_PUBLISH, good)).isEmpty();
        assertThat(headline(Verdict.PUBLISHABLE, estimate(Method.CHAPMAN, 900, 1_200, true)))
                .isEmpty();
        assertThat(headline(Verdict.PUBLISHABLE)).isEmpty();
    }

    private static Optional<RangeAloud> headline(Verdict verdict, Estimate... estimates) {
        Dossier made = Fiction.usual(verdict).dossier();
        Panel panel =
                new Panel(
                        made.panel().table(),
                        List.of(estimates),
                        made.panel().gates(),
                        Optional.empty(),
                        Workings.NONE,
                        verdict);
        return RangeAloud.of(
                new Dossier(
                        made.lists(),
                        made.named(),
                        0,
                        made.onlyOnCopies(),
                        made.copies(),
                        made.duplicates(),
                        panel,
                        List.of(),
                        List.of(),
                        made.origin()));
    }

    private static Estimate estimate(Method method, double low, double high, boolean passed) {
        double middle = Double.isInfinite(high) ? low * 2 : (low + high) / 2;
        Total total = new Total(middle, low, high, 0.95);
        return new Estimate(
                method, Optional.of(total), Draws.NONE, Diagnostics.NONE, SAID, SAID, passed);
    }
}
