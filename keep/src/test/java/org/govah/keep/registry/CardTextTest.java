package org.govah.keep.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.govah.core.log.EntryId;
import org.junit.jupiter.api.Test;

final class CardTextTest {
    private static final EntryId LIST = new EntryId(1, 2);
    private static final EntryId ITEM = new EntryId(3, 4);
    private static final RecordRef ROW = new RecordRef(LIST, 17);

    private static final List<Decision> DECISIONS =
            List.of(
                    new Decision.OfStatus(
                            List.of(ROW),
                            Status.CONFIRMED,
                            Optional.empty(),
                            List.of(
                                    new Ground(
                                            ITEM, GroundKind.DEATH_CERTIFICATE, Distance.DIRECT)),
                            Independence.INDEPENDENT,
                            true,
                            List.of(new EntryId(5, 6))),
                    new Decision.OfStatus(
                            List.of(ROW),
                            Status.EXCLUDED,
                            Optional.of(Exclusion.ALIVE),
                            List.of(),
                            Independence.NOT_SAID,
                            false,
                            List.of()),
                    new Decision.OfMatch(
                            List.of(ROW, new RecordRef(LIST, 18)),
                            Verdict.DIFFERENT,
                            false,
                            List.of()),
                    new Decision.OfIncident(
                            List.of(ROW),
                            "2026-01-08",
                            "a square",
                            OptionalInt.of(3),
                            OptionalInt.empty(),
                            false,
                            List.of()));

    private static final Consent CONSENT =
            new Consent(
                    ConsentState.LIMITED,
                    Set.of(Purpose.ARCHIVE, Purpose.SHARE_COURT),
                    List.of(ITEM),
                    List.of(ROW));

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Decision each : DECISIONS) {
            assertThat(CardText.decision(CardText.of(each))).contains(each);
        }
        assertThat(CardText.consent(CardText.of(CONSENT))).contains(CONSENT);
    }

    /// The worked example of docs/formats/decisions-log.md.
    @Test
    void theBytesAreThoseOfTheFormatPage() {
        assertThat(HexFormat.of().formatHex(CardText.of(DECISIONS.get(2))))
                .isEqualTo(
                        "a6010102656d617463680382825000000000000000010000000000000002118250000000"
                                + "00000000010000000000000002120469646966666572656e7409f40a80");
    }

    @Test
    void aNewerKindOrFormatIsNotRead() {
        assertThat(CardText.decision(HexFormat.of().parseHex("a10102"))).isEmpty();
        assertThat(CardText.decision(CardText.of(CONSENT))).isEmpty();
        assertThat(CardText.consent(CardText.of(DECISIONS.get(0)))).isEmpty();
        assertThat(CardText.decision(new byte[0])).isEmpty();
        assertThat(CardText.decision(new byte[] {1})).isEmpty();
    }

    @Test
    void brokenBytesAreReadOrNotAndNeverStopAnything() {
        for (int seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = CardText.of(DECISIONS.get(random.nextInt(DECISIONS.size())));
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                CardText.decision(bytes);
                CardText.consent(bytes);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void consentNamesItsPurposesAndWithdrawalNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Consent(ConsentState.GIVEN, Set.of(), List.of(ITEM), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Consent(
                                ConsentState.WITHDRAWN,
                                Set.of(Purpose.ARCHIVE),
                                List.of(ITEM),
                                List.of()));
    }

    @Test
    void whatIsWithdrawnGoesOutForNothingAndTheRestForItsPurposes() {
        Consent withdrawn = new Consent(ConsentState.WITHDRAWN, Set.of(), List.of(ITEM), List.of());
        Optional<Purpose> court = Optional.of(Purpose.SHARE_COURT);
        Optional<Purpose> partners = Optional.of(Purpose.SHARE_PARTNERS);
        assertThat(ConsentRule.allows(Optional.empty(), court)).isTrue();
        assertThat(ConsentRule.allows(Optional.of(withdrawn), Optional.empty())).isFalse();
        assertThat(ConsentRule.allows(Optional.of(withdrawn), court)).isFalse();
        assertThat(ConsentRule.allows(Optional.of(CONSENT), Optional.empty())).isTrue();
        assertThat(ConsentRule.allows(Optional.of(CONSENT), court)).isTrue();
        assertThat(ConsentRule.allows(Optional.of(CONSENT), partners)).isFalse();
    }
}
