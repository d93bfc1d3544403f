package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `govah estimate` beyond one table: strata, missing fields, draws of a linkage.
final class BeyondOneTableTest {
    @TempDir Path folder = Path.of("");

    @Test
    void aMatrixIsEstimatedByStrataAndThoseThatCannotBeEnterAtTheirFloor() throws IOException {
        StringBuilder matrix = new StringBuilder("A,B,C,D,place,count\n");
        for (String line : EstimateCommandTest.FOUR_LISTS.lines().skip(1).toList()) {
            int comma = line.lastIndexOf(',');
            matrix.append(line, 0, comma).append(",north").append(line.substring(comma));
            matrix.append('\n');
        }
        matrix.append("1,0,0,0,south,11\n0,1,0,0,south,6\n0,1,0,0,,3\n");
        Path file = Files.writeString(folder.resolve("m.csv"), matrix);
        GovahRun run =
                GovahRun.of(
                        "estimate",
                        "--histories",
                        file,
                        "--strata",
                        "place",
                        "--json",
                        "--bootstraps",
                        40,
                        "--warmup",
                        300,
                        "--samples",
                        400);
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode strata = JsonMapper.shared().readTree(run.out()).at("/beyond/strata");
        assertThat(strata.at("/atLeast").asBoolean()).isTrue();
        assertThat(strata.at("/total/high").isNull()).isTrue();
        assertThat(strata.at("/missing").asLong()).isEqualTo(3);
        assertThat(strata.at("/imputations").asInt()).isGreaterThan(1);
        assertThat(strata.at("/says").toString()).contains("south");
    }

    @Test
    void strataThatWereEstimatedBeforeComeFromTheCacheAndASpoiltOneIsMadeAgain()
            throws IOException {
        String matrix = "A,B,C,D,place,count\n";
        for (String line : EstimateCommandTest.FOUR_LISTS.lines().skip(1).toList()) {
            int comma = line.lastIndexOf(',');
            matrix += line.substring(0, comma) + ",north" + line.substring(comma) + "\n";
        }
        Path file = Files.writeString(folder.resolve("m.csv"), matrix);
        Path cache = folder.resolve("kept");
        Object[] words = {
            "estimate", "--histories", file, "--strata", "place", "--cache", cache, "--json"
        };
        String first = GovahRun.of(words).out();
        Path kept;
        try (Stream<Path> files = Files.list(cache)) {
            kept = files.toList().getFirst();
        }
        String text = Files.readString(kept);
        assertThat(GovahRun.of(words).out()).isEqualTo(first);
        Files.writeString(kept, text.substring(10));
        assertThat(GovahRun.of(words).out()).isEqualTo(first);
        assertThat(Files.readString(kept)).isEqualTo(text);
    }

    @Test
    void drawsOfALinkageAreMixedAndSayHowMuchOfTheVarianceIsTheirs() throws IOException {
        Path draws = Files.createDirectories(folder.resolve("draws"));
        for (int i = 0; i < 4; i++) {
            String moved =
                    EstimateCommandTest.FOUR_LISTS.replace("1,1,0,0,95", "1,1,0,0," + (85 + 7 * i));
            Files.writeString(draws.resolve("draw-" + i + ".csv"), moved);
        }
        GovahRun run =
                GovahRun.of(
                        "estimate",
                        "--draws",
                        draws,
                        "--json",
                        "--bootstraps",
                        40,
                        "--warmup",
                        300,
                        "--samples",
                        400);
        assertThat(run.exit()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.at("/beyond/linkage/draws").asInt()).isEqualTo(4);
        assertThat(json.at("/beyond/linkage/share").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.at("/gates").toString()).contains("linkage-share");
        assertThat(json.at("/beyond/linkage/says").toString()).contains("50");
    }
}
