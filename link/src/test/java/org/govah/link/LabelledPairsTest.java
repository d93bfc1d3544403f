package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.govah.core.Progress;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.govah.link.LabelledPairs.Pair;
import org.junit.jupiter.api.Test;

/// The labelled pairs of the lists of 2026, and today's linking held against them. Run alone to see
/// the figures: `mvn -pl core,link test -Dtest=LabelledPairsTest`.
final class LabelledPairsTest {
    private static final LabelledPairs LABELS = LabelledPairs.read();

    /// Set after measuring once (0.955 and 0.904, unsure as different, within reach).
    private static final double PRECISION = 0.9;

    private static final double RECALL = 0.85;

    @Test
    void thePairsAreDifferentAndTheirWeightsAddUpToTheirStrata() {
        Set<List<RecordId>> seen = new HashSet<>();
        for (Pair each : LABELS.pairs()) {
            assertThat(each.a()).isLessThan(each.b());
            assertThat(seen.add(List.of(each.a(), each.b()))).as("twice: %s", each).isTrue();
        }
        LABELS.strata()
                .forEach((name, pairs) -> {
                    assertThat(pairs).extracting(Pair::size).containsOnly(pairs.getFirst().size());
                    assertThat(pairs.stream().mapToDouble(Pair::weight).sum())
                            .as(name)
                            .isCloseTo((double) pairs.getFirst().size(), within(0.5));
                });
    }

    @Test
    void noNameIsInTheFile() {
        for (Pair each : LABELS.pairs()) {
            assertThat(each.reason()).matches("[SDU][1-4]");
            assertThat(each.reason().charAt(0)).isEqualTo(each.verdict().name().charAt(0));
        }
    }

    @Test
    void theStrataHoldEveryPairOfTheListsOnce() {
        List<RecordId> ids = ids(SharedLists.iran2026());
        assertThat(ids).containsAll(LABELS.pairs().stream().map(Pair::a).toList());
        assertThat(ids).containsAll(LABELS.pairs().stream().map(Pair::b).toList());
        long pairs = (long) ids.size() * (ids.size() - 1) / 2;
        assertThat(LABELS.strata().values().stream().mapToLong(s -> s.getFirst().size()).sum())
                .isEqualTo(pairs);
    }

    private static List<RecordId> ids(List<VictimList> lists) {
        return lists.stream()
                .flatMap(l -> l.records().stream())
                .map(org.govah.core.model.Record::id)
                .toList();
    }

    @Test
    void whatIsJoinedIsAlmostAlwaysTheSamePersonInTheReadersEyes() {
        LinkRun run = Linker.run(SharedLists.iran2026(), LinkSettings.USUAL, Progress.silent());
        BiPredicate<RecordId, RecordId> joined = LabelledPairs.joined(run.linkage().persons());
        long counted =
                run.linkage().persons().stream()
                        .mapToLong(p -> (long) p.records().size() * (p.records().size() - 1) / 2)
                        .sum();
        say(
                "Joined pairs: %d; by the weights of the labels %.0f",
                counted, LABELS.joinedPairs(joined));
        say("Disagreements %s", LABELS.disagreements(joined));
        say("All pairs%n%s", LABELS.told(joined));
        say("Within reach%n%s", LABELS.withinReach().told(joined));
        for (String kind : List.of("apart", "copy", "within")) {
            say("Within reach, %s%n%s", kind, LABELS.only(kind).withinReach().told(joined));
        }
        LABELS.reliability((a, b) -> run.explainer().explain(a, b).probability())
                .forEach(bin -> say("%s", bin));
        StratifiedQuality strict = LABELS.withinReach().measure(joined, false);
        assertThat(strict.precision().estimate()).isGreaterThan(PRECISION);
        assertThat(strict.recall().estimate()).isGreaterThan(RECALL);
    }

    private static void say(String format, Object... args) {
        System.out.printf(format + "%n", args);
    }
}
