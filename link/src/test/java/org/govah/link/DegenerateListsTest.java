package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.model.VictimList;
import org.junit.jupiter.api.Test;

final class DegenerateListsTest {
    @Test
    void noListsAndEmptyListsGiveNoPersons() {
        assertThat(link().named()).isZero();
        assertThat(link(TestLists.list("empty"), TestLists.list("empty too")).named()).isZero();
    }

    @Test
    void oneRowIsOnePerson() {
        assertThat(link(TestLists.list("one", new TestLists.Row("Arman Sepehrnia"))).named())
                .isEqualTo(1);
    }

    @Test
    void aListWhereAllNamesAreEqualAndNothingElseIsKnownStaysApart() {
        VictimList list =
                TestLists.list(
                        "same", Collections.nCopies(300, new TestLists.Row("Arman Sepehrnia")));
        assertThat(link(list).named()).isEqualTo(300);
    }

    @Test
    void peopleWithoutANameAreNeverJoinedByIt() {
        List<TestLists.Row> rows = new ArrayList<>();
        List<TestLists.Row> people = new SimulatedLists(4).people(500);
        for (int i = 0; i < people.size(); i++) {
            rows.add(i % 5 < 2 ? new TestLists.Row("Unknown Unknown") : people.get(i));
        }
        assertThat(
                        link(TestLists.list("a", rows), TestLists.list("b", rows.subList(0, 200)))
                                .persons())
                .filteredOn(p -> p.records().stream().anyMatch(r -> (r.row() - 1) % 5 < 2))
                .allMatch(p -> p.records().size() == 1);
    }

    @Test
    void twentyThousandEqualRowsAreBoundedAndSaid() {
        List<TestLists.Row> rows =
                Collections.nCopies(10_000, new TestLists.Row("Arman Sepehrnia"));
        LinkRun run =
                Linker.run(
                        List.of(TestLists.list("a", rows), TestLists.list("b", rows)),
                        LinkSettings.USUAL,
                        Progress.silent());
        assertThat(run.linkage().model().candidatePairs()).isLessThan(2_000_000);
        assertThat(run.notes()).anyMatch(n -> n.key().equals("link.large-blocks"));
    }

    @Test
    void oddNamesAreTakenAsTheyCome() {
        List<TestLists.Row> rows =
                List.of(
                        new TestLists.Row("ا".repeat(300)),
                        new TestLists.Row("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
                        new TestLists.Row("🙂🙂 𝒜𝓇𝓂𝒶𝓃 \uD83D"),
                        new TestLists.Row("آرمان Sepehrnia سپهرنیا"),
                        new TestLists.Row("\u202Eآرمان\u202C Kiani"),
                        new TestLists.Row("12345"),
                        new TestLists.Row("---"),
                        new TestLists.Row("Арман Кияни"));
        assertThat(link(TestLists.list("odd", rows)).named()).isEqualTo(8);
    }

    private static Linkage link(VictimList... lists) {
        return Linker.link(List.of(lists), LinkSettings.USUAL, Progress.silent());
    }
}
