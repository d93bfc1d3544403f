package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The dossier as a reader sees it: in a browser without scripts and without a network. Screenshots
/// go to `target/screenshots`.
final class DossierInBrowserTest {
    private static final List<Path> BROWSERS =
            List.of(
                    Path.of("/usr/bin/chromium"),
                    Path.of("/usr/bin/chromium-browser"),
                    Path.of("/usr/bin/google-chrome"));
    private static final int HEIGHT = 900;

    @TempDir static Path folder = Path.of("");

    private static final List<AutoCloseable> OPEN = new ArrayList<>();
    private static List<Browser> browser = List.of();
    private static String address = "";

    @BeforeAll
    static void open() {
        List<Path> found = BROWSERS.stream().filter(Files::isExecutable).toList();
        Assumptions.assumeFalse(
                found.isEmpty(),
                "no Chromium is installed: the dossier was NOT looked at in a browser");
        Country country = Country.of(folder.resolve("country"), 600, 5, 3);
        GovahRun run =
                GovahRun.of(
                        country.count(
                                folder.resolve("out"),
                                "--claims",
                                country.claims(),
                                "--claim",
                                "550-700"));
        assertThat(run.exit()).as(run.err()).isZero();
        address = folder.resolve("out/dossier.html").toUri().toString();
        Playwright playwright = Playwright.create();
        OPEN.add(playwright);
        browser =
                List.of(
                        playwright
                                .chromium()
                                .launch(
                                        new BrowserType.LaunchOptions()
                                                .setExecutablePath(found.getFirst())
                                                .setArgs(
                                                        List.of(
                                                                "--no-sandbox",
                                                                "--disable-gpu",
                                                                "--disable-quic",
                                                                "--no-first-run",
                                                                "--disable-background-networking",
                                                                "--disable-component-update",
                                                                "--disable-sync"))));
    }

    @AfterAll
    static void close() throws Exception {
        for (Browser each : browser) {
            each.close();
        }
        for (AutoCloseable each : OPEN) {
            each.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"320,en", "320,fa", "860,en", "860,fa", "1400,en", "1400,fa"})
    void nothingMakesThePageScrollSideways(int width, String language) {
        try (BrowserContext context = context(width)) {
            Page page = context.newPage();
            page.navigate(address + "#" + language);
            screenshot(page, "dossier-" + language + "-" + width);
            int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            assertThat(wide).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void oneLanguageIsShownAtATimeWithoutScripts(String language) {
        try (BrowserContext context = context(860)) {
            Page page = context.newPage();
            page.navigate(address + "#" + language);
            assertThat(page.locator("article#" + language).isVisible()).isTrue();
            assertThat(page.locator("article#" + (language.equals("en") ? "fa" : "en")).isVisible())
                    .isFalse();
            assertThat(page.locator("article#" + language).getAttribute("dir"))
                    .isEqualTo(language.equals("en") ? "ltr" : "rtl");
        }
    }

    @Test
    void thePageAsksForNothingButItself() {
        try (BrowserContext context = context(860)) {
            List<String> asked = new ArrayList<>();
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(address);
            assertThat(asked).containsExactly(address);
        }
    }

    // A font's box is taller than its letters: a third of it above or below is empty.
    @ParameterizedTest
    @ValueSource(strings = {"en", "fa"})
    void theTextOfEveryFigureStaysInsideIt(String language) {
        try (BrowserContext context = context(860)) {
            Page page = context.newPage();
            page.navigate(address + "#" + language);
            Object outside =
                    page.evaluate(
                            """
                            language => [...document.querySelectorAll('#' + language + ' svg text')]
                              .filter(t => { const b = t.getBoundingClientRect(), s = t.ownerSVGElement.getBoundingClientRect();
                                return b.width > 0 && (b.left < s.left - 1 || b.right > s.right + 1 || b.top < s.top - b.height / 3 || b.bottom > s.bottom + b.height / 3); })
                              .map(t => t.textContent)
                            """,
                            language);
            assertThat((List<?>) outside).isEmpty();
        }
    }

    @Test
    void everyLinkInsideThePageLeadsSomewhere() {
        try (BrowserContext context = context(860)) {
            Page page = context.newPage();
            page.navigate(address);
            Object dead =
                    page.evaluate(
                            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))");
            assertThat((List<?>) dead).isEmpty();
        }
    }

    // Scripts of the page are off; the test's own questions still run.
    private static BrowserContext context(int width) {
        return browser.getFirst()
                .newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, HEIGHT)
                                .setJavaScriptEnabled(false));
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
