package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a new user types first.
final class DemoTest {
    @TempDir Path folder = Path.of("");

    @Test
    void theDemoSaysWhereTheDossierLiesAndHowFarEachNumberIsFromTheTruth() {
        Path out = folder.resolve("demo");
        GovahRun run = GovahRun.of("demo", "--people", 600, "--seed", 4, "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("A fictional country: 600 people were killed")
                .containsPattern(
                        "different people named on the lists: [0-9,]+; truth [0-9,]+; off by [0-9,]+")
                .containsPattern("precision\\), [0-9.]+ of 100 were found")
                .contains("is a copy of 02-rights-group: found")
                .containsPattern(
                        "In all, probably [0-9,]+ to [0-9,]+ people|cannot be estimated from these lists")
                .containsPattern("log-linear: .*; truth 600; the median is off by")
                .contains("dossier.html");
        assertThat(out.resolve("count/dossier.html")).exists();
        assertThat(out.resolve("country/truth/persons.csv")).exists();
    }

    @Test
    void theDemoSpeaksPersianToo() {
        GovahRun run =
                GovahRun.of(
                        "demo", "--people", 300, "--out", folder.resolve("demo"), "--lang", "fa");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("کشوری خیالی: ۳۰۰ نفر کشته شدند");
    }

    @ParameterizedTest
    @CsvSource({
        "count,en",
        "count,fa",
        "link,en",
        "link,fa",
        "review,en",
        "review,fa",
        "estimate,en",
        "estimate,fa",
        "simulate,en",
        "simulate,fa",
        "demo,en",
        "demo,fa"
    })
    void everyCommandHasHelpWithAnExampleInBothLanguages(String command, String language) {
        GovahRun run = GovahRun.of(command, "--help", "--lang", language);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("govah " + command)
                .contains(language.equals("en") ? "Example:" : "نمونه:");
        assertThat(run.out().lines().filter(line -> line.matches("\\s+--[a-z-]+(=\\S+)?\\s*")))
                .as("options without a word")
                .isEmpty();
    }

    @Test
    void aWrongCommandLineEndsWithExitTwoAndPointsToTheHelp() {
        GovahRun run = GovahRun.of("count", "list.csv", "--out", folder, "--nonsense");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--nonsense").contains("--help");
        assertThat(GovahRun.of("simulate", "--people", 3, "--out", folder.resolve("x")).exit())
                .isEqualTo(2);
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(GovahRun.of("--version").out()).startsWith("govah 0.1");
    }
}
