package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `govah estimate`, as a statistician runs it.
final class EstimateCommandTest {
    static final String FOUR_LISTS =
            """
            A,B,C,D,count
            1,0,0,0,250
            0,1,0,0,210
            0,0,1,0,160
            0,0,0,1,120
            1,1,0,0,95
            1,0,1,0,72
            1,0,0,1,50
            0,1,1,0,63
            0,1,0,1,41
            0,0,1,1,33
            1,1,1,0,28
            1,1,0,1,19
            1,0,1,1,13
            0,1,1,1,12
            1,1,1,1,6
            """;

    private static final String CLAIMS =
            """
            claim_id,claimant,published_on,as_of,figure_kind,figure_low,figure_high,counts_whom,unit_scope
            c1,A registry,2026-02-01,2026-02-01,documented_minimum,90000,,killed,nationwide
            """;

    @TempDir Path folder = Path.of("");

    @Test
    void kosovoGivesThePublishedFiguresAndHoldsTheNearCensus() {
        JsonNode json = estimate(table("kosovo.csv"), "--claim", "10000-11000");
        assertThat(json.at("/observed").asLong()).isEqualTo(4_400);
        JsonNode logLinear = method(json, "log-linear");
        assertThat(logLinear.at("/median").asDouble()).isCloseTo(10_357, within(2.0));
        assertThat(logLinear.at("/how").asString())
                .contains("EXH ABA OSCE")
                .contains("EXH HRW")
                .contains("OSCE HRW");
        JsonNode latentClass = method(json, "latent-class");
        assertThat(latentClass.at("/median").asDouble()).isCloseTo(10_450, within(209.0));
        assertThat(latentClass.at("/low").asDouble()).isLessThan(10_401);
        assertThat(latentClass.at("/high").asDouble()).isGreaterThan(10_401);
    }

    @Test
    void aTableThatCannotBeEstimatedEndsInARefusalThatSaysWhy() {
        JsonNode json = estimate(table("artificial3.csv"));
        assertThat(json.at("/verdict").asString()).isEqualTo("do not publish");
        assertThat(json.at("/gates").toString()).contains("\"passed\":false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,B,C,count;1,0,0,-5|-5",
                "A,B,C,count;1,0,0,2.5|2.5",
                "A,B,C,count;1,0,0,NaN|NaN",
                "A,B,C,count;0,0,0,7|",
                "A,B,C,count;1,0,0,7;1,0,0,8|",
                "A,B,C,count;1,2,0,7|2",
                "A,B,C,count|",
                "A,B,C,count;1,0,0,0;0,1,0,0|",
                "L1,L2,L3,L4,L5,L6,L7,L8,L9,L10,L11,L12,L13,L14,L15,L16,L17,L18,L19,L20,L21,L22,L23,L24,L25,count;1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7|25",
            })
    void aBadTableIsRefusedInAPlainSentence(String table, String names) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), table.replace(';', '\n') + "\n");
        GovahRun run = GovahRun.of("estimate", "--table", file);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("govah: bad.csv: ").contains(names == null ? "" : names);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void withStrictAVerdictThatIsNotPublishableEndsWithExitOne() {
        assertThat(GovahRun.of("estimate", "--table", table("artificial3.csv"), "--strict").exit())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,count;1,90|lists",
                "A,B,C,count;1,0,0,90;0,1,0,80;0,0,1,70|overlap",
                "A,B,C,count;1,0,0,90;1,1,0,80;0,0,1,70|connected",
            })
    void aTableThatNothingCanBeSaidFromIsRefusedByTheGateThatSaysWhy(String table, String gate)
            throws IOException {
        Path file = Files.writeString(folder.resolve("poor.csv"), table.replace(';', '\n') + "\n");
        JsonNode json = estimate(file);
        assertThat(json.at("/verdict").asString()).isEqualTo("do not publish");
        assertThat(json.at("/headline").isNull()).isTrue();
        for (JsonNode one : json.at("/gates")) {
            if (one.at("/name").asString().equals(gate)) {
                assertThat(one.at("/passed").asBoolean()).isFalse();
                assertThat(one.at("/says").asString()).isNotBlank();
                return;
            }
        }
        throw new AssertionError("no gate " + gate);
    }

    @Test
    void theRunFolderHoldsWhatAnotherNeedsToDoItAgain() throws IOException {
        Path out = folder.resolve("run");
        Path table = Files.writeString(folder.resolve("t.csv"), FOUR_LISTS);
        Object[] words = {
            "estimate",
            "--table",
            table,
            "--out",
            out,
            "--with-draws",
            "csv",
            "--bootstraps",
            40,
            "--warmup",
            300,
            "--samples",
            400
        };
        GovahRun first = GovahRun.of(words);
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(Files.readString(out.resolve("input/t.csv"))).isEqualTo(FOUR_LISTS);
        assertThat(Files.readString(out.resolve("src/command.txt"))).contains("--with-draws csv");
        for (String name :
                List.of(
                        "src/settings.txt",
                        "src/check.R",
                        "output/estimate.json",
                        "output/data/methods.csv",
                        "output/data/models.csv",
                        "output/data/draws.csv",
                        "output/figures/methods.svg",
                        "output/figures/traces.svg",
                        "hand/README.txt",
                        "frozen/README.txt",
                        "note/estimate.txt")) {
            assertThat(out.resolve(name)).isNotEmptyFile();
        }
        String methods = Files.readString(out.resolve("output/estimate.json"));
        assertThat(GovahRun.of(words).exit()).isZero();
        assertThat(Files.readString(out.resolve("output/estimate.json"))).isEqualTo(methods);
        Files.writeString(out.resolve("mine.txt"), "mine");
        assertThat(GovahRun.of(words).exit()).isEqualTo(3);
    }

    @Test
    void drawsAreWrittenAsParquetToo() throws IOException {
        Path out = folder.resolve("run");
        Path table = Files.writeString(folder.resolve("t.csv"), FOUR_LISTS);
        GovahRun run =
                GovahRun.of(
                        "estimate",
                        "--table",
                        table,
                        "--out",
                        out,
                        "--with-draws",
                        "parquet",
                        "--bootstraps",
                        40,
                        "--warmup",
                        300,
                        "--samples",
                        400);
        assertThat(run.exit()).as(run.err()).isZero();
        byte[] bytes = Files.readAllBytes(out.resolve("output/data/draws.parquet"));
        assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("PAR1");
    }

    @Test
    void aDocumentedMinimumAboveTheIntervalForbidsPublication() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), FOUR_LISTS);
        Path claims = Files.writeString(folder.resolve("claims.csv"), CLAIMS);
        JsonNode json =
                estimate(
                        table,
                        "--claims",
                        claims,
                        "--bootstraps",
                        40,
                        "--warmup",
                        300,
                        "--samples",
                        400);
        assertThat(json.at("/verdict").asString()).isEqualTo("do not publish");
        assertThat(json.at("/gates").toString()).contains("outside-floor");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--level 2|level",
                "--chains 1|chains",
                "--alpha 1|--alpha",
                "--strata place|--histories",
                "--with-draws csv|--out",
                "--counts martians|everyone",
                "--days tomorrow|FIRST..LAST",
            })
    void aSettingThatCannotBeFollowedIsRefusedAndSaysWhatToWrite(String option, String says)
            throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), FOUR_LISTS);
        List<String> words = List.of(option.split(" ", -1));
        GovahRun run = GovahRun.of("estimate", "--table", table, words.getFirst(), words.getLast());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(says);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tableAndHistoriesTogetherAreWrongUsage() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), FOUR_LISTS);
        assertThat(GovahRun.of("estimate", "--table", table, "--histories", table).exit())
                .isEqualTo(2);
        assertThat(GovahRun.of("estimate").exit()).isEqualTo(2);
    }

    private static JsonNode estimate(Path table, Object... more) {
        Object[] arguments =
                Stream.concat(Stream.of("estimate", "--table", table, "--json"), Stream.of(more))
                        .toArray();
        GovahRun run = GovahRun.of(arguments);
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode method(JsonNode json, String name) {
        for (JsonNode method : json.at("/methods")) {
            if (method.at("/name").asString().equals(name)) {
                return method;
            }
        }
        throw new AssertionError("no method " + name);
    }

    private static Path table(String name) {
        Path file = House.shared().resolve("data/overlap-tables").resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file),
                "shared/data/overlap-tables is not there: " + name + " was NOT tested");
        return file;
    }
}
