package org.govah.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.model.Population;
import org.junit.jupiter.api.Test;

class TableOriginTest {
    private static final EstimateSettings BRIEF = new EstimateSettings(1, 4, 300, 500, 50, 0.95);
    private static final OverlapTable TABLE = Tables.of(3, 90, 80, 30, 70, 20, 20, 10);
    private static final OverlapTable NEARLY = Tables.of(3, 92, 82, 29, 72, 19, 19, 10);
    private static final OverlapTable FAR = Tables.of(3, 150, 140, 8, 130, 6, 5, 1);
    private static final Panel PANEL = Estimators.panel(TABLE, BRIEF, Progress.silent());

    @Test
    void aSoundOriginChangesNothingButAddsItsGates() {
        Panel held =
                origin(List.of(NEARLY), Population.EVERYONE, Population.UNSTATED)
                        .heldAgainst(PANEL, BRIEF);
        assertThat(held.gates()).hasSize(PANEL.gates().size() + 2);
        assertThat(held.verdict()).isEqualTo(PANEL.verdict());
        assertThat(held.estimates()).isEqualTo(PANEL.estimates());
    }

    @Test
    void listsThatSayTheyCountDifferentPeopleCarryNoTotal() {
        Panel held =
                origin(List.of(TABLE), Population.EVERYONE, Population.PROTESTERS)
                        .heldAgainst(PANEL, BRIEF);
        assertThat(gate(held, GateRule.POPULATION).value()).isEqualTo(2);
        assertThat(held.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
        assertThat(held.of(Method.LATENT_CLASS).orElseThrow().passed()).isFalse();
        assertThat(held.of(Method.LOG_LINEAR).orElseThrow().passed()).isFalse();
        assertThat(held.of(Method.CHAPMAN).orElseThrow().passed()).isTrue();
    }

    @Test
    void aTotalThatHangsOnHowReadilyRecordsAreJoinedIsNotPublished() {
        Panel held = origin(List.of(NEARLY, FAR)).heldAgainst(PANEL, BRIEF);
        Gate linkage = gate(held, GateRule.LINKAGE);
        assertThat(linkage.value()).isGreaterThan(GateRule.LINKAGE.threshold());
        assertThat(linkage.passed()).isFalse();
        assertThat(held.verdict()).isEqualTo(Verdict.DO_NOT_PUBLISH);
    }

    @Test
    void withTheSameTableAgainTheLinkageChangesNothing() {
        Panel held = origin(List.of(TABLE)).heldAgainst(PANEL, BRIEF);
        assertThat(gate(held, GateRule.LINKAGE).value()).isEqualTo(1);
    }

    @Test
    void whereOneWayOfJoiningGivesNoNumberTheGateFailsAndSaysWhy() {
        Panel held = origin(List.of(Tables.of(2, 9, 9, 3))).heldAgainst(PANEL, BRIEF);
        assertThat(gate(held, GateRule.LINKAGE).passed()).isFalse();
        assertThat(gate(held, GateRule.LINKAGE).value()).isNaN();
    }

    @Test
    void whatWasNotTriedDoesNotPass() {
        Gate linkage = gate(origin(List.of()).heldAgainst(PANEL, BRIEF), GateRule.LINKAGE);
        assertThat(linkage.passed()).isFalse();
        assertThat(linkage.says().arguments().toString()).contains("estimate.linkage-not-tried");
    }

    @Test
    void theGatesStandInTheOrderOfTheRules() {
        Panel held = origin(List.of(NEARLY)).heldAgainst(PANEL, BRIEF);
        assertThat(held.gates())
                .extracting(Gate::name)
                .startsWith("lists", "population", "linkage", "connected");
    }

    private static TableOrigin origin(List<OverlapTable> otherwise, Population... stated) {
        return new TableOrigin(List.of(stated), otherwise);
    }

    private static Gate gate(Panel panel, GateRule rule) {
        return panel.gates().stream()
                .filter(g -> g.name().equals(rule.code()))
                .findFirst()
                .orElseThrow();
    }
}
