package org.govah.keep.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.log.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The written rule of each status, sentence by sentence.
final class StatusRuleTest {
    private static final IdentityFacts NOTHING = new IdentityFacts(false, false, false);

    private static EntryId id(int number) {
        return new EntryId(0, number);
    }

    /// `content=kind:distance`, several parted by blanks; `-` for none.
    private static List<Voice.Weighed> grounds(String text) {
        return text.equals("-")
                ? List.of()
                : Stream.of(text.split(" ", -1)).map(StatusRuleTest::ground).toList();
    }

    private static Voice.Weighed ground(String text) {
        String[] parts = text.split("[=:]", -1);
        return new Voice.Weighed(
                parts[0],
                GroundKind.of(parts[1]).orElseThrow(),
                parts.length > 2 ? Distance.of(parts[2]).orElseThrow() : Distance.UNKNOWN);
    }

    private static Voice voice(int number, String by, Status status, String grounds) {
        return new Voice(
                id(number), by, status, grounds(grounds), Independence.NOT_SAID, false, Set.of());
    }

    private static Voice with(Voice voice, Independence independence) {
        return new Voice(
                voice.id(),
                voice.by(),
                voice.status(),
                voice.grounds(),
                independence,
                voice.keeper(),
                voice.replaces());
    }

    private static Voice keeper(Voice voice) {
        return new Voice(
                voice.id(),
                voice.by(),
                voice.status(),
                voice.grounds(),
                voice.independence(),
                true,
                voice.replaces());
    }

    private static Voice pointing(Voice voice, Integer... at) {
        return new Voice(
                voice.id(),
                voice.by(),
                voice.status(),
                voice.grounds(),
                voice.independence(),
                voice.keeper(),
                Stream.of(at).map(StatusRuleTest::id).collect(Collectors.toSet()));
    }

    private static Standing death(Voice... voices) {
        return StatusRule.of(Axis.DEATH, List.of(voices), NOTHING);
    }

    @Test
    void whereNobodyDecidedNothingIsDecided() {
        for (Axis axis : Axis.values()) {
            Standing standing = StatusRule.of(axis, List.of(), NOTHING);
            assertThat(standing.status()).isEqualTo(Status.undecided(axis));
            assertThat(standing.reviewers()).isZero();
            assertThat(standing.needs()).isEmpty();
            assertThat(standing.contested()).isFalse();
        }
    }

    /// Two reviewers who say `confirmed` on the same evidence, independence answered as given.
    @ParameterizedTest
    @CsvSource({
        "-,                                         independent, UNDER_REVIEW, EVIDENCE",
        "a=death_certificate,                       not_said,    CONFIRMED,    ",
        "a=burial_permit,                           not_said,    CONFIRMED,    ",
        "a=own:direct,                              not_said,    CONFIRMED,    ",
        "a=medical_record,                          not_said,    UNDER_REVIEW, EVIDENCE",
        "a=family:direct,                           independent, UNDER_REVIEW, EVIDENCE",
        "a=family:direct b=eyewitness:direct,       independent, CONFIRMED,    ",
        "a=family:direct b=statement:direct,        independent, CONFIRMED,    ",
        "a=family:direct b=eyewitness:direct,       not_said,    PROBABLE,     INDEPENDENCE",
        "a=family:direct b=eyewitness:direct,       one_origin,  PROBABLE,     INDEPENDENCE",
        "a=family:direct a=eyewitness:direct,       independent, UNDER_REVIEW, EVIDENCE",
        "a=family:direct b=eyewitness:second_hand,  independent, PROBABLE,     EVIDENCE",
        "a=family:direct b=eyewitness,              independent, PROBABLE,     EVIDENCE",
        "a=media:direct b=ngo:direct,               independent, PROBABLE,     EVIDENCE",
        "a=family:direct b=video,                   independent, PROBABLE,     EVIDENCE",
        "a=family:second_hand b=video,              independent, UNDER_REVIEW, EVIDENCE",
        "a=video b=photo c=grave,                   independent, UNDER_REVIEW, EVIDENCE",
        "a=press b=post,                            not_said,    PROBABLE,     EVIDENCE",
    })
    void aConfirmedDeathRestsOnADocumentAnExaminationOrTwoIndependentDirectSources(
            String grounds, String independence, Status holds, String need) {
        Independence answer = Independence.of(independence).orElseThrow();
        Standing standing =
                death(
                        with(voice(1, "one", Status.CONFIRMED, grounds), answer),
                        with(voice(2, "two", Status.CONFIRMED, grounds), answer));
        assertThat(standing.status()).isEqualTo(holds);
        assertThat(standing.needs())
                .isEqualTo(need == null ? Set.of() : Set.of(Need.valueOf(need)));
        assertThat(standing.reviewers()).isEqualTo(2);
    }

    @Test
    void onePersonConfirmsNothingHoweverOftenTheySaySo() {
        Standing standing =
                death(
                        voice(1, "one", Status.CONFIRMED, "a=death_certificate"),
                        voice(2, "one", Status.CONFIRMED, "b=burial_permit"));
        assertThat(standing.status()).isEqualTo(Status.PROBABLE);
        assertThat(standing.needs()).containsExactly(Need.SECOND_REVIEWER);
        assertThat(standing.reviewers()).isEqualTo(1);
    }

    @Test
    void twoWhoBothBroughtTheListInDoNotConfirmItAndOneOtherDoes() {
        Voice one = keeper(voice(1, "one", Status.CONFIRMED, "a=death_certificate"));
        Voice two = keeper(voice(2, "two", Status.CONFIRMED, "-"));
        assertThat(death(one, two).status()).isEqualTo(Status.PROBABLE);
        assertThat(death(one, two).needs()).containsExactly(Need.ANOTHER_THAN_KEEPER);
        assertThat(death(one, voice(3, "three", Status.CONFIRMED, "-")).status())
                .isEqualTo(Status.CONFIRMED);
    }

    @Test
    void theEvidenceOfAllWhoAgreeIsTakenTogether() {
        Voice one =
                with(
                        voice(1, "one", Status.CONFIRMED, "a=family:direct"),
                        Independence.INDEPENDENT);
        Voice two = voice(2, "two", Status.CONFIRMED, "b=medical:direct");
        assertThat(death(one, two).status()).isEqualTo(Status.CONFIRMED);
        assertThat(death(one, with(two, Independence.ONE_ORIGIN)).needs())
                .containsExactly(Need.INDEPENDENCE);
    }

    @Test
    void whereReviewersDifferBothAreShownAndNeitherHolds() {
        Standing standing =
                death(
                        voice(1, "one", Status.CONFIRMED, "a=death_certificate"),
                        voice(2, "two", Status.CONFIRMED, "-"),
                        voice(3, "three", Status.EXCLUDED, "-"));
        assertThat(standing.contested()).isTrue();
        assertThat(standing.said()).containsExactly(Status.CONFIRMED, Status.EXCLUDED);
        assertThat(standing.status()).isEqualTo(Status.UNDER_REVIEW);
        assertThat(standing.needs()).containsExactly(Need.SETTLEMENT);
        assertThat(standing.reviewers()).isEqualTo(3);
    }

    @Test
    void somebodyWhoIsNoneOfThemSettlesItByPointingAtBoth() {
        Voice one = voice(1, "one", Status.CONFIRMED, "a=death_certificate");
        Voice two = voice(2, "two", Status.DISPUTED, "b=family");
        Voice three = voice(3, "three", Status.CONFIRMED, "-");
        Standing settled = death(one, two, pointing(three, 1, 2));
        assertThat(settled.status()).isEqualTo(Status.CONFIRMED);
        assertThat(settled.reviewers()).as("the one who said the same counts").isEqualTo(2);
        assertThat(death(one, two, three).contested()).as("without pointing").isTrue();
        assertThat(death(one, two, pointing(three, 1)).contested()).as("at one only").isTrue();
        Voice own = pointing(voice(3, "one", Status.CONFIRMED, "-"), 1, 2);
        assertThat(death(one, two, own).contested()).as("one of the two").isTrue();
    }

    @Test
    void nobodyTakesThePlaceOfAnothersWordWhereNothingDiffers() {
        Voice one = voice(1, "one", Status.CONFIRMED, "a=death_certificate");
        Voice two = voice(2, "two", Status.CONFIRMED, "-");
        Voice three = pointing(voice(3, "three", Status.EXCLUDED, "-"), 1, 2);
        Standing standing = death(one, two, three);
        assertThat(standing.contested()).isTrue();
        assertThat(standing.reviewers()).isEqualTo(3);
    }

    @Test
    void whoWasSettledMaySpeakAgain() {
        Voice one = voice(1, "one", Status.CONFIRMED, "a=death_certificate");
        Voice two = voice(2, "two", Status.PROBABLE, "-");
        Voice three = pointing(voice(3, "three", Status.CONFIRMED, "-"), 1, 2);
        Voice again = voice(4, "two", Status.EXCLUDED, "-");
        assertThat(death(one, two, three, again).contested()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PROBABLE,           -,                UNDER_REVIEW,   EVIDENCE",
        "PROBABLE,           a=family,         UNDER_REVIEW,   EVIDENCE",
        "PROBABLE,           a=family b=press, PROBABLE,       ",
        "PROBABLE,           a=own,            PROBABLE,       ",
        "UNDER_REVIEW,       -,                UNDER_REVIEW,   ",
        "DISPUTED,           -,                UNDER_REVIEW,   EVIDENCE",
        "DISPUTED,           a=post,           DISPUTED,       ",
        "EXCLUDED,           -,                EXCLUDED,       ",
        "UNIDENTIFIED,       -,                UNIDENTIFIED,   ",
        "COUNT_ONLY,         -,                COUNT_ONLY,     ",
        "NOT_ASSESSED,       -,                NOT_ASSESSED,   ",
        "ALLEGED,            -,                NOT_ASSESSED,   EVIDENCE",
        "ALLEGED,            a=video,          ALLEGED,        ",
        "CONTESTED,          -,                NOT_ASSESSED,   EVIDENCE",
        "CONTESTED,          a=video,          CONTESTED,      ",
        "REASONABLE_GROUNDS, a=video,          ALLEGED,        SECOND_REVIEWER",
    })
    void oneReviewerIsEnoughForTheOthersWithWhatTheyNeed(
            Status said, String grounds, Status holds, String need) {
        Standing standing =
                StatusRule.of(said.axis(), List.of(voice(1, "one", said, grounds)), NOTHING);
        assertThat(standing.status()).isEqualTo(holds);
        assertThat(standing.needs())
                .isEqualTo(need == null ? Set.of() : Set.of(Need.valueOf(need)));
    }

    @Test
    void reasonableGroundsNeedTwoReviewersAndEvidence() {
        Voice one = voice(1, "one", Status.REASONABLE_GROUNDS, "a=video");
        Voice two = voice(2, "two", Status.REASONABLE_GROUNDS, "-");
        assertThat(StatusRule.of(Axis.ATTRIBUTION, List.of(one, two), NOTHING).status())
                .isEqualTo(Status.REASONABLE_GROUNDS);
        Voice bare = voice(1, "one", Status.REASONABLE_GROUNDS, "-");
        Standing standing = StatusRule.of(Axis.ATTRIBUTION, List.of(bare, two), NOTHING);
        assertThat(standing.status()).isEqualTo(Status.NOT_ASSESSED);
        assertThat(standing.needs()).containsExactly(Need.EVIDENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTIFIED, true,  true,  false, -,                   IDENTIFIED",
        "IDENTIFIED, true,  false, true,  -,                   IDENTIFIED",
        "IDENTIFIED, true,  false, false, a=photo,             IDENTIFIED",
        "IDENTIFIED, true,  false, false, a=death_certificate, IDENTIFIED",
        "IDENTIFIED, true,  false, false, a=video,             PARTLY",
        "IDENTIFIED, true,  false, false, -,                   PARTLY",
        "IDENTIFIED, false, true,  true,  a=photo,             PARTLY",
        "IDENTIFIED, false, false, false, -,                   UNIDENTIFIED",
        "PARTLY,     false, false, false, -,                   UNIDENTIFIED",
        "PARTLY,     false, true,  false, -,                   PARTLY",
        "PARTLY,     false, false, true,  -,                   PARTLY",
        "PARTLY,     false, false, false, a=body_image,        PARTLY",
    })
    void identityNeedsANameAndOneMoreThing(
            Status said,
            boolean fullName,
            boolean father,
            boolean birth,
            String grounds,
            Status holds) {
        Standing standing =
                StatusRule.of(
                        Axis.IDENTITY,
                        List.of(voice(1, "one", said, grounds)),
                        new IdentityFacts(fullName, father, birth));
        assertThat(standing.status()).isEqualTo(holds);
        assertThat(standing.needs().isEmpty()).isEqualTo(said == holds);
    }

    /// Whatever is said in whatever order: a death is confirmed only where two persons say so and
    /// nobody else says otherwise.
    @Test
    void noOrderOfDecisionsConfirmsADeathThatTwoPersonsDidNotConfirm() {
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Voice> voices = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                List<Status> all =
                        Stream.of(Status.values()).filter(s -> s.axis() == Axis.DEATH).toList();
                Voice voice =
                        voice(
                                i + 1,
                                "p" + random.nextInt(3),
                                all.get(random.nextInt(all.size())),
                                random.nextBoolean() ? "a=death_certificate" : "-");
                voices.add(random.nextBoolean() ? voice : pointing(voice, i, i - 1));
            }
            Standing standing = StatusRule.of(Axis.DEATH, voices, NOTHING);
            if (standing.status() == Status.CONFIRMED) {
                long who =
                        voices.stream()
                                .filter(v -> v.status() == Status.CONFIRMED)
                                .map(Voice::by)
                                .distinct()
                                .count();
                assertThat(who).as("seed %d: %s", seed, voices).isGreaterThan(1);
                assertThat(voices.getLast().status())
                        .as("seed %d: %s", seed, voices)
                        .isEqualTo(Status.CONFIRMED);
            }
            assertThat(EnumSet.allOf(Status.class)).contains(standing.status());
        }
    }
}
