package org.govah.publish.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.estimate.Draws;
import org.govah.estimate.Panel;
import org.govah.estimate.Verdict;
import org.govah.estimate.Workings;
import org.govah.publish.EstimateFigures;
import org.govah.publish.Fiction;
import org.govah.publish.PageReader;
import org.govah.publish.PublishedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class EstimateFiguresTest {
    private static final String SVG = "http://www.w3.org/2000/svg";

    static Stream<Fiction> fictions() {
        Fiction usual = Fiction.usual(Verdict.PUBLISHABLE);
        String endless = "Committee of the families of Zarrinrud and of its villages ".repeat(4);
        List<String> twenty =
                IntStream.range(0, OverlapTable.MAX_LISTS)
                        .mapToObj(i -> "نگهدارندهٔ شمارهٔ " + i)
                        .toList();
        List<String> hostile = List.of(endless, endless + "2", "<b>&", "a\u202Eb");
        return Stream.of(
                usual,
                usual.withoutUpperEnd(),
                Fiction.usual(Verdict.RANGE_ONLY),
                Fiction.usual(Verdict.DO_NOT_PUBLISH),
                usual.withTable(Fiction.random(twenty, 8)),
                usual.withTable(Fiction.random(hostile, 9)),
                usual.withTable(Fiction.random(List.of("Alone"), 10)));
    }

    @ParameterizedTest
    @MethodSource("fictions")
    void everyFigureStandsAloneInBothLanguages(Fiction fiction) {
        for (Language language : Language.values()) {
            for (PublishedFile file : EstimateFigures.of(panel(fiction), language)) {
                String xml = new String(file.content(), StandardCharsets.UTF_8);
                Element root = root(file);
                assertThat(root.getNodeName()).isEqualTo("svg");
                assertThat(root.getAttribute("xmlns")).isEqualTo(SVG);
                assertThat(root.getAttribute("xml:lang")).isEqualTo(language.tag());
                assertThat(root.getAttribute("direction")).isEqualTo(language.direction());
                assertThat(xml.replace(SVG, ""))
                        .doesNotContain("<script", "href", "url(", "http", "@import", "var(");
                assertThat(PageReader.elements(root, "title")).hasSize(1);
                assertThat(PageReader.elements(root, "desc")).hasSize(1);
                TextBoxes.requireOrder(root);
            }
        }
    }

    @Test
    void thereIsOneForEachThingThatCanBeShown() {
        assertThat(paths(panel(Fiction.usual(Verdict.PUBLISHABLE))))
                .containsExactly(
                        "figures/methods.svg",
                        "figures/overlap.svg",
                        "figures/curves.svg",
                        "figures/leave-one-out.svg",
                        "figures/consistency.svg",
                        "figures/traces.svg",
                        "figures/ranks.svg");
    }

    @Test
    void whatHasNoMaterialIsNotWritten() {
        Panel usual = panel(Fiction.usual(Verdict.PUBLISHABLE));
        Panel bare =
                new Panel(
                        usual.table(),
                        usual.estimates(),
                        usual.gates(),
                        usual.mixture(),
                        Workings.NONE,
                        usual.verdict());
        assertThat(paths(bare))
                .containsExactly(
                        "figures/methods.svg",
                        "figures/overlap.svg",
                        "figures/traces.svg",
                        "figures/ranks.svg");
        Panel nothing =
                new Panel(
                        new OverlapTable(List.of("A"), new TreeMap<>()),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Workings.NONE,
                        Verdict.DO_NOT_PUBLISH);
        assertThat(paths(nothing)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void numbersGrowFromLeftToRight(Language language) {
        Element svg = figure(Verdict.PUBLISHABLE, language, "methods");
        List<Double> places = new ArrayList<>();
        for (long tick : List.of(1_000L, 1_500L, 2_000L, 2_500L)) {
            String digits = Words.in(language).number(tick);
            PageReader.elements(svg, "text").stream()
                    .filter(t -> t.getTextContent().equals(digits))
                    .forEach(t -> places.add(Double.parseDouble(t.getAttribute("x"))));
        }
        assertThat(places).hasSize(4).isSorted();
    }

    @Test
    void whatMustNotBeQuotedSaysSo() {
        for (String name : List.of("methods", "curves", "leave-one-out")) {
            assertThat(figure(Verdict.DO_NOT_PUBLISH, Language.EN, name).getTextContent())
                    .contains("Not to be quoted");
            assertThat(figure(Verdict.PUBLISHABLE, Language.EN, name).getTextContent())
                    .doesNotContain("Not to be quoted");
        }
    }

    @Test
    void theHeadlineIsTheFirstRowOnlyWhereItMayBePublished() {
        String first = "The headline: latent classes";
        assertThat(figure(Verdict.PUBLISHABLE, Language.EN, "methods").getTextContent())
                .contains(first);
        assertThat(figure(Verdict.RANGE_ONLY, Language.EN, "methods").getTextContent())
                .doesNotContain(first);
    }

    @Test
    void aSingleNumberIsMarkedOnlyWhereOneMayBePublished() {
        assertThat(styles(figure(Verdict.PUBLISHABLE, Language.EN, "methods"))).contains("middle");
        assertThat(styles(figure(Verdict.RANGE_ONLY, Language.EN, "methods")))
                .doesNotContain("middle");
        assertThat(styles(figure(Verdict.RANGE_ONLY, Language.EN, "curves")))
                .contains("band")
                .doesNotContain("curve");
    }

    @Test
    void aTailFarBeyondTheOthersIsCutWithAnArrow() {
        Element svg = figure(Verdict.PUBLISHABLE, Language.EN, "methods");
        assertThat(styles(svg)).contains("bracket");
        assertThat(svg.getTextContent()).contains("2,400 to");
    }

    @Test
    void aTraceHasAtMostFiveHundredPoints() {
        Element svg = figure(Verdict.PUBLISHABLE, Language.EN, "traces");
        List<String> traces =
                PageReader.elements(svg, "path").stream()
                        .filter(p -> p.getAttribute("class").equals("trace"))
                        .map(p -> p.getAttribute("d"))
                        .toList();
        assertThat(traces).hasSize(4);
        assertThat(traces)
                .allSatisfy(
                        d -> assertThat(d.chars().filter(c -> c == 'L').count()).isEqualTo(499));
    }

    @Test
    void ranksOfChainsThatAgreeAreLevelAndAllTogetherFillEveryBin() {
        long seed = 20_21;
        Random random = new Random(seed);
        double[][] chains = new double[4][1_000];
        for (double[] chain : chains) {
            Arrays.setAll(chain, i -> Math.rint(1_000 + 100 * random.nextGaussian()));
        }
        Draws draws = new Draws(Draws.Kind.POSTERIOR, chains);
        int[] all = new int[20];
        for (int c = 0; c < 4; c++) {
            int[] counts = ChainsFigure.counts(draws, c);
            assertThat(Arrays.stream(counts).sum()).isEqualTo(1_000);
            assertThat(Arrays.stream(counts).boxed())
                    .as("seed %d", seed)
                    .allMatch(n -> n > 20 && n < 85);
            Arrays.setAll(all, i -> all[i] + counts[i]);
        }
        assertThat(Arrays.stream(all).boxed())
                .as("seed %d", seed)
                .allMatch(n -> Math.abs(n - 200) <= 20);
    }

    @Test
    void aChainThatLiesApartHasItsRanksAtOneEnd() {
        double[] low = IntStream.range(0, 100).mapToDouble(i -> i).toArray();
        double[] high = IntStream.range(0, 100).mapToDouble(i -> 1_000 + i).toArray();
        Draws draws = new Draws(Draws.Kind.POSTERIOR, new double[][] {low, high});
        int[] counts = ChainsFigure.counts(draws, 0);
        assertThat(Arrays.copyOf(counts, 10)).containsOnly(10);
        assertThat(Arrays.copyOfRange(counts, 10, 20)).containsOnly(0);
    }

    @Test
    void theSamePanelGivesTheSameBytes() {
        Panel panel = panel(Fiction.usual(Verdict.PUBLISHABLE));
        assertThat(EstimateFigures.of(panel, Language.FA))
                .isEqualTo(EstimateFigures.of(panel, Language.FA));
    }

    private static Panel panel(Fiction fiction) {
        return fiction.dossier().panel();
    }

    private static List<String> paths(Panel panel) {
        return EstimateFigures.of(panel, Language.EN).stream().map(PublishedFile::path).toList();
    }

    private static Element figure(Verdict verdict, Language language, String name) {
        return EstimateFigures.of(panel(Fiction.usual(verdict)), language).stream()
                .filter(f -> f.path().equals("figures/" + name + ".svg"))
                .map(EstimateFiguresTest::root)
                .findFirst()
                .orElseThrow();
    }

    private static Element root(PublishedFile file) {
        String xml = new String(file.content(), StandardCharsets.UTF_8);
        return (Element) PageReader.of(xml).all("style").getFirst().getParentNode();
    }

    private static List<String> styles(Element svg) {
        return PageReader.elements(svg, "*").stream().map(e -> e.getAttribute("class")).toList();
    }
}
