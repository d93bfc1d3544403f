package org.govah.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.estimate.Verdict;
import org.govah.publish.internal.TwoFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class DossierPageTest {
    private static final int NORMAL_SIZE = 400 * 1024;

    static Stream<Fiction> fictions() {
        Fiction usual = Fiction.usual(Verdict.PUBLISHABLE);
        List<String> twenty =
                IntStream.range(0, OverlapTable.MAX_LISTS)
                        .mapToObj(i -> "Holder " + i + " of the river province")
                        .toList();
        return Stream.of(
                usual,
                usual.withClaims(0),
                usual.withClaims(48),
                usual.withCopies(0),
                usual.withCopies(3),
                usual.withoutUpperEnd(),
                usual.withTable(Fiction.random(twenty, 20)),
                Fiction.usual(Verdict.RANGE_ONLY).withClaims(1),
                Fiction.usual(Verdict.DO_NOT_PUBLISH),
                Fiction.usual(Verdict.DO_NOT_PUBLISH)
                        .withTable(Fiction.random(List.of("Alone"), 1)));
    }

    @ParameterizedTest
    @MethodSource("fictions")
    void thePageIsWellFormedAndNeedsNoScriptAndNoNetwork(Fiction fiction) {
        String html = DossierPage.html(fiction.dossier());
        PageReader page = PageReader.of(html);
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("link")).isEmpty();
        assertThat(page.all("img")).isEmpty();
        assertThat(html).doesNotContain("http://", "https://", "src=", "@import", "url(");
        assertThat(page.all("a")).isNotEmpty();
        Set<String> ids = new TreeSet<>();
        for (Element each : page.all("*")) {
            if (each.hasAttribute("id")) {
                assertThat(ids.add(each.getAttribute("id"))).as("one id once").isTrue();
            }
            assertThat(PageReader.attributes(each)).noneMatch(name -> name.startsWith("on"));
        }
        assertThat(page.all("a"))
                .allSatisfy(a -> {
                    assertThat(a.getAttribute("href")).startsWith("#");
                    assertThat(ids).contains(a.getAttribute("href").substring(1));
                });
        assertThat(html).contains("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    }

    @ParameterizedTest
    @MethodSource("fictions")
    void bothLanguagesTellTheSame(Fiction fiction) {
        PageReader page = PageReader.of(DossierPage.html(fiction.dossier()));
        assertThat(page.sections("fa")).isEqualTo(page.sections("en")).hasSize(8);
        for (String part : List.of("svg", "table", "tr", "td", "li")) {
            assertThat(page.within("fa", part)).hasSameSizeAs(page.within("en", part));
        }
        assertThat(page.byId("fa").getAttribute("dir")).isEqualTo("rtl");
        assertThat(page.byId("en").getAttribute("dir")).isEqualTo("ltr");
    }

    @ParameterizedTest
    @MethodSource("fictions")
    void everyColumnOfTheCountBalances(Fiction fiction) {
        Dossier dossier = fiction.dossier();
        PageReader page = PageReader.of(DossierPage.html(dossier));
        List<List<Long>> rows = page.numbers("en-count");
        for (int column = 0; column < dossier.lists().size() + 1 - fiction.copies(); column++) {
            long read = rows.get(0).get(column);
            long known = rows.get(1).get(column);
            long toFix = rows.get(2).get(column);
            long records = rows.get(3).get(column);
            long other = rows.get(4).get(column);
            long deaths = rows.get(5).get(column);
            long repeated = rows.get(6).get(column);
            long again = rows.get(7).get(column);
            long first = rows.get(8).get(column);
            assertThat(read).isEqualTo(records + known + toFix);
            assertThat(records).isEqualTo(deaths + other);
            assertThat(deaths).isEqualTo(repeated + again + first);
        }
        List<Long> first = rows.get(8);
        assertThat(first.getFirst())
                .isEqualTo(dossier.named())
                .isEqualTo(first.stream().skip(1).mapToLong(Long::longValue).sum());
        assertThat(page.text("en-count")).contains("The numbers add up:");
    }

    @Test
    void theFrontSaysTheCountFirstAndThenTheRangeInTwoFigures() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        RangeAloud headline = RangeAloud.of(dossier).orElseThrow();
        String front = PageReader.of(DossierPage.html(dossier)).headline("en");
        assertThat(front)
                .startsWith("612 different people are named on these 5 lists.")
                .contains(
                        "In all, probably %,d to %,d people died."
                                .formatted(headline.low(), headline.high().orElseThrow()));
        String persian = PageReader.of(DossierPage.html(dossier)).headline("fa");
        assertThat(persian).contains("۶۱۲").doesNotContainPattern("[0-9]");
    }

    @Test
    void namedIsNeverCalledTheTollAndNoNameStandsThere() {
        PageReader page =
                PageReader.of(DossierPage.html(Fiction.usual(Verdict.PUBLISHABLE).dossier()));
        assertThat(page.text("en-names")).contains("Nobody has released a name");
        String text = page.text("en");
        assertThat(text).contains("Confirmed by us: 0");
        assertThat(text.split("toll", -1)).as("only to say what it is not").hasSize(2);
        assertThat(text).contains("never called the toll");
    }

    @Test
    void whatMustNotBePublishedIsNeitherSaidNorDrawn() {
        Dossier dossier = Fiction.usual(Verdict.DO_NOT_PUBLISH).withClaims(48).dossier();
        PageReader page = PageReader.of(DossierPage.html(dossier));
        assertThat(page.headline("en")).contains("cannot be estimated from these lists");
        assertThat(page.text("en-estimate")).contains("Not to be quoted");
        for (String language : List.of("en", "fa")) {
            assertThat(page.styles(language))
                    .doesNotContain("estimated-box", "posterior", "bootstrap", "interval")
                    .doesNotContain("said", "band", "curve", "middle");
            String sentences = page.sentences(language);
            assertThat(sentences).doesNotContain("probably", "احتمالاً");
            for (String total : totals(dossier, language)) {
                assertThat(sentences).doesNotContainPattern("(?<!\\p{N})" + total + "(?!\\p{N})");
            }
        }
        assertThat(page.text("en")).contains(totals(dossier, "en").getFirst());
    }

    @Test
    void aRangeOnlyDossierHasARangeAndNoPoint() {
        Dossier dossier = Fiction.usual(Verdict.RANGE_ONLY).dossier();
        PageReader page = PageReader.of(DossierPage.html(dossier));
        assertThat(page.headline("en"))
                .contains("there is only a range")
                .doesNotContain("probably");
        assertThat(page.styles("en"))
                .contains("posterior", "interval", "band")
                .doesNotContain("middle", "curve", "said");
        assertThat(page.text("en-estimate")).doesNotContain("Middle");
        PageReader clear =
                PageReader.of(DossierPage.html(Fiction.usual(Verdict.PUBLISHABLE).dossier()));
        assertThat(clear.styles("en")).contains("middle");
        assertThat(clear.text("en-estimate")).contains("Middle");
    }

    @Test
    void thePageSaysWhichOfTheTwoTheRangeIs() {
        String clear =
                PageReader.of(DossierPage.html(Fiction.usual(Verdict.PUBLISHABLE).dossier()))
                        .text("en-estimate");
        assertThat(clear)
                .contains("95% interval of 2 methods mixed with equal weight: latent classes and")
                .doesNotContain("lowest to the highest end");
        String range =
                PageReader.of(DossierPage.html(Fiction.usual(Verdict.RANGE_ONLY).dossier()))
                        .text("en-estimate");
        assertThat(range)
                .contains("from the lowest to the highest end of the 95% intervals of the 3")
                .contains("latent classes and graphs of dependence and log-linear models.")
                .doesNotContain("mixed with equal weight");
    }

    @Test
    void theOtherMethodsAreFoldedAndLabelled() {
        PageReader page =
                PageReader.of(DossierPage.html(Fiction.usual(Verdict.PUBLISHABLE).dossier()));
        Element beside = beside(page);
        String folded = beside.getTextContent();
        assertThat(folded).contains("Other methods, shown beside, deciding nothing (7)");
        assertThat(folded).contains("Lower bound (Chao)", "No interaction of the highest order");
        assertThat(beside.hasAttribute("open")).isFalse();
        assertThat(PageReader.elements(beside, "tr")).hasSize(8);
        String open = PageReader.textOutside(page.byId("en-estimate"), Set.of("details"));
        assertThat(open).contains("Graphs of dependence").doesNotContain("Lower bound (Chao)");
    }

    @Test
    void theRangeWithoutOneListStandsBesideTheIntervalAndOnlyThere() {
        Fiction usual = Fiction.usual(Verdict.PUBLISHABLE);
        String text = PageReader.of(DossierPage.html(usual.dossier())).text("en-estimate");
        assertThat(text)
                .contains("Leaving out one list in turn gives 670 to 1,400.")
                .contains("Without one of the lists there is no number.");
        Fiction three = usual.withTable(Fiction.random(List.of("A", "B", "C"), 4));
        assertThat(PageReader.of(DossierPage.html(three.dossier())).text("en-estimate"))
                .doesNotContain("Leaving out");
        Dossier forbidden = Fiction.usual(Verdict.DO_NOT_PUBLISH).dossier();
        assertThat(PageReader.of(DossierPage.html(forbidden)).text("en-estimate"))
                .doesNotContain("Leaving out");
    }

    @Test
    void pairsThatAttractOrRepelAreCountedByTheirIntervals() {
        PageReader page =
                PageReader.of(DossierPage.html(Fiction.usual(Verdict.PUBLISHABLE).dossier()));
        assertThat(page.text("en-estimate"))
                .contains("Of 6 pairs of lists, 2 clearly attract and 1 clearly repel each other");
    }

    @Test
    void foreignTextCanNeitherBreakTheMarkupNorTurnTheText() {
        List<String> hostile =
                List.of(
                        "<script>alert(1)</script>",
                        "\"onmouseover=\"x' & <b>",
                        "right\u202Eto left\u2069\u2066",
                        "bell\u0007 and \uFFFE",
                        "{0} '' {1,plural,other{x}}");
        Dossier dossier =
                Fiction.usual(Verdict.PUBLISHABLE).withTable(Fiction.random(hostile, 5)).dossier();
        String html = DossierPage.html(dossier);
        PageReader page = PageReader.of(html);
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("b")).allMatch(b -> b.getAttribute("class").matches("passed|failed"));
        assertThat(page.text("en-lists")).contains("<script>alert(1)</script>", "' & <b>");
        assertThat(html).doesNotContain("\u202E", "\u2066", "\u0007", "\uFFFE");
        assertThat(page.text("en-lists")).contains("right\uFFFDto left\uFFFD\uFFFD");
        assertThat(page.text("en-lists")).contains("{0} '' {1,plural,other{x}}");
        for (Element svg : page.all("svg")) {
            String text = svg.getTextContent();
            long opened = text.chars().filter(c -> c == '\u2068').count();
            assertThat(text.chars().filter(c -> c == '\u2069').count()).isEqualTo(opened);
        }
    }

    @Test
    void namesAndNumbersStandInTheirOwnDirection() {
        PageReader page =
                PageReader.of(DossierPage.html(Fiction.usual(Verdict.PUBLISHABLE).dossier()));
        List<String> isolated =
                page.within("fa", "bdi").stream().map(Element::getTextContent).toList();
        assertThat(isolated).contains("۶۱۲", "Hospitals of Zarrinrud", "شبکهٔ گورستان‌ها");
        String heading = page.byId("fa-count").getTextContent();
        Matcher number = Pattern.compile("[۰-۹]+").matcher(heading);
        assertThat(number.find()).isTrue();
        assertThat(PageReader.textOutside(page.byId("fa-count"), Set.of("bdi")))
                .doesNotContainPattern("[0-9۰-۹]");
    }

    @ParameterizedTest
    @MethodSource("fictions")
    void theSameDossierGivesTheSamePage(Fiction fiction) {
        assertThat(DossierPage.html(fiction.dossier()))
                .isEqualTo(DossierPage.html(fiction.dossier()));
    }

    @Test
    void aNormalPageIsSmall() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).withClaims(48).dossier();
        int size = DossierPage.html(dossier).getBytes(StandardCharsets.UTF_8).length;
        assertThat(size).isLessThan(NORMAL_SIZE);
    }

    @Test
    void thePreferredLanguageComesFirstAndTheOtherIsOneLinkAway() {
        Dossier dossier = Fiction.usual(Verdict.PUBLISHABLE).dossier();
        String html = DossierPage.html(dossier, Language.FA);
        assertThat(html.indexOf("<article id=\"fa\""))
                .isLessThan(html.indexOf("<article id=\"en\""));
        assertThat(html).contains("#en { display: none; }", "body:has(#en:target, #en :target)");
        assertThat(DossierPage.html(dossier)).contains("#fa { display: none; }");
    }

    private static Element beside(PageReader page) {
        return page.within("en-estimate", "details").stream()
                .filter(d -> d.getAttribute("class").equals("beside"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> totals(Dossier dossier, String language) {
        return dossier.panel().estimates().stream()
                .flatMap(e -> e.total().stream())
                .flatMap(t -> Stream.of(t.low(), t.high(), t.median()))
                .flatMap(v -> Stream.of(TwoFigures.low(v, 0), TwoFigures.high(v), Math.round(v)))
                .map(v -> Words.in(Language.ofTag(language).orElseThrow()).number(v))
                .toList();
    }
}
