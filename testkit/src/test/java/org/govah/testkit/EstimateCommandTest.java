package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
