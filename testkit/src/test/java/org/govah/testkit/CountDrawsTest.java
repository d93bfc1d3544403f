package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `govah count` over draws of the linkage.
final class CountDrawsTest {
    @TempDir Path folder = Path.of("");

    private static JsonNode count(Country country, Path out, int draws) {
        GovahRun run = GovahRun.of(country.count(out, "--draws", draws, "--json"));
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static List<String> gates(JsonNode json) {
        return json.at("/gates").valueStream().map(g -> g.at("/name").asString()).toList();
    }

    @Test
    void aGateOfTheLinkageIsTheShareOfTheVarianceThatLiesBetweenDraws() {
        Country country = Country.of(folder.resolve("country"), 3000, 5, 1);
        JsonNode drawn = count(country, folder.resolve("drawn"), 4);
        assertThat(gates(drawn)).contains("linkage-share", "linkage");
        assertThat(drawn.at("/verdict").asString()).isEqualTo("publishable");
        for (JsonNode gate : drawn.at("/gates").valueStream().toList()) {
            if (gate.at("/name").asString().equals("linkage-share")) {
                assertThat(gate.at("/value").asDouble()).isBetween(1e-6, 0.5);
            }
        }
        JsonNode alone = count(country, folder.resolve("alone"), 0);
        assertThat(gates(alone)).contains("linkage").doesNotContain("linkage-share");
        assertThat(drawn.at("/overlap")).as("one linkage at hand").isEqualTo(alone.at("/overlap"));
        assertThat(drawn.at("/headline")).isNotEqualTo(alone.at("/headline"));
    }

    @Test
    void whereAnotherGateForbidsATotalNoDrawsAreEstimatedAndThatIsSaid() {
        Country country = Country.of(folder.resolve("small"), 200, 3, 2);
        JsonNode json = count(country, folder.resolve("out"), 4);
        assertThat(json.at("/verdict").asString()).isEqualTo("do not publish");
        assertThat(gates(json)).contains("linkage").doesNotContain("linkage-share");
        assertThat(json.at("/headline").isNull()).isTrue();
    }
}
