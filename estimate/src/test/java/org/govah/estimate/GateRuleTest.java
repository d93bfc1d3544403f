package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.estimate.internal.VerdictRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateRuleTest {
    private static final Message WHY = Message.of("estimate.nobody");

    @ParameterizedTest
    @CsvSource({
        "LISTS, lists, 3, 2",
        "POPULATION, population, 1, 2",
        "LINKAGE, linkage, 1.25, 1.26",
        "CONNECTED, connected, 1, 2",
        "OVERLAP, overlap, 30, 29",
        "EXISTS, exists, 0.0000011, 0.000001",
        "BOOTSTRAP, bootstrap, 0.05, 0.0501",
        "R_HAT, r-hat, 1.0099, 1.01",
        "ESS, ess, 400, 399.9",
        "TAIL, tail, 0.001, 0.0011",
        "FIT, fit, 0.01, 0.0099",
        "SPREAD, spread, 1.5, 1.51"
    })
    void theThresholdItselfIsOnTheSideThatTheRuleSays(
            GateRule rule, String name, double passes, double fails) {
        Gate good = rule.held(passes);
        Gate bad = rule.held(fails);
        assertThat(good.passed()).isTrue();
        assertThat(bad.passed()).isFalse();
        assertThat(good.name()).isEqualTo(rule.code()).isEqualTo(name);
        assertThat(good.value()).isEqualTo(passes);
        assertThat(good.threshold()).isEqualTo(rule.threshold());
        assertThat(GateRule.of(good)).contains(rule);
        assertThat(good.says().key()).isEqualTo("estimate.gate-" + name + "-passed");
        assertThat(bad.says().key()).isEqualTo("estimate.gate-" + name + "-failed");
    }

    @Test
    void whatIsNotANumberOrMissingNeverPasses() {
        for (GateRule rule : GateRule.values()) {
            assertThat(rule.held(Double.NaN).passed()).isFalse();
            Gate missing = rule.missing(WHY);
            assertThat(missing.passed()).isFalse();
            assertThat(missing.value()).isNaN();
            assertThat(missing.says()).isEqualTo(Message.of("estimate.gate-missing", WHY));
        }
    }

    @Test
    void everyGateSaysItsNumberInBothLanguages() {
        Words english = Words.in(Language.EN);
        Words persian = Words.in(Language.FA);
        for (GateRule rule : GateRule.values()) {
            for (double value : new double[] {0, 7}) {
                Message says = rule.held(value).says();
                assertThat(english.say(says)).containsPattern("[07]");
                assertThat(persian.say(says))
                        .containsPattern("[۰۷]")
                        .doesNotContainPattern("[0-9]");
            }
        }
    }

    @Test
    void everyRuleKnowsWhatItLooksAt() {
        assertThat(GateRule.values())
                .extracting(GateRule::subject)
                .containsExactly(
                        GateRule.Subject.TABLE,
                        GateRule.Subject.ORIGIN,
                        GateRule.Subject.ORIGIN,
                        GateRule.Subject.ORIGIN,
                        GateRule.Subject.ORIGIN,
                        GateRule.Subject.TABLE,
                        GateRule.Subject.TABLE,
                        GateRule.Subject.LOG_LINEAR,
                        GateRule.Subject.LOG_LINEAR,
                        GateRule.Subject.LOG_LINEAR,
                        GateRule.Subject.LATENT_CLASS,
                        GateRule.Subject.LATENT_CLASS,
                        GateRule.Subject.LATENT_CLASS,
                        GateRule.Subject.LATENT_CLASS,
                        GateRule.Subject.GRAPHS,
                        GateRule.Subject.GRAPHS,
                        GateRule.Subject.GRAPHS,
                        GateRule.Subject.PANEL,
                        GateRule.Subject.PANEL,
                        GateRule.Subject.PANEL,
                        GateRule.Subject.PANEL);
    }

    @Test
    void whatStandsBehindATableIsNotHeldAgainstEveryTable() {
        assertThat(GateRule.values())
                .filteredOn(rule -> rule.subject() == GateRule.Subject.ORIGIN)
                .isNotEmpty()
                .noneMatch(GateRule::isForEveryTable);
        assertThat(GateRule.LISTS.isForEveryTable()).isTrue();
        assertThat(GateRule.SPREAD.isForEveryTable()).isTrue();
        assertThat(GateRule.ATTRACTION.isForEveryTable()).isFalse();
    }

    @Test
    void anUnknownGateHasNoRule() {
        assertThat(GateRule.of(new Gate("height", 1, 1, true, WHY))).isEmpty();
    }

    /// All patterns of the gates: spread alone leaves a range, any other failure forbids.
    @Test
    void theVerdictFollowsFromEveryPatternOfGates() {
        List<GateRule> rules = List.of(GateRule.values());
        int spread = 1 << rules.indexOf(GateRule.SPREAD);
        for (int failed = 0; failed < 1 << rules.size(); failed++) {
            List<Gate> gates = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                boolean passed = (failed & 1 << i) == 0;
                gates.add(new Gate(rules.get(i).code(), 1, 1, passed, WHY));
            }
            Verdict expected =
                    failed == 0
                            ? Verdict.PUBLISHABLE
                            : failed == spread ? Verdict.RANGE_ONLY : Verdict.DO_NOT_PUBLISH;
            assertThat(VerdictRule.of(gates)).as("failed %d", failed).isEqualTo(expected);
        }
    }
}
