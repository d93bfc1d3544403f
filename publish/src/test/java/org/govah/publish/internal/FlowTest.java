package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.govah.estimate.Verdict;
import org.govah.link.InnerDuplicates;
import org.govah.publish.Dossier;
import org.govah.publish.DossierPage;
import org.govah.publish.Fiction;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void eachPersonIsCountedFirstOnExactlyOneList() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        Flow flow = Flow.of(dossier);
        long first = flow.steps().stream().mapToLong(s -> s.first().orElseThrow()).sum();
        assertThat(first).isEqualTo(dossier.named());
        assertThat(flow.steps().getLast().first()).hasValue(dossier.onlyOnCopies());
    }

    @Test
    void severalCopiesAreKnownTogetherOnly() {
        Flow flow = Flow.of(Fiction.usual(Verdict.PUBLISHABLE).withCopies(3).dossier());
        assertThat(flow.stepsBeside()).hasSize(3).allMatch(s -> s.first().isEmpty());
        assertThat(flow.firstBeside() + flow.againBeside())
                .isEqualTo(flow.stepsBeside().stream().mapToLong(Flow.Step::people).sum());
    }

    @Test
    void aDossierWhoseNumbersContradictEachOtherIsRefusedWithTheListsName() {
        Dossier made = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        Dossier wrong =
                new Dossier(
                        made.lists(),
                        made.named(),
                        0,
                        made.onlyOnCopies(),
                        made.copies(),
                        List.of(new InnerDuplicates("Families", 1)),
                        made.panel(),
                        List.of(),
                        List.of(),
                        made.origin());
        assertThatThrownBy(() -> DossierPage.html(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not add up")
                .hasMessageContaining("Families");
    }
}
