package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The main job on real lists, read in place. No name is printed, here or in a failure.
final class RealListsTest {
    private static final Path LISTS = House.shared().resolve("data/lists/iran-2026");
    private static final Path CLAIMS = House.shared().resolve("data/claims/iran-toll-claims.csv");

    @TempDir static Path folder = Path.of("");

    private static JsonNode json = JsonMapper.shared().nullNode();

    @BeforeAll
    static void count() {
        Assumptions.assumeTrue(
                Files.isDirectory(LISTS),
                "shared/data/lists/iran-2026 is not there: the main job on real lists was NOT tested");
        List<Object> arguments = new ArrayList<>(List.of("count"));
        Stream.of("javidnam.csv", "iranvictims.csv", "iran-memorial.csv")
                .map(LISTS::resolve)
                .forEach(arguments::add);
        arguments.addAll(
                List.of(
                        "--claims",
                        CLAIMS,
                        "--claim",
                        "12000-20000",
                        "--out",
                        folder.resolve("out"),
                        "--json"));
        GovahRun run = GovahRun.of(arguments.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        json = JsonMapper.shared().readTree(run.out());
    }

    @Test
    void everyRowOfTheThreeListsIsAccountedFor() {
        int[] read = {3_550, 4_666, 2_795};
        for (int i = 0; i < read.length; i++) {
            JsonNode list = json.at("/lists/" + i);
            assertThat(list.at("/read").asInt()).isEqualTo(read[i]);
            assertThat(
                            list.at("/records").asInt()
                                    + list.at("/known").asInt()
                                    + list.at("/toFix").asInt())
                    .isEqualTo(read[i]);
        }
    }

    @Test
    void theColumnsAreRecognisedWithoutAMap() {
        assertColumns(
                0,
                "name = name_full",
                "name_en = names_other",
                "gender = sex",
                "age = age",
                "birth_year = birth_date",
                "city = place_name",
                "province = place_admin1",
                "sources = sources");
        assertColumns(
                1,
                "Persian Name = ",
                "English Name = ",
                "Age = age",
                "Location of Death = place_name",
                "Date of Death = death_date",
                "Status = violation");
        assertColumns(
                2,
                "name_latin = ",
                "name_farsi = ",
                "gender = sex",
                "date_of_death = death_date",
                "age_at_death = age",
                "place_of_death = place_name",
                "province = place_admin1");
    }

    @Test
    void whatIsNotADeathIsSetApart() {
        assertThat(json.at("/lists/1/deaths").asInt()).isBetween(3_800, 3_872);
        assertThat(json.at("/lists/1/other").asInt()).isBetween(780, 794);
    }

    @Test
    void theListThatIsCopiedFromAnotherIsFoundAndSaidTo() {
        assertThat(json.at("/copies")).hasSize(1);
        assertThat(json.at("/copies/0/list").asString()).isEqualTo("iran-memorial");
        assertThat(json.at("/copies/0/from").asString()).isEqualTo("iranvictims");
        assertThat(json.at("/copies/0/share").asDouble()).isBetween(0.85, 1.0);
    }

    @Test
    void twoListsOfTheSamePublicPostsCarryNoEstimate() {
        assertThat(json.at("/verdict").asString()).isEqualTo("do not publish");
        assertThat(json.at("/overlap/lists")).hasSize(2);
    }

    @Test
    void noClaimIsJudgedWhereNothingCanBeEstimated() {
        assertThat(json.at("/claims")).hasSize(49);
        for (JsonNode claim : json.at("/claims")) {
            assertThat(claim.at("/answer").asString()).isEqualTo("cannot be judged");
            assertThat(claim.at("/because").asString()).isNotBlank();
        }
    }

    @Test
    void theNumbersAddUpToThePeopleNamed() {
        long inTable = 0;
        for (JsonNode cell : json.at("/overlap/cells")) {
            inTable += cell.asLong();
        }
        assertThat(json.at("/documented/named").asLong()).isGreaterThanOrEqualTo(inTable);
        assertThat(json.at("/documented/named").asLong()).isBetween(4_400L, 5_600L);
    }

    private static void assertColumns(int list, String... expected) {
        String columns = json.at("/lists/" + list + "/columns").toString();
        assertThat(columns).contains(expected);
    }
}
