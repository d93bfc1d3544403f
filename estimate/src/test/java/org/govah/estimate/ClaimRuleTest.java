package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Population;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimRuleTest {
    private static final DayInterval DAYS =
            new DayInterval(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 20));
    private static final Counted EVERYONE = new Counted(Population.EVERYONE, Optional.of(DAYS));
    private static final OverlapTable TABLE = Tables.of(3, 300, 300, 100, 200, 50, 40, 10);
    private static final Message SAYS = Message.of("estimate.nobody");

    /// Draws of which this many in a hundred are 5,000 and the others 50,000.
    private static Estimate estimate(Method method, int inside, boolean passed) {
        double[] totals = new double[100];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = i < inside ? 5_000 : 50_000;
        }
        Draws.Kind kind =
                method == Method.LATENT_CLASS ? Draws.Kind.POSTERIOR : Draws.Kind.BOOTSTRAP;
        return new Estimate(
                method,
                Optional.of(new Total(5_000, 5_000, 50_000, 0.95)),
                new Draws(kind, totals),
                Diagnostics.NONE,
                SAYS,
                SAYS,
                passed);
    }

    private static Panel panel(Estimate... estimates) {
        return new Panel(
                TABLE,
                List.of(estimates),
                List.of(),
                Optional.empty(),
                Workings.NONE,
                Verdict.PUBLISHABLE);
    }

    private static Panel both(int latentClass, int logLinear) {
        return panel(
                estimate(Method.LATENT_CLASS, latentClass, true),
                estimate(Method.LOG_LINEAR, logLinear, true),
                estimate(Method.CHAPMAN, 100, true));
    }

    private static Claim claim(long low, long high) {
        return claim(OptionalLong.of(low), OptionalLong.of(high), FigureKind.ESTIMATE_RANGE);
    }

    private static Claim claim(OptionalLong low, OptionalLong high, FigureKind kind) {
        return claim(
                low, high, kind, Population.EVERYONE, Optional.empty(), Optional.empty(), true);
    }

    private static Claim claim(
            OptionalLong low,
            OptionalLong high,
            FigureKind kind,
            Population counts,
            Optional<UncertainDate> asOf,
            Optional<DayInterval> days,
            boolean wholeArea) {
        return new Claim(
                "C1",
                "A claimant",
                Optional.empty(),
                asOf,
                low,
                high,
                kind,
                counts,
                "",
                days,
                wholeArea);
    }

    private static Claim limited(
            Population counts,
            Optional<LocalDate> until,
            Optional<DayInterval> days,
            boolean whole) {
        Optional<UncertainDate> asOf =
                until.map(day ->
                        new UncertainDate(
                                day.toString(),
                                CalendarSystem.GREGORIAN,
                                DatePrecision.DAY,
                                DayInterval.of(day)));
        return claim(
                OptionalLong.of(4_000),
                OptionalLong.of(6_000),
                FigureKind.ESTIMATE_RANGE,
                counts,
                asOf,
                days,
                whole);
    }

    private static List<String> keys(Message message) {
        List<String> keys = new ArrayList<>(List.of(message.key()));
        message.arguments().stream()
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .forEach(inner -> keys.addAll(keys(inner)));
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, SUPPORTED",
        "50, 50, SUPPORTED",
        "50, 49, CANNOT_BE_JUDGED",
        "49, 50, CANNOT_BE_JUDGED",
        "49, 49, CANNOT_BE_JUDGED",
        "100, 0, CANNOT_BE_JUDGED",
        "0, 100, CANNOT_BE_JUDGED",
        "5, 5, CANNOT_BE_JUDGED",
        "4, 5, CANNOT_BE_JUDGED",
        "5, 4, CANNOT_BE_JUDGED",
        "4, 4, NOT_SUPPORTED",
        "0, 0, NOT_SUPPORTED"
    })
    void bothFamiliesMustAgree(int latentClass, int logLinear, Answer answer) {
        ClaimCheck check =
                ClaimRule.check(claim(4_000, 6_000), both(latentClass, logLinear), EVERYONE);
        assertThat(check.answer()).isEqualTo(answer);
        String key =
                switch (answer) {
                    case SUPPORTED -> "estimate.claim-supported";
                    case NOT_SUPPORTED -> "estimate.claim-not-supported";
                    case CANNOT_BE_JUDGED -> "estimate.claim-undecided";
                };
        assertThat(check.because().key()).isEqualTo(key);
    }

    @Test
    void theSharesNameTheirKindAndWhetherTheyDecide() {
        ClaimCheck check = ClaimRule.check(claim(4_000, 6_000), both(70, 60), EVERYONE);
        assertThat(check.shares())
                .containsExactly(
                        new ClaimCheck.Share(Method.LATENT_CLASS, Draws.Kind.POSTERIOR, 0.7, true),
                        new ClaimCheck.Share(Method.LOG_LINEAR, Draws.Kind.BOOTSTRAP, 0.6, true),
                        new ClaimCheck.Share(Method.CHAPMAN, Draws.Kind.BOOTSTRAP, 1, false));
        assertThat(Words.in(Language.EN).say(check.because()))
                .contains("latent classes: 70% of the posterior")
                .contains("log-linear models: 60% of the resamples")
                .doesNotContain("Chapman");
    }

    @Test
    void oneFamilyThatPassedDecidesAlone() {
        Panel panel =
                panel(
                        estimate(Method.LATENT_CLASS, 0, false),
                        estimate(Method.LOG_LINEAR, 90, true));
        assertThat(ClaimRule.check(claim(4_000, 6_000), panel, EVERYONE).answer())
                .isEqualTo(Answer.SUPPORTED);
        assertThat(ClaimRule.check(claim(4_000, 6_000), panel, EVERYONE).shares())
                .extracting(ClaimCheck.Share::counts)
                .containsExactly(false, true);
    }

    @Test
    void contextNeverDecides() {
        Panel panel = panel(estimate(Method.CHAPMAN, 100, true));
        ClaimCheck check = ClaimRule.check(claim(4_000, 6_000), panel, EVERYONE);
        assertThat(check.answer()).isEqualTo(Answer.CANNOT_BE_JUDGED);
        assertThat(check.because().key()).isEqualTo("estimate.claim-no-method");
    }

    @Test
    void nothingIsJudgedWhereNoFamilyPassed() {
        Panel panel =
                panel(
                        estimate(Method.LATENT_CLASS, 100, false),
                        estimate(Method.LOG_LINEAR, 100, false));
        assertThat(ClaimRule.check(claim(4_000, 6_000), panel, EVERYONE).answer())
                .isEqualTo(Answer.CANNOT_BE_JUDGED);
    }

    @Test
    void aMethodWithoutDrawsHasNoShare() {
        Estimate none =
                new Estimate(
                        Method.LOG_LINEAR,
                        Optional.empty(),
                        Draws.NONE,
                        Diagnostics.NONE,
                        SAYS,
                        SAYS,
                        false);
        Panel panel = panel(estimate(Method.LATENT_CLASS, 80, true), none);
        ClaimCheck check = ClaimRule.check(claim(4_000, 6_000), panel, EVERYONE);
        assertThat(check.shares()).hasSize(1);
        assertThat(check.answer()).isEqualTo(Answer.SUPPORTED);
    }

    @Test
    void aClaimWithoutANumberIsNotJudged() {
        Claim vague = claim(OptionalLong.empty(), OptionalLong.empty(), FigureKind.VAGUE_STATEMENT);
        ClaimCheck check = ClaimRule.check(vague, both(100, 100), EVERYONE);
        assertThat(check.answer()).isEqualTo(Answer.CANNOT_BE_JUDGED);
        assertThat(check.because().key()).isEqualTo("estimate.claim-no-number");
        assertThat(check.low()).isZero();
        assertThat(check.high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(check.shares()).isEmpty();
        assertThat(check.claim()).isEqualTo(vague);
    }

    @Test
    void peopleMustBeTheSameWhereBothSayWhom() {
        for (Population claimed : Population.values()) {
            for (Population listed : Population.values()) {
                boolean other =
                        claimed == Population.PART
                                || (claimed != listed
                                        && claimed != Population.UNSTATED
                                        && listed != Population.UNSTATED);
                boolean unstated = claimed == Population.UNSTATED || listed == Population.UNSTATED;
                ClaimCheck check =
                        ClaimRule.check(
                                limited(claimed, Optional.empty(), Optional.empty(), true),
                                both(100, 100),
                                new Counted(listed, Optional.of(DAYS)));
                assertThat(check.answer())
                        .as("%s against %s", claimed, listed)
                        .isEqualTo(other ? Answer.CANNOT_BE_JUDGED : Answer.SUPPORTED);
                assertThat(check.because().key().equals("estimate.claim-other-people"))
                        .isEqualTo(other);
                assertThat(keys(check.because()).contains("estimate.claim-people-unstated"))
                        .isEqualTo(unstated && !other);
            }
        }
    }

    @Test
    void aPartOfTheCountryIsNotJudged() {
        Claim part = limited(Population.EVERYONE, Optional.empty(), Optional.empty(), false);
        ClaimCheck check = ClaimRule.check(part, both(100, 100), EVERYONE);
        assertThat(check.answer()).isEqualTo(Answer.CANNOT_BE_JUDGED);
        assertThat(check.because().key()).isEqualTo("estimate.claim-other-area");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-08, 2026-01-20, true",
        "2026-01-07, 2026-01-21, true",
        "2026-01-09, 2026-01-20, false",
        "2026-01-08, 2026-01-19, false",
        "2026-01-09, 2026-01-30, false",
        "2025-12-01, 2026-01-19, false"
    })
    void theDaysOfTheClaimMustHoldThoseOfTheLists(LocalDate first, LocalDate last, boolean judged) {
        Claim limited =
                limited(
                        Population.EVERYONE,
                        Optional.empty(),
                        Optional.of(new DayInterval(first, last)),
                        true);
        ClaimCheck check = ClaimRule.check(limited, both(100, 100), EVERYONE);
        assertThat(check.answer()).isEqualTo(judged ? Answer.SUPPORTED : Answer.CANNOT_BE_JUDGED);
        assertThat(check.because().key().equals("estimate.claim-other-days")).isEqualTo(!judged);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-19, false", "2026-01-20, true", "2026-02-01, true"})
    void aClaimOfAnEarlierDayIsNotJudged(LocalDate until, boolean judged) {
        Claim early = limited(Population.EVERYONE, Optional.of(until), Optional.empty(), true);
        ClaimCheck check = ClaimRule.check(early, both(100, 100), EVERYONE);
        assertThat(check.answer()).isEqualTo(judged ? Answer.SUPPORTED : Answer.CANNOT_BE_JUDGED);
        assertThat(check.because().key().equals("estimate.claim-too-early")).isEqualTo(!judged);
    }

    @Test
    void listsWithoutDaysAreTakenToMatchAndItIsSaid() {
        Counted undated = new Counted(Population.EVERYONE, Optional.empty());
        Claim byDay =
                limited(
                        Population.EVERYONE,
                        Optional.of(LocalDate.of(2026, 1, 1)),
                        Optional.empty(),
                        true);
        Claim byDays = limited(Population.EVERYONE, Optional.empty(), Optional.of(DAYS), true);
        Claim free = limited(Population.EVERYONE, Optional.empty(), Optional.empty(), true);
        for (Claim claim : List.of(byDay, byDays)) {
            ClaimCheck check = ClaimRule.check(claim, both(100, 100), undated);
            assertThat(check.answer()).isEqualTo(Answer.SUPPORTED);
            assertThat(keys(check.because())).contains("estimate.claim-days-unstated");
        }
        assertThat(keys(ClaimRule.check(free, both(100, 100), undated).because()))
                .doesNotContain("estimate.claim-days-unstated");
        assertThat(keys(ClaimRule.check(byDays, both(100, 100), EVERYONE).because()))
                .doesNotContain("estimate.claim-days-unstated");
    }

    @ParameterizedTest
    @CsvSource({"900, true", "999, true", "1000, false", "1001, false"})
    void aClaimBelowTheNamedIsTold(long high, boolean told) {
        assertThat(TABLE.observed()).isEqualTo(1_000);
        ClaimCheck check = ClaimRule.check(claim(10, high), both(0, 0), EVERYONE);
        assertThat(keys(check.because()).contains("estimate.claim-below-named")).isEqualTo(told);
        assertThat(check.answer()).isEqualTo(Answer.NOT_SUPPORTED);
    }

    @Test
    void theCheckShowsTheFigureAsItWasRead() {
        Claim single =
                claim(OptionalLong.of(5_000), OptionalLong.empty(), FigureKind.CLAIMED_COUNT);
        ClaimCheck check = ClaimRule.check(single, both(100, 100), EVERYONE);
        assertThat(check.low()).isEqualTo(4_950);
        assertThat(check.high()).isEqualTo(5_050);
        assertThat(check.answer()).isEqualTo(Answer.SUPPORTED);
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        Counted unstated = new Counted(Population.UNSTATED, Optional.empty());
        Claim low = limited(Population.UNSTATED, Optional.of(DAYS.last()), Optional.of(DAYS), true);
        for (Language language : Language.values()) {
            String words =
                    Words.in(language).say(ClaimRule.check(low, both(70, 4), unstated).because());
            assertThat(words).doesNotContain("{").endsWith(".");
        }
    }
}
