package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.govah.core.model.Claim;
import org.govah.core.model.FigureKind;
import org.govah.core.model.Population;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.govah.core.words.Language;
import org.govah.core.words.Message;
import org.govah.core.words.Words;
import org.govah.estimate.Answer;
import org.govah.estimate.ClaimCheck;
import org.govah.publish.Fiction;
import org.govah.publish.PageReader;
import org.junit.jupiter.api.Test;

class ClaimsOverTimeTest {
    @Test
    void onlyFiguresOfOneClaimantOfOneKindForTheSamePeopleAreJoined() {
        assertThat(
                        joins(
                                claim("Watch", 0, Population.EVERYONE),
                                claim("Watch", 9, Population.EVERYONE)))
                .isEqualTo(1);
        assertThat(
                        joins(
                                claim("Watch", 0, Population.EVERYONE),
                                claim("Watch", 9, Population.CHILDREN)))
                .isZero();
        assertThat(
                        joins(
                                claim("Watch", 0, Population.EVERYONE),
                                claim("Other", 9, Population.EVERYONE)))
                .isZero();
        assertThat(
                        joins(
                                claim("Watch", 0, Population.UNSTATED),
                                claim("Watch", 9, Population.UNSTATED)))
                .isZero();
    }

    @Test
    void figuresOfAnotherEventDoNotSqueezeThoseOfTheBusiestPeriod() {
        List<PlacedClaim> placed =
                PlacedClaim.of(
                        List.of(
                                claim("Watch", 0, Population.EVERYONE),
                                claim("Watch", 900, Population.EVERYONE),
                                claim("Watch", 1_083, Population.EVERYONE),
                                claim("Other", 1_267, Population.EVERYONE)));
        assertThat(PlacedClaim.ofBusiestPeriod(placed))
                .extracting(PlacedClaim::number)
                .containsExactly(2, 3);
        assertThat(PlacedClaim.ofBusiestPeriod(List.of())).isEmpty();
    }

    @Test
    void aClaimWithoutDateOrNumberStandsInTheTableOnly() {
        ClaimCheck dated = claim("Watch", 0, Population.EVERYONE);
        Claim c = dated.claim();
        Claim bare =
                new Claim(
                        "B",
                        "Watch",
                        c.publishedOn(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        FigureKind.VAGUE_STATEMENT,
                        c.counts(),
                        "",
                        Optional.empty(),
                        true);
        ClaimCheck vague =
                new ClaimCheck(
                        bare,
                        0,
                        Double.POSITIVE_INFINITY,
                        List.of(),
                        Answer.CANNOT_BE_JUDGED,
                        Message.of("app.fiction-because", 0.0));
        List<PlacedClaim> placed = PlacedClaim.of(List.of(vague, dated));
        assertThat(placed).extracting(PlacedClaim::number).containsExactly(2);
    }

    @Test
    void atLeastIsAnArrowAndARangeIsALineBetweenTwoShapes() {
        assertThat(styles("other-line", check("Watch", 0, 200, OptionalLong.empty()))).isEqualTo(3);
        assertThat(styles("other-line", check("Watch", 0, 200, OptionalLong.of(200)))).isZero();
        assertThat(styles("other-line", check("Watch", 0, 200, OptionalLong.of(900)))).isEqualTo(1);
    }

    private static long joins(ClaimCheck... checks) {
        return styles("join", checks);
    }

    private static long styles(String style, ClaimCheck... checks) {
        Html svg =
                ClaimsOverTime.draw(
                        PlacedClaim.of(List.of(checks)),
                        612,
                        Optional.empty(),
                        new Prose(Words.in(Language.EN)),
                        FigureFrame.WIDE);
        return PageReader.of(svg.render()).all("*").stream()
                .filter(e -> e.getAttribute("class").equals(style))
                .count();
    }

    private static ClaimCheck claim(String claimant, int day, Population counts) {
        return check(claimant, day, 200 + day, OptionalLong.of(200 + day), counts);
    }

    private static ClaimCheck check(String claimant, int day, long low, OptionalLong high) {
        return check(claimant, day, low, high, Population.EVERYONE);
    }

    private static ClaimCheck check(
            String claimant, int day, long low, OptionalLong high, Population counts) {
        LocalDate on = Fiction.DAY_ONE.plusDays(day);
        UncertainDate date =
                new UncertainDate(
                        on.toString(),
                        CalendarSystem.GREGORIAN,
                        DatePrecision.DAY,
                        DayInterval.of(on));
        Claim claim =
                new Claim(
                        "C" + day,
                        claimant,
                        Optional.of(date),
                        Optional.empty(),
                        OptionalLong.of(low),
                        high,
                        FigureKind.DOCUMENTED_MINIMUM,
                        counts,
                        "",
                        Optional.empty(),
                        true);
        double top = high.isPresent() ? (double) high.getAsLong() : Double.POSITIVE_INFINITY;
        return new ClaimCheck(
                claim,
                (double) low,
                top,
                List.of(),
                Answer.SUPPORTED,
                Message.of("app.fiction-because", 0.5));
    }
}
