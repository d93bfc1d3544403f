package org.govah.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.model.Place;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.junit.jupiter.api.Test;

/// Names and places that one list writes in one word and another in two.
final class SplitWordsTest {
    @Test
    void aNameJoinedHereAndSplitThereSoundsAlike() {
        PairScore score =
                score(
                        row("محمدعلی کوهسار خواه", "زرین کوه"),
                        row("Mohammad-Ali Kouhsarkhah", "Zarrin Kouh"));
        assertThat(level(score, "name")).isEqualTo("sounds alike");
    }

    @Test
    void aNameOfOtherSoundDoesNotSoundAlikeForBeingSplit() {
        PairScore score =
                score(
                        row("محمدعلی کوهسار خواه", "زرین کوه"),
                        row("Mohammad-Ali Darya Panah", "Zarrin Kouh"));
        assertThat(level(score, "name")).isNotEqualTo("sounds alike");
    }

    @Test
    void aPlaceInOneWordOrInTwoIsOnePlace() {
        PairScore score =
                score(
                        row("Arman Sepehrnia", "فیروزه کلات"),
                        row("Arman Sepehrnia", "Firouzehkalat"));
        assertThat(level(score, "place")).isEqualTo("sounds the same");
    }

    private static TestLists.Row row(String name, String place) {
        return new TestLists.Row(name).place(new Place(Optional.of(place), Optional.empty()));
    }

    /// Scores the first rows of two lists that hold other people besides, so that there is
    /// something to learn.
    private static PairScore score(TestLists.Row one, TestLists.Row other) {
        List<TestLists.Row> people = new SimulatedLists(7).people(300);
        List<VictimList> lists =
                List.of(
                        TestLists.list("one", with(one, people)),
                        TestLists.list("other", with(other, people)));
        return Linker.run(lists, LinkSettings.USUAL, Progress.silent())
                .explainer()
                .explain(new RecordId("one", 1), new RecordId("other", 1));
    }

    private static List<TestLists.Row> with(TestLists.Row first, List<TestLists.Row> rest) {
        List<TestLists.Row> rows = new ArrayList<>(List.of(first));
        rows.addAll(rest);
        return rows;
    }

    private static String level(PairScore score, String comparison) {
        return score.parts().stream()
                .filter(part -> part.comparison().equals(comparison))
                .map(PairScore.Part::level)
                .findFirst()
                .orElse("missing");
    }
}
