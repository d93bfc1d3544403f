package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.estimate.Verdict;
import org.govah.publish.Dossier;
import org.govah.publish.DossierPage;
import org.govah.publish.Fiction;
import org.govah.publish.PageReader;
import org.govah.publish.RangeAloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class FiguresTest {
    static Stream<Fiction> fictions() {
        Fiction usual = Fiction.usual(Verdict.PUBLISHABLE);
        String endless = "Committee of the families of Zarrinrud and of its villages ".repeat(4);
        return Stream.of(
                usual.withClaims(48),
                usual.withClaims(1),
                usual.withoutUpperEnd().withClaims(20),
                usual.withTable(Fiction.random(names("Holder "), 7)).withClaims(15),
                usual.withTable(Fiction.random(names("نگهدارندهٔ شمارهٔ "), 8)).withClaims(16),
                usual.withTable(Fiction.random(List.of(endless, endless + "2", "WWWWW"), 9)),
                Fiction.usual(Verdict.RANGE_ONLY).withClaims(8),
                usual.withTable(Fiction.random(List.of("Alone"), 10)));
    }

    private static List<String> names(String stem) {
        return IntStream.range(0, OverlapTable.MAX_LISTS).mapToObj(i -> stem + i).toList();
    }

    @ParameterizedTest
    @MethodSource("fictions")
    void noTextLeavesItsFigureOrMeetsAnother(Fiction fiction) {
        PageReader page = PageReader.of(DossierPage.html(fiction.dossier()));
        assertThat(page.all("svg")).hasSizeGreaterThanOrEqualTo(8);
        page.all("svg").forEach(TextBoxes::requireOrder);
    }

    @Test
    void everyFigureHasATitleAndASentenceForThoseWhoCannotSeeIt() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        for (Element svg : PageReader.of(DossierPage.html(dossier)).all("svg")) {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(PageReader.elements(svg, "title").getFirst().getTextContent()).isNotBlank();
            assertThat(PageReader.elements(svg, "desc").getFirst().getTextContent()).isNotBlank();
        }
    }

    @Test
    void timeRunsFromRightToLeftInPersianWithBothCalendars() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).withClaims(24).dossier();
        List<Element> english = texts(claims(dossier, Language.EN), "2031");
        List<Element> persian = texts(claims(dossier, Language.FA), "۱۴۰۹");
        assertThat(x(english.getFirst())).isLessThan(x(english.get(1)));
        assertThat(x(persian.getFirst())).isGreaterThan(x(persian.get(1)));
        assertThat(persian.getFirst().getTextContent()).contains("دی");
        assertThat(texts(claims(dossier, Language.FA), "۲۰۳۱")).hasSameSizeAs(persian);
    }

    @Test
    void theOverlapShowsAtMostFifteenCombinationsAndTheRestTogether() {
        OverlapTable table = Fiction.random(names("H"), 3);
        Element svg = parse(UpSet.draw(table, prose(Language.EN), FigureFrame.WIDE));
        List<Element> bars =
                PageReader.elements(svg, "rect").stream()
                        .filter(r -> !r.getAttribute("class").isEmpty())
                        .toList();
        assertThat(bars).hasSizeBetween(8, UpSet.MOST_COLUMNS + 1);
        assertThat(bars).filteredOn(b -> b.getAttribute("class").equals("hollow")).hasSize(1);
    }

    @Test
    void whatIsNamedIsSolidAndWhatIsEstimatedIsHatched() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        RangeAloud headline = RangeAloud.of(dossier).orElseThrow();
        Element svg =
                parse(
                        NamedAgainstEstimated.draw(
                                dossier.named(), headline, prose(Language.EN), FigureFrame.WIDE));
        Element solid = styled(svg, "ink").getFirst();
        Element hatched = styled(svg, "estimated-box").getFirst();
        double perPerson = number(solid, "width") / dossier.named();
        assertThat(number(solid, "x")).isZero();
        assertThat(number(hatched, "x")).isEqualTo(number(solid, "width"));
        assertThat(number(hatched, "width") / perPerson)
                .isCloseTo((double) headline.high().orElseThrow() - dossier.named(), offset(1.0));
        assertThat(styled(svg, "estimated-line")).isNotEmpty();
    }

    @Test
    void thePersianFigureIsTheEnglishOneMirrored() {
        OverlapTable table = Fiction.fourLists();
        List<Element> english =
                PageReader.elements(
                        parse(UpSet.draw(table, prose(Language.EN), FigureFrame.WIDE)), "circle");
        List<Element> persian =
                PageReader.elements(
                        parse(UpSet.draw(table, prose(Language.FA), FigureFrame.WIDE)), "circle");
        assertThat(persian).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            assertThat(number(persian.get(i), "cx") + number(english.get(i), "cx"))
                    .isCloseTo(FigureFrame.WIDE, offset(0.2));
        }
    }

    private static Element claims(Dossier dossier, Language language) {
        return parse(
                ClaimsOverTime.draw(
                        PlacedClaim.of(dossier.claims()),
                        dossier.named(),
                        RangeAloud.of(dossier),
                        prose(language),
                        FigureFrame.WIDE));
    }

    private static Prose prose(Language language) {
        return new Prose(Words.in(language));
    }

    private static Element parse(Html svg) {
        return PageReader.of("<page>" + svg.render() + "</page>").all("svg").getFirst();
    }

    private static List<Element> texts(Element svg, String part) {
        return PageReader.elements(svg, "text").stream()
                .filter(t -> t.getTextContent().contains(part))
                .toList();
    }

    private static List<Element> styled(Element svg, String style) {
        return PageReader.elements(svg, "*").stream()
                .filter(e -> e.getAttribute("class").equals(style))
                .toList();
    }

    private static double x(Element text) {
        return number(text, "x");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
