package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.govah.core.Progress;
import org.govah.core.model.Person;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.junit.jupiter.api.Test;

final class LinkerTest {
    private static final long SEED = 20;

    @Test
    void everyRecordIsInExactlyOnePersonAndPersonsAreNumberedByTheirFirstRow() {
        List<VictimList> lists = simulated(2000, 3).lists();
        Linkage linkage = link(lists);
        TreeSet<RecordId> seen = new TreeSet<>();
        int number = 0;
        for (Person person : linkage.persons()) {
            assertThat(person.id()).isEqualTo(++number);
            person.records().forEach(r -> assertThat(seen.add(r)).isTrue());
        }
        assertThat(seen).hasSize(lists.stream().mapToInt(l -> l.records().size()).sum());
        assertThat(linkage.persons().getFirst().records())
                .contains(lists.getFirst().records().getFirst().id());
    }

    @Test
    void peopleOnIndependentListsAreFoundAgain() {
        Simulated simulated = simulated(3000, 3);
        Linkage linkage = link(simulated.lists());
        Quality quality = Quality.of(linkage.persons(), simulated.truth());
        assertThat(quality.precision()).as("seed %d: %s", SEED, quality).isGreaterThan(0.97);
        assertThat(quality.recall()).as("seed %d: %s", SEED, quality).isGreaterThan(0.9);
        assertThat(linkage.copies()).isEmpty();
    }

    @Test
    void aPersonHasOneEntryOnAListUnlessTheListRepeatsThem() {
        Linkage linkage = link(simulated(2000, 3).lists());
        int repeated = linkage.duplicates().stream().mapToInt(InnerDuplicates::records).sum();
        int more = 0;
        for (Person person : linkage.persons()) {
            more +=
                    person.records().size()
                            - (int)
                                    person.records().stream()
                                            .map(RecordId::list)
                                            .distinct()
                                            .count();
        }
        assertThat(more).isEqualTo(repeated);
    }

    @Test
    void theOrderOfListsAndRowsChangesNobody() {
        List<VictimList> lists = simulated(800, 3).lists();
        List<VictimList> shuffled = new ArrayList<>();
        Random random = new Random(SEED);
        for (VictimList list : lists.reversed()) {
            List<Record> rows = new ArrayList<>(list.records());
            Collections.shuffle(rows, random);
            shuffled.add(new VictimList(list.name(), list.scope(), list.copiedFrom(), rows));
        }
        assertThat(Quality.partition(link(shuffled).persons()))
                .isEqualTo(Quality.partition(link(lists).persons()));
    }

    @Test
    void theSameListsGiveTheSameLinkage() {
        List<VictimList> lists = simulated(500, 2).lists();
        assertThat(link(lists)).isEqualTo(link(lists));
    }

    @Test
    void aRowRepeatedInItsListIsOnePersonAndIsCounted() {
        List<TestLists.Row> rows = new ArrayList<>(new SimulatedLists(SEED).people(600));
        rows.addAll(rows.subList(0, 30));
        Linkage linkage = link(List.of(TestLists.list("one", rows)));
        assertThat(linkage.duplicates()).containsExactly(new InnerDuplicates("one", 30));
        assertThat(linkage.named()).isEqualTo(600);
    }

    @Test
    void aCommonNameAloneDoesNotMakeTwoPeopleOne() {
        List<TestLists.Row> a = namesOnly(1, "Arman Kiani");
        List<TestLists.Row> b = namesOnly(2, "Arman Kiani");
        Linkage linkage = link(List.of(TestLists.list("a", a), TestLists.list("b", b)));
        long joined =
                linkage.persons().stream()
                        .filter(p -> p.records().stream().anyMatch(r -> r.row() <= 30))
                        .filter(p -> p.records().size() > 1)
                        .count();
        assertThat(joined).isZero();
    }

    @Test
    void aRareNameSharedByTwoListsIsOnePerson() {
        List<TestLists.Row> a = namesOnly(1, "Arman Kiani");
        List<TestLists.Row> b = namesOnly(2, "Arman Kiani");
        List<TestLists.Row> shared = new SimulatedLists(3).people(300);
        shared.forEach(r -> a.add(new TestLists.Row(r.names().getFirst())));
        shared.forEach(r -> b.add(new TestLists.Row(r.names().getFirst())));
        Linkage linkage = link(List.of(TestLists.list("a", a), TestLists.list("b", b)));
        long joined = linkage.persons().stream().filter(p -> p.records().size() == 2).count();
        assertThat(joined).isBetween(240L, 320L);
    }

    @Test
    void namesMeetAcrossScriptsWhereOtherThingsAgree() {
        List<TestLists.Row> a = new ArrayList<>(new SimulatedLists(SEED).people(300));
        List<TestLists.Row> b = new ArrayList<>(a.subList(0, 100));
        TestLists.Row one = a.getFirst();
        a.add(one.named(List.of("آرمان سپهرنیا")));
        b.add(one.named(List.of("Arman Sepehrnia")));
        Linkage linkage = link(List.of(TestLists.list("a", a), TestLists.list("b", b)));
        assertThat(Quality.partition(linkage.persons()))
                .contains(List.of(new RecordId("a", 301), new RecordId("b", 101)));
    }

    @Test
    void otherDaysOfDeathAreEvidenceNotProof() {
        List<TestLists.Row> a = new ArrayList<>(new SimulatedLists(SEED).people(300));
        List<TestLists.Row> b = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            b.add(i % 5 == 0 ? a.get(i).death("2031-05-09") : a.get(i));
        }
        Linkage linkage = link(List.of(TestLists.list("a", a), TestLists.list("b", b)));
        assertThat(linkage.persons().stream().filter(p -> p.records().size() == 2).count())
                .isGreaterThan(90);
    }

    @Test
    void aPairIsExplainedAndItsPartsAddUp() {
        LinkRun run = Linker.run(simulated(500, 2).lists(), LinkSettings.USUAL, Progress.silent());
        Link best = run.links().getFirst();
        PairScore score = run.explainer().explain(best.a(), best.b());
        double bits =
                score.prior() + score.parts().stream().mapToDouble(PairScore.Part::weight).sum();
        assertThat(score.probability())
                .isCloseTo(best.probability(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(1 / (1 + Math.pow(2, -bits)))
                .isCloseTo(score.probability(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(run.explainer().explain(best.b(), best.a())).isEqualTo(score);
        assertThatThrownBy(() -> run.explainer().explain(best.a(), best.a()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeLearnedIsLeftOutAndSaid() {
        LinkRun run = Linker.run(simulated(300, 2).lists(), LinkSettings.USUAL, Progress.silent());
        assertThat(run.notes().toString())
                .contains("link.comparison-father", "link.comparison-birth");
        assertThat(run.linkage().model().comparisons())
                .extracting(LinkModel.Comparison::name)
                .containsExactly("name", "sex", "age", "death_date", "place");
    }

    @Test
    void twoListsOfOneNameAreRefused() {
        VictimList list = TestLists.list("a", new TestLists.Row("Arman Sepehrnia"));
        assertThatThrownBy(() -> link(List.of(list, list))).hasMessageContaining("one name");
    }

    private static List<TestLists.Row> namesOnly(long seed, String common) {
        List<TestLists.Row> out =
                new ArrayList<>(Collections.nCopies(30, new TestLists.Row(common)));
        new SimulatedLists(seed)
                .people(700)
                .forEach(r -> out.add(new TestLists.Row(r.names().getFirst())));
        return out;
    }

    private static Linkage link(List<VictimList> lists) {
        return Linker.link(lists, LinkSettings.USUAL, Progress.silent());
    }

    private record Simulated(List<VictimList> lists, Map<RecordId, String> truth) {}

    private static Simulated simulated(int people, int lists) {
        SimulatedLists made = new SimulatedLists(SEED);
        List<TestLists.Row> all = made.people(people);
        List<VictimList> out = new ArrayList<>();
        Map<RecordId, String> truth = new HashMap<>();
        for (int l = 0; l < lists; l++) {
            String name = "list" + l;
            List<Integer> who = new ArrayList<>();
            out.add(TestLists.list(name, made.listed(all, 0.5, who)));
            for (int i = 0; i < who.size(); i++) {
                truth.put(new RecordId(name, i + 1), who.get(i).toString());
            }
        }
        return new Simulated(out, truth);
    }
}
