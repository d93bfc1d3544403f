package org.govah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.words.Message;
import org.govah.estimate.Diagnostics;
import org.govah.estimate.Draws;
import org.govah.estimate.Estimate;
import org.govah.estimate.Headline;
import org.govah.estimate.Method;
import org.govah.estimate.Panel;
import org.govah.estimate.Total;
import org.govah.estimate.Verdict;
import org.govah.estimate.Workings;
import org.junit.jupiter.api.Test;

class RangeAloudTest {
    private static final Message SAID = Message.of("app.fiction-latent");

    @Test
    void whereAllIsWellItIsTheIntervalOfTheMixtureAndSaysSo() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        Total mixture = dossier.panel().headline().orElseThrow().total();
        RangeAloud range = RangeAloud.of(dossier).orElseThrow();
        assertThat(range.basis()).isEqualTo(RangeAloud.Basis.MIXTURE);
        assertThat(range.methods()).containsExactly(Method.LATENT_CLASS, Method.GRAPHS);
        assertThat((double) range.low()).isBetween(mixture.low() - 100, mixture.low());
        assertThat((double) range.high().orElseThrow())
                .isBetween(mixture.high(), mixture.high() + 100);
        assertThat(range.level()).isEqualTo(0.95);
    }

    @Test
    void whereOnlyARangeMayBeSaidItSpansTheMethodsThatDecideAndRoundsOutwards() {
        RangeAloud range =
                range(
                                Verdict.RANGE_ONLY,
                                estimate(Method.LATENT_CLASS, 894, 1_241, true),
                                estimate(Method.LOG_LINEAR, 951, 1_307, true),
                                estimate(Method.CHAPMAN, 700, 5_000, true))
                        .orElseThrow();
        assertThat(range.low()).isEqualTo(890);
        assertThat(range.high()).hasValue(1_400);
        assertThat(range.basis()).isEqualTo(RangeAloud.Basis.SPAN);
        assertThat(range.methods()).containsExactly(Method.LATENT_CLASS, Method.LOG_LINEAR);
    }

    @Test
    void aMethodThatFailedItsOwnGatesHasNoPartInIt() {
        RangeAloud range =
                range(
                                Verdict.RANGE_ONLY,
                                estimate(Method.LATENT_CLASS, 900, 1_200, true),
                                estimate(Method.LOG_LINEAR, 650, 9_000, false))
                        .orElseThrow();
        assertThat(range.low()).isEqualTo(900);
        assertThat(range.high()).hasValue(1_200);
    }

    @Test
    void itNeverLiesBelowThePeopleNamed() {
        assertThat(range(Verdict.RANGE_ONLY, estimate(Method.LATENT_CLASS, 607, 1_000, true)))
                .hasValueSatisfying(range -> assertThat(range.low()).isEqualTo(612));
        assertThat(mixed(607, 1_000))
                .hasValueSatisfying(range -> assertThat(range.low()).isEqualTo(612));
        assertThat(range(Verdict.RANGE_ONLY, estimate(Method.LATENT_CLASS, 500, 600, true)))
                .isEmpty();
        assertThat(mixed(500, 600)).isEmpty();
    }

    @Test
    void anIntervalWithoutUpperEndStaysOpen() {
        RangeAloud range =
                range(
                                Verdict.RANGE_ONLY,
                                estimate(Method.LATENT_CLASS, 900, 1_200, true),
                                estimate(Method.LOG_LINEAR, 800, Double.POSITIVE_INFINITY, true))
                        .orElseThrow();
        assertThat(range.low()).isEqualTo(800);
        assertThat(range.high()).isEqualTo(OptionalLong.empty());
        assertThat(mixed(800, Double.POSITIVE_INFINITY).orElseThrow().high()).isEmpty();
    }

    @Test
    void thereIsNoneWhereTheVerdictForbidsItOrNobodyDecides() {
        Estimate good = estimate(Method.LATENT_CLASS, 900, 1_200, true);
        assertThat(range(Verdict.DO_NOT_PUBLISH, good)).isEmpty();
        assertThat(range(Verdict.PUBLISHABLE, good)).as("no mixture").isEmpty();
        assertThat(range(Verdict.RANGE_ONLY, estimate(Method.CHAPMAN, 900, 1_200, true))).isEmpty();
        assertThat(range(Verdict.RANGE_ONLY)).isEmpty();
    }

    private static Optional<RangeAloud> mixed(double low, double high) {
        Total total = new Total(low, low, high, 0.95);
        return range(
                Verdict.PUBLISHABLE, Optional.of(new Headline(total, Draws.NONE, Headline.OF)));
    }

    private static Optional<RangeAloud> range(Verdict verdict, Estimate... estimates) {
        return range(verdict, Optional.empty(), estimates);
    }

    private static Optional<RangeAloud> range(
            Verdict verdict, Optional<Headline> mixture, Estimate... estimates) {
        Dossier made = Fiction.usual(verdict).dossier();
        Panel panel =
                new Panel(
                        made.panel().table(),
                        List.of(estimates),
                        made.panel().gates(),
                        mixture,
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
