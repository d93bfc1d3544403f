package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Lists of the simulated country are kept, decided on, and their consent changes: as a user meets
/// it, through the command line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegistryCommandTest {
    private final KeptCountry made;
    private KeptCountry here;

    RegistryCommandTest(@TempDir Path temp) throws IOException {
        made = KeptCountry.in(temp);
        here = made;
    }

    @BeforeEach
    void aCopyOfItsOwn(@TempDir Path temp) throws IOException {
        here = made.copy(temp);
    }

    @Test
    void everyRowOfEveryListIsAccountedForAndNothingIsDocumentedByKeeping() {
        JsonNode flow = here.registry().get("flow");
        assertThat(flow.get("read").asInt()).isEqualTo(here.rows());
        assertThat(flow.get("read").asInt())
                .isEqualTo(
                        flow.get("records").asInt()
                                + flow.get("known").asInt()
                                + flow.get("toFix").asInt());
        assertThat(flow.get("records").asInt()).isPositive().isEqualTo(flow.get("persons").asInt());
        assertThat(flow.get("documented").asInt()).isZero();
        assertThat(flow.get("deaths").propertyNames()).containsExactly("under_review");
        GovahRun shown = KeptCountry.zero(here.as(here.first(), "show", "registry"));
        assertThat(shown.out()).contains("Documented: 0").contains(here.rows() + " rows read = ");
    }

    @Test
    void aDeathIsConfirmedByTwoPersonsOnADocumentAndByNothingLess() {
        String row = here.row(0, 1);
        GovahRun bare = here.decide(here.second(), row, "confirmed");
        assertThat(bare.exit()).isEqualTo(1);
        assertThat(bare.err()).contains("needs a document of the death");
        GovahRun hearsay =
                here.decide(
                        here.second(),
                        row,
                        "confirmed",
                        "--evidence",
                        here.item("mother") + "=family:direct");
        assertThat(hearsay.exit()).isEqualTo(1);
        assertThat(here.entries().out()).doesNotContain("decision");

        String certificate = here.item("certificate") + "=death_certificate";
        GovahRun one =
                KeptCountry.zero(
                        here.decide(here.second(), row, "confirmed", "--evidence", certificate));
        assertThat(one.out()).contains("death probable").contains("A second person has to agree");
        assertThat(here.registry().get("flow").get("documented").asInt()).isZero();
        GovahRun two = KeptCountry.zero(here.decide(here.first(), row, "confirmed"));
        assertThat(two.out()).contains("death confirmed");
        JsonNode flow = here.registry().get("flow");
        assertThat(flow.get("documented").asInt()).isEqualTo(1);
        assertThat(KeptCountry.zero(here.as(here.first(), "show", "persons")).out())
                .contains("death confirmed");
    }

    @Test
    void twoDirectSourcesCountOnlyWhereSomebodySaysThatTheyAreIndependent() {
        String row = here.row(0, 2);
        Object[] sources = {
            "--evidence", here.item("mother") + "=family:direct",
            "--evidence", here.item("neighbour") + "=eyewitness:direct"
        };
        GovahRun unsaid = here.decide(here.second(), row, "confirmed", sources);
        assertThat(unsaid.exit()).isEqualTo(1);
        assertThat(unsaid.err()).contains("--independent");
        List<Object> said = new ArrayList<>(Arrays.asList(sources));
        said.add("--independent");
        KeptCountry.zero(here.decide(here.second(), row, "confirmed", said.toArray()));
        KeptCountry.zero(here.decide(here.first(), row, "confirmed"));
        assertThat(here.registry().get("flow").get("documented").asInt()).isEqualTo(1);
    }

    @Test
    void contestedDecisionsAreBothShownUntilAThirdPersonSettlesThem() {
        KeptCountry.zero(
                here.as(
                        here.first(),
                        "keys",
                        "add",
                        "third",
                        "--new-passphrase-file",
                        here.third(),
                        "--second-passphrase-file",
                        here.second()));
        String row = here.row(1, 3);
        String certificate = here.item("certificate") + "=death_certificate";
        KeptCountry.zero(here.decide(here.first(), row, "confirmed", "--evidence", certificate));
        KeptCountry.zero(here.decide(here.second(), row, "excluded", "--code", "alive"));
        JsonNode person = here.persons().get(0);
        assertThat(person.get("contested").asBoolean()).isTrue();
        assertThat(person.at("/standings/death/said").toString())
                .contains("confirmed")
                .contains("excluded");
        assertThat(person.at("/standings/death/status").asString()).isEqualTo("under_review");
        GovahRun shown = KeptCountry.zero(here.as(here.first(), "show", "persons"));
        assertThat(shown.out()).contains("contested: death confirmed / excluded");

        KeptCountry.zero(
                here.decide(here.second(), row, "excluded", "--code", "alive", "--settle"));
        assertThat(here.persons().get(0).get("contested").asBoolean())
                .as("one of the two")
                .isTrue();
        KeptCountry.zero(here.decide(here.third(), row, "confirmed", "--settle"));
        JsonNode settled = here.persons().get(0);
        assertThat(settled.get("contested").asBoolean()).isFalse();
        assertThat(settled.at("/standings/death/status").asString()).isEqualTo("confirmed");
        assertThat(here.registry().get("decisions").size()).as("nothing is edited").isEqualTo(4);
    }

    @Test
    void rowsThatReviewersJoinAreOnePersonAndTheFlowStillBalances() {
        long before = here.registry().get("flow").get("persons").asLong();
        String one = here.row(0, 1);
        String other = here.row(1, 1);
        KeptCountry.zero(
                here.as(
                        here.first(),
                        "log",
                        "decide",
                        one,
                        other,
                        "--verdict",
                        "same",
                        "--because",
                        "father"));
        KeptCountry.zero(here.decide(here.second(), other, "excluded", "--code", "out_of_scope"));
        JsonNode flow = here.registry().get("flow");
        assertThat(flow.get("persons").asLong()).isEqualTo(before - 1);
        assertThat(flow.get("joined").asLong()).isEqualTo(1);
        assertThat(flow.get("excluded").get("out_of_scope").asInt()).isEqualTo(1);
        JsonNode person = here.persons().get(0);
        assertThat(person.get("records").size()).isEqualTo(2);
        assertThat(person.at("/standings/death/status").asString()).isEqualTo("excluded");
        KeptCountry.zero(
                here.as(
                        here.first(),
                        "log",
                        "decide",
                        one,
                        other,
                        "--verdict",
                        "different",
                        "--because",
                        "no"));
        assertThat(here.registry().get("flow").get("joined").asLong()).isZero();
        answersOfAReviewBecomeOnesOwnDecisions();
    }

    /// `first` judged the pair before and now says the same again; the other pair is new.
    private void answersOfAReviewBecomeOnesOwnDecisions() {
        JsonNode lists = here.registry().get("lists");
        String a = lists.get(0).get("name").asString();
        String b = lists.get(1).get("name").asString();
        Path file = here.temp().resolve("decisions.csv");
        write(
                file,
                """
                list_a,row_a,list_b,row_b,verdict,reviewer,reason
                %s,1,%s,1,different,One,
                %s,2,%s,2,same,One,same father
                %s,2,%s,2,same,Two,
                """
                        .formatted(a, b, a, b, a, b));
        Object[] take = {"log", "decide", "--answers", file, "--because", "as reviewed"};
        assertThat(here.as(here.first(), take).err()).contains("those of 2 reviewers");
        List<Object> ones = new ArrayList<>(Arrays.asList(take));
        ones.addAll(List.of("--reviewer", "One"));
        GovahRun taken = KeptCountry.zero(here.as(here.first(), ones.toArray()));
        assertThat(taken.out()).contains("Entered 1 decision as yours; 1 were there already");
        assertThat(KeptCountry.zero(here.as(here.first(), ones.toArray())).out())
                .contains("Entered 0 decisions as yours; 2 were there");
        assertThat(here.registry().get("flow").get("joined").asLong()).isEqualTo(1);
        write(
                file,
                """
                list_a,row_a,list_b,row_b,verdict,reviewer
                else,1,%s,1,same,One
                """
                        .formatted(b));
        assertThat(here.as(here.first(), take).err()).contains("no list called else");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anIncidentIsEnteredWithItsTimePlaceAndNumbers() {
        String row = here.row(0, 1);
        Object[] said = {
            "log",
            "decide",
            row,
            here.row(0, 2),
            "--incident",
            "9 January 2026, evening",
            "--place",
            "the square",
            "--killed",
            "3-7",
            "--because",
            "two eyewitnesses"
        };
        KeptCountry.zero(here.as(here.second(), said));
        JsonNode registry = here.registry();
        assertThat(registry.get("counts").get("incidents").asInt()).isEqualTo(1);
        assertThat(KeptCountry.zero(here.as(here.first(), "show", "registry")).out())
                .contains("9 January 2026, evening")
                .contains("the square");
        Object[] crossed = said.clone();
        crossed[9] = "7-3";
        assertThat(here.as(here.second(), crossed).exit()).isEqualTo(2);
        Object[] nowhere = said.clone();
        nowhere[7] = " ";
        assertThat(here.as(here.second(), nowhere).err()).contains("needs a time");
        assertThat(here.registry().get("flow").get("documented").asInt()).isZero();
    }

    @Test
    void aRegistryThatWasDeletedOrChangedIsFoldedAgainToTheSame() throws IOException {
        String row = here.row(0, 1);
        KeptCountry.zero(here.decide(here.first(), row, "excluded", "--code", "duplicate"));
        KeptCountry.zero(
                here.as(
                        here.first(),
                        "log",
                        "consent",
                        here.item("mother"),
                        "--given",
                        "--for",
                        "archive",
                        "--reason",
                        "said so"));
        String whole = here.registry().toString() + here.persons();
        Path saved = here.archive().resolve("registry.age");
        assertThat(saved).exists();
        Files.delete(saved);
        assertThat(here.registry().toString() + here.persons()).isEqualTo(whole);
        byte[] bytes = Files.readAllBytes(saved);
        bytes[bytes.length / 2] ^= 4;
        Files.write(saved, bytes);
        assertThat(here.registry().toString() + here.persons()).isEqualTo(whole);
        assertThat(GovahRun.of("verify", here.archive()).exit()).isZero();
        assertThat(here.as(here.first(), "verify", "--signatures").exit()).isZero();
    }

    @Test
    void anErasedListLeavesTheRegistry() {
        String list = here.registry().get("lists").get(0).get("id").asString();
        long read = here.registry().at("/lists/0/read").asLong();
        KeptCountry.zero(here.decide(here.first(), list + ":1", "under_review"));
        KeptCountry.zero(
                here.as(here.first(), "forget", list, "--second-passphrase-file", here.second()));
        JsonNode after = here.registry();
        assertThat(after.get("lists").size()).isEqualTo(2);
        assertThat(after.at("/flow/read").asLong()).isEqualTo(here.rows() - read);
        assertThat(after.at("/counts/erased").asInt()).isEqualTo(1);
        assertThat(here.persons().size()).isZero();
        assertThat(after.get("decisions").size()).as("what was decided stays").isEqualTo(1);
    }

    @Test
    void nothingOnTheDiskTellsNamesReasonsOrDecisions() throws IOException {
        KeptCountry.zero(
                here.decide(here.first(), here.row(0, 1), "excluded", "--code", "fabricated"));
        String name =
                KeptCountry.json(
                                KeptCountry.zero(
                                        here.as(here.first(), "show", "persons", "--json")))
                        .at("/persons/0/names/0")
                        .asString();
        assertThat(name).isNotBlank();
        assertThat(KeptCountry.bytesUnder(here.archive()))
                .doesNotContain(name, "read it", "fabricated", "SQLite format");
        assertThat(here.entries().out()).contains("decision").doesNotContain("fabricated");
    }

    @Test
    void whatIsMisspeltIsSaidAndNothingIsEntered() {
        String row = here.row(0, 1);
        assertThat(here.decide(here.first(), row, "certain").exit()).isEqualTo(2);
        assertThat(here.decide(here.first(), row, "excluded").exit()).isEqualTo(2);
        assertThat(here.decide(here.first(), row, "confirmed", "--evidence", "nothing").exit())
                .isEqualTo(2);
        assertThat(here.decide(here.first(), "no-row", "probable").exit()).isEqualTo(2);
        assertThat(here.decide(here.first(), here.row(0, 1) + "999999", "probable").exit())
                .isEqualTo(2);
        assertThat(here.decide(here.first(), row, "excluded", "--code", "alive", "--dry-run").out())
                .contains("nothing was changed");
        assertThat(
                        here.as(
                                        here.first(),
                                        "log",
                                        "consent",
                                        here.item("mother"),
                                        "--given",
                                        "--reason",
                                        "x")
                                .exit())
                .isEqualTo(2);
        assertThat(
                        here.as(
                                        here.first(),
                                        "log",
                                        "decide",
                                        row,
                                        "--status",
                                        "probable",
                                        "--because",
                                        " ")
                                .exit())
                .isEqualTo(2);
        assertThat(here.entries().out()).doesNotContain("decision").doesNotContain("consent");
        GovahRun help = GovahRun.of("log", "decide", "--help", "--lang", "fa");
        assertThat(help.out()).contains("داوری").contains("govah log decide");
    }
}
