package org.govah.keep.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;

class TimeBoundsTest {
    private static Instant day(int day) {
        return Instant.parse("2026-01-%02dT00:00:00Z".formatted(day));
    }

    private static final List<TimeEvidence> EVIDENCE =
            List.of(
                    new TimeEvidence.Quotes(3, day(2), "group B", Sureness.SIGNATURE),
                    new TimeEvidence.Quotes(5, day(4), "a block", Sureness.BLOCK),
                    new TimeEvidence.Quotes(9, day(8), "group C", Sureness.SIGNATURE),
                    new TimeEvidence.SeenAt(6, day(7), "own clock", Sureness.CLAIMED),
                    new TimeEvidence.SeenAt(8, day(9), "an authority", Sureness.CHAIN),
                    new TimeEvidence.SeenAt(20, day(12), "group B", Sureness.SIGNATURE));

    private static String said(TimeBounds bounds, Language language) {
        Words words = Words.in(language);
        return String.join(" ", bounds.words().stream().map((Message m) -> words.say(m)).toList());
    }

    @Test
    void theLatestQuoteBeforeAndTheEarliestSightAfterBoundAnEntry() {
        TimeBounds bounds = TimeBounds.of(5, EVIDENCE, Sureness.SIGNATURE);
        assertThat(said(bounds, Language.EN))
                .isEqualTo(
                        "Not before 2026-01-04T00:00:00Z, on the word of a block (held against a"
                                + " block header). Not after 2026-01-09T00:00:00Z, on the word of"
                                + " an authority (signature and chain checked).");
        assertThat(said(bounds, Language.FA)).contains("a block", "an authority");
    }

    @Test
    void aCheckpointOfSizeNCoversEntriesBelowNOnly() {
        assertThat(TimeBounds.of(7, EVIDENCE, Sureness.SIGNATURE).notAfter().orElseThrow().time())
                .isEqualTo(day(9));
        assertThat(TimeBounds.of(8, EVIDENCE, Sureness.SIGNATURE).notAfter().orElseThrow().time())
                .isEqualTo(day(12));
        assertThat(TimeBounds.of(20, EVIDENCE, Sureness.SIGNATURE).notAfter()).isEmpty();
    }

    @Test
    void anEntryDependsOnWhatStandsBeforeItOnly() {
        assertThat(TimeBounds.of(2, EVIDENCE, Sureness.SIGNATURE).notBefore()).isEmpty();
        assertThat(said(TimeBounds.of(2, List.of(), Sureness.CLAIMED), Language.EN))
                .startsWith("Nothing shows");
    }

    @Test
    void claimsCountOnlyWhereTheyAreAskedFor() {
        assertThat(TimeBounds.of(5, EVIDENCE, Sureness.CLAIMED).notAfter().orElseThrow().witness())
                .isEqualTo("own clock");
    }

    @Test
    void endsThatContradictEachOtherAreSaid() {
        TimeBounds bounds =
                TimeBounds.of(
                        1,
                        List.of(
                                new TimeEvidence.Quotes(0, day(9), "x", Sureness.BLOCK),
                                new TimeEvidence.SeenAt(2, day(3), "y", Sureness.SIGNATURE)),
                        Sureness.SIGNATURE);
        assertThat(bounds.contradictory()).isTrue();
        assertThat(said(bounds, Language.EN)).contains("contradict");
    }
}
