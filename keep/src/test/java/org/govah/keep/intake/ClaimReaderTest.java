package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER =
            "claim_id,claimant,published_on,as_of,figure_kind,figure_low,figure_high,counts_whom,unit_scope\n";

    private static Claims read(String rows) throws UnreadableListException {
        byte[] bytes = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        return ClaimReader.read(ReceivedFile.of("claims.csv", bytes), TODAY);
    }

    private static Claim only(String row) throws UnreadableListException {
        Claims claims = read(row);
        assertThat(claims.toFix()).isEmpty();
        return claims.claims().getFirst();
    }

    @Test
    void all48PublishedClaimsAreRead() throws UnreadableListException {
        Claims claims =
                ClaimReader.read(SharedLists.path("data/claims/iran-toll-claims.csv"), TODAY);
        assertThat(claims.claims()).hasSize(48);
        assertThat(claims.toFix()).isEmpty();
        assertThat(claims.claims().stream().filter(c -> c.low().isEmpty())).hasSize(2);
        assertThat(claims.claims())
                .noneMatch(c -> c.counts() == Population.UNSTATED && !c.countsSays().isBlank());
        assertThat(claims.claims().stream().filter(c -> c.counts() == Population.PART)).hasSize(2);
        assertThat(claims.claims().stream().filter(c -> !c.wholeArea())).hasSize(5);
        assertThat(claims.claims().stream().filter(c -> c.days().isPresent())).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "all killed (78 protesters; 38 security), EVERYONE",
        "killed, EVERYONE",
        "deceased (68 children and teenagers), EVERYONE",
        "men women and children killed 15-18 Nov, EVERYONE",
        "killed by security forces, EVERYONE",
        "همه, EVERYONE",
        "protesters (58 children), PROTESTERS",
        "killed protesters (5 minors), PROTESTERS",
        "معترضان, PROTESTERS",
        "civilians, CIVILIANS",
        "ordinary citizens (19 children), CIVILIANS",
        "غیرنظامیان, CIVILIANS",
        "کودکان, CHILDREN",
        "Kurdish citizens only, PART",
        "Kurds only (20 children), PART",
        "'', UNSTATED",
        "whoever, UNSTATED",
    })
    void theLeadingWordsSayWhomAClaimCounts(String words, Population population)
            throws UnreadableListException {
        Claim claim = only("A,Group,2026-01-25,2026-01-09,named_list,5,,\"" + words + "\",\n");
        assertThat(claim.counts()).isEqualTo(population);
        assertThat(claim.countsSays()).isEqualTo(words);
    }

    @Test
    void theDaysOfAClaimAreReadInTheYearOfItsState() throws UnreadableListException {
        assertThat(only("A,G,2026-01-25,2026-01-09,estimate_point,5,,killed 8-9 Jan,\n").days())
                .contains(new DayInterval(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 9)));
        assertThat(only("A,G,2026-01-25,2026-01-09,estimate_point,5,,killed 28-30 Dec,\n").days())
                .contains(new DayInterval(LocalDate.of(2025, 12, 28), LocalDate.of(2025, 12, 30)));
        assertThat(
                        only("A,G,2026-01-25,2026-01-09,estimate_point,5,,کشته‌شدگان ۱۸ و ۱۹ دی,\n")
                                .days())
                .contains(new DayInterval(LocalDate.of(2026, 1, 8), LocalDate.of(2026, 1, 9)));
        assertThat(only("A,G,2026-01-25,2026-01-09,estimate_point,5,,all killed,\n").days())
                .isEmpty();
    }

    @Test
    void aClaimInWordsIsKeptWithoutANumber() throws UnreadableListException {
        Claim claim = only("A,G,,2026-01-09,vague_statement,several thousand,,all,nationwide\n");
        assertThat(claim.low()).isEmpty();
        assertThat(claim.wholeArea()).isTrue();
        assertThat(only("A,G,,,named_list,5,,all,8 hospitals\n").wholeArea()).isFalse();
        assertThat(only("A,G,,,named_list,5,,همه,سراسری\n").wholeArea()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'A,G,,,named_list,-5,,all,', keep.claim-figure",
        "'A,G,,,named_list,5.5,,all,', keep.claim-figure",
        "'A,G,,,named_list,9,5,all,', keep.claim-range-upside-down",
        "'A,G,,,guess,5,,all,', keep.claim-kind",
        "',G,,,named_list,5,,all,', keep.claim-no-id",
        "'A,G,2026-02-31,,named_list,5,,all,', keep.row-date-no-such-day",
        "'A,G,2027-02-01,,named_list,5,,all,', keep.row-date-future",
        "'A,G,,,named_list,5,,all,,x', keep.row-too-many-cells",
    })
    void aRowThatCannotBeAClaimIsToFix(String row, String key) throws UnreadableListException {
        Claims claims = read(row + "\nB,G,,,named_list,5,,all,\n");
        assertThat(claims.toFix().getFirst().reason().key()).isEqualTo(key);
        assertThat(claims.claims()).hasSize(1);
    }

    @Test
    void anIdThatStandsTwiceIsToFix() throws UnreadableListException {
        Claims claims = read("A,G,,,named_list,5,,all,\nA,H,,,named_list,6,,all,\n");
        assertThat(claims.toFix().getFirst().reason().key()).isEqualTo("keep.claim-double-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12000-20000",
                "۱۲۰۰۰-۲۰۰۰۰",
                "12,000–20,000",
                "12000 to 20000",
                "۱۲٬۰۰۰ تا ۲۰٬۰۰۰"
            })
    void aRangeIsReadInManyWritings(String text) throws UnreadableListException {
        Claim claim = ClaimReader.parseRange(text);
        assertThat(claim.low()).isEqualTo(OptionalLong.of(12_000));
        assertThat(claim.high()).isEqualTo(OptionalLong.of(20_000));
        assertThat(claim.kind()).isEqualTo(FigureKind.ESTIMATE_RANGE);
        assertThat(claim.counts()).isEqualTo(Population.UNSTATED);
    }

    @Test
    void oneFigureIsAPoint() throws UnreadableListException {
        Claim claim = ClaimReader.parseRange("12000");
        assertThat(claim.low()).isEqualTo(OptionalLong.of(12_000));
        assertThat(claim.high()).isEqualTo(OptionalLong.of(12_000));
        assertThat(claim.kind()).isEqualTo(FigureKind.ESTIMATE_POINT);
    }

    @ParameterizedTest
    @CsvSource({
        "many, keep.claim-range-unreadable",
        "'', keep.claim-range-unreadable",
        "-5, keep.claim-range-unreadable",
        "1.5, keep.claim-range-unreadable",
        "12-15-18, keep.claim-range-unreadable",
        "99999999999999999999, keep.claim-range-unreadable",
        "20000-12000, keep.claim-range-upside-down",
    })
    void nonsenseIsNoRange(String text, String key) {
        var refused =
                catchThrowableOfType(
                        UnreadableListException.class, () -> ClaimReader.parseRange(text));
        assertThat(refused.words().key()).isEqualTo(key);
    }
}
