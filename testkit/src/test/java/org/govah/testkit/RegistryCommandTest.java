package org.govah.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists of the simulated country are kept, decided on, and their consent changes: as a user meets
/// it, through the command line.
final class RegistryCommandTest {
    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");
    private Path third = Path.of("");
    private int rows;

    @BeforeEach
    void anArchiveWithTheListsOfACountryAndThreeDocuments() throws IOException {
        archive = temp.resolve("evidence");
        first = Files.writeString(temp.resolve("first.txt"), "first passphrase\n");
        second = Files.writeString(temp.resolve("second.txt"), "second passphrase\n");
        third = Files.writeString(temp.resolve("third.txt"), "third passphrase\n");
        zero(GovahRun.of("init", archive, "--passphrase-file", first, "--recipients", "x25519"));
        zero(as(first, "keys", "add", "second", "--new-passphrase-file", second));
        Country country = Country.of(temp.resolve("country"), 120, 3, 4);
        for (Path list : country.lists()) {
            zero(as(first, "keep", "--list", list));
            rows += (int) Files.readString(list).lines().filter(l -> !l.isBlank()).count() - 1;
        }
        Path documents = Files.createDirectories(temp.resolve("documents"));
        for (String name : List.of("certificate", "mother", "neighbour")) {
            Files.writeString(documents.resolve(name), "scan of " + name);
        }
        zero(as(first, "keep", documents));
    }

    private static GovahRun zero(GovahRun run) {
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        return run;
    }

    private GovahRun as(Path passphrase, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", archive, "--passphrase-file", passphrase));
        return GovahRun.of(all.toArray());
    }

    private JsonNode registry() {
        return json(zero(as(first, "show", "registry", "--json")));
    }

    private JsonNode persons() {
        return json(zero(as(first, "show", "persons", "--json"))).get("persons");
    }

    private static JsonNode json(GovahRun run) {
        return JsonMapper.builder().build().readTree(run.out());
    }

    private String item(String name) {
        for (JsonNode each : json(zero(as(first, "show", "--json"))).get("items").values()) {
            if (each.path("name").asString("").equals(name)) {
                return each.get("id").asString();
            }
        }
        throw new AssertionError("no item " + name);
    }

    /// A row of the first list, or of another.
    private String row(int list, int row) {
        return registry().get("lists").get(list).get("id").asString().substring(0, 12) + ":" + row;
    }

    private GovahRun decide(Path by, String row, String status, Object... more) {
        List<Object> all =
                new ArrayList<>(
                        List.of("log", "decide", row, "--status", status, "--because", "read it"));
        all.addAll(Arrays.asList(more));
        return as(by, all.toArray());
    }

    private GovahRun entries() {
        return GovahRun.of("log", "--archive", archive);
    }

    @Test
    void everyRowOfEveryListIsAccountedForAndNothingIsDocumentedByKeeping() {
        JsonNode flow = registry().get("flow");
        assertThat(flow.get("read").asInt()).isEqualTo(rows);
        assertThat(flow.get("read").asInt())
                .isEqualTo(
                        flow.get("records").asInt()
                                + flow.get("known").asInt()
                                + flow.get("toFix").asInt());
        assertThat(flow.get("records").asInt()).isPositive().isEqualTo(flow.get("persons").asInt());
        assertThat(flow.get("documented").asInt()).isZero();
        assertThat(flow.get("deaths").propertyNames()).containsExactly("under_review");
        GovahRun shown = zero(as(first, "show", "registry"));
        assertThat(shown.out()).contains("Documented: 0").contains(rows + " rows read = ");
    }

    @Test
    void aDeathIsConfirmedByTwoPersonsOnADocumentAndByNothingLess() {
        String row = row(0, 1);
        GovahRun bare = decide(second, row, "confirmed");
        assertThat(bare.exit()).isEqualTo(1);
        assertThat(bare.err()).contains("needs a document of the death");
        GovahRun hearsay =
                decide(second, row, "confirmed", "--evidence", item("mother") + "=family:direct");
        assertThat(hearsay.exit()).isEqualTo(1);
        assertThat(entries().out()).doesNotContain("decision");

        String certificate = item("certificate") + "=death_certificate";
        GovahRun one = zero(decide(second, row, "confirmed", "--evidence", certificate));
        assertThat(one.out()).contains("death probable").contains("A second person has to agree");
        assertThat(registry().get("flow").get("documented").asInt()).isZero();
        GovahRun two = zero(decide(first, row, "confirmed"));
        assertThat(two.out()).contains("death confirmed");
        JsonNode flow = registry().get("flow");
        assertThat(flow.get("documented").asInt()).isEqualTo(1);
        assertThat(zero(as(first, "show", "persons")).out()).contains("death confirmed");
    }

    @Test
    void twoDirectSourcesCountOnlyWhereSomebodySaysThatTheyAreIndependent() {
        String row = row(0, 2);
        Object[] sources = {
            "--evidence", item("mother") + "=family:direct",
            "--evidence", item("neighbour") + "=eyewitness:direct"
        };
        GovahRun unsaid = decide(second, row, "confirmed", sources);
        assertThat(unsaid.exit()).isEqualTo(1);
        assertThat(unsaid.err()).contains("--independent");
        List<Object> said = new ArrayList<>(Arrays.asList(sources));
        said.add("--independent");
        zero(decide(second, row, "confirmed", said.toArray()));
        zero(decide(first, row, "confirmed"));
        assertThat(registry().get("flow").get("documented").asInt()).isEqualTo(1);
    }

    @Test
    void contestedDecisionsAreBothShownUntilAThirdPersonSettlesThem() {
        zero(
                as(
                        first,
                        "keys",
                        "add",
                        "third",
                        "--new-passphrase-file",
                        third,
                        "--second-passphrase-file",
                        second));
        String row = row(1, 3);
        String certificate = item("certificate") + "=death_certificate";
        zero(decide(first, row, "confirmed", "--evidence", certificate));
        zero(decide(second, row, "excluded", "--code", "alive"));
        JsonNode person = persons().get(0);
        assertThat(person.get("contested").asBoolean()).isTrue();
        assertThat(person.at("/standings/death/said").toString())
                .contains("confirmed")
                .contains("excluded");
        assertThat(person.at("/standings/death/status").asString()).isEqualTo("under_review");
        GovahRun shown = zero(as(first, "show", "persons"));
        assertThat(shown.out()).contains("contested: death confirmed / excluded");

        zero(decide(second, row, "excluded", "--code", "alive", "--settle"));
        assertThat(persons().get(0).get("contested").asBoolean()).as("one of the two").isTrue();
        zero(decide(third, row, "confirmed", "--settle"));
        JsonNode settled = persons().get(0);
        assertThat(settled.get("contested").asBoolean()).isFalse();
        assertThat(settled.at("/standings/death/status").asString()).isEqualTo("confirmed");
        assertThat(registry().get("decisions").size()).as("nothing is edited").isEqualTo(4);
    }

    @Test
    void rowsThatReviewersJoinAreOnePersonAndTheFlowStillBalances() {
        long before = registry().get("flow").get("persons").asLong();
        String one = row(0, 1);
        String other = row(1, 1);
        zero(as(first, "log", "decide", one, other, "--verdict", "same", "--because", "father"));
        zero(decide(second, other, "excluded", "--code", "out_of_scope"));
        JsonNode flow = registry().get("flow");
        assertThat(flow.get("persons").asLong()).isEqualTo(before - 1);
        assertThat(flow.get("joined").asLong()).isEqualTo(1);
        assertThat(flow.get("excluded").get("out_of_scope").asInt()).isEqualTo(1);
        JsonNode person = persons().get(0);
        assertThat(person.get("records").size()).isEqualTo(2);
        assertThat(person.at("/standings/death/status").asString()).isEqualTo("excluded");
        zero(as(first, "log", "decide", one, other, "--verdict", "different", "--because", "no"));
        assertThat(registry().get("flow").get("joined").asLong()).isZero();
    }

    @Test
    void aRegistryThatWasDeletedOrChangedIsFoldedAgainToTheSame() throws IOException {
        String row = row(0, 1);
        zero(decide(first, row, "excluded", "--code", "duplicate"));
        zero(
                as(
                        first,
                        "log",
                        "consent",
                        item("mother"),
                        "--given",
                        "--for",
                        "archive",
                        "--reason",
                        "said so"));
        String whole = registry().toString() + persons();
        Path saved = archive.resolve("registry.age");
        assertThat(saved).exists();
        Files.delete(saved);
        assertThat(registry().toString() + persons()).isEqualTo(whole);
        byte[] bytes = Files.readAllBytes(saved);
        bytes[bytes.length / 2] ^= 4;
        Files.write(saved, bytes);
        assertThat(registry().toString() + persons()).isEqualTo(whole);
        assertThat(GovahRun.of("verify", archive).exit()).isZero();
        assertThat(as(first, "verify", "--signatures").exit()).isZero();
    }

    @Test
    void whatConsentWithdrawsDoesNotLeaveTheArchive() {
        String mother = item("mother");
        Path out = temp.resolve("mother.txt");
        GovahRun withdrawn =
                zero(as(first, "log", "consent", mother, "--withdrawn", "--reason", "asked"));
        assertThat(withdrawn.out()).contains("cannot be recalled");
        GovahRun refused = as(first, "export", mother, "--out", out);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("was withdrawn");
        assertThat(as(first, "export", mother, "--sealed", "--out", out).exit()).isEqualTo(3);
        assertThat(out).doesNotExist();
        Path bag = temp.resolve("bag");
        GovahRun left = zero(as(first, "export", "--out", bag));
        assertThat(left.out()).contains("1 item was left out").contains("nobody recorded");
        assertThat(bytesUnder(bag)).doesNotContain("scan of mother").contains("scan of neighbour");

        zero(
                as(
                        first,
                        "log",
                        "consent",
                        mother,
                        "--given",
                        "--for",
                        "archive,share_court",
                        "--reason",
                        "called back"));
        zero(as(first, "export", mother, "--out", out));
        Path press = temp.resolve("press");
        GovahRun named = zero(as(first, "export", "--for", "publish_named", "--out", press));
        assertThat(named.out()).contains("1 item was left out");
        Path court = temp.resolve("court");
        GovahRun all = zero(as(first, "export", "--for", "share_court", "--out", court));
        assertThat(all.out()).doesNotContain("left out");
        assertThat(bytesUnder(court)).contains("scan of mother");
    }

    @Test
    void consentThatCannotBeReadLetsNothingOut() throws IOException {
        zero(as(first, "log", "consent", item("mother"), "--withdrawn", "--reason", "asked"));
        try (Stream<Path> pages = Files.list(archive.resolve("envelopes/pages"))) {
            Files.delete(pages.sorted().toList().getLast());
        }
        GovahRun refused = as(first, "export", "--out", temp.resolve("bag"));
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("nobody can tell whose consent was withdrawn");
    }

    @Test
    void consentAboutAPersonIsShownWithThem() {
        String row = row(0, 1);
        zero(decide(first, row, "under_review"));
        assertThat(persons().get(0).get("withheld").asBoolean()).isFalse();
        zero(as(first, "log", "consent", row, "--withdrawn", "--reason", "the family asked"));
        assertThat(persons().get(0).get("withheld").asBoolean()).isTrue();
        assertThat(zero(as(first, "show", "persons")).out()).contains("consent was withdrawn");
    }

    @Test
    void anErasedListLeavesTheRegistry() {
        String list = registry().get("lists").get(0).get("id").asString();
        long read = registry().at("/lists/0/read").asLong();
        zero(decide(first, list + ":1", "under_review"));
        zero(as(first, "forget", list, "--second-passphrase-file", second));
        JsonNode after = registry();
        assertThat(after.get("lists").size()).isEqualTo(2);
        assertThat(after.at("/flow/read").asLong()).isEqualTo(rows - read);
        assertThat(after.at("/counts/erased").asInt()).isEqualTo(1);
        assertThat(persons().size()).isZero();
        assertThat(after.get("decisions").size()).as("what was decided stays").isEqualTo(1);
    }

    @Test
    void nothingOnTheDiskTellsNamesReasonsOrDecisions() throws IOException {
        zero(decide(first, row(0, 1), "excluded", "--code", "fabricated"));
        String name =
                json(zero(as(first, "show", "persons", "--json")))
                        .at("/persons/0/names/0")
                        .asString();
        assertThat(name).isNotBlank();
        assertThat(bytesUnder(archive))
                .doesNotContain(name, "read it", "fabricated", "SQLite format");
        assertThat(entries().out()).contains("decision").doesNotContain("fabricated");
    }

    @Test
    void whatIsMisspeltIsSaidAndNothingIsEntered() {
        String row = row(0, 1);
        assertThat(decide(first, row, "certain").exit()).isEqualTo(2);
        assertThat(decide(first, row, "excluded").exit()).isEqualTo(2);
        assertThat(decide(first, row, "confirmed", "--evidence", "nothing").exit()).isEqualTo(2);
        assertThat(decide(first, "no-row", "probable").exit()).isEqualTo(2);
        assertThat(decide(first, row(0, 1) + "999999", "probable").exit()).isEqualTo(2);
        assertThat(decide(first, row, "excluded", "--code", "alive", "--dry-run").out())
                .contains("nothing was changed");
        assertThat(as(first, "log", "consent", item("mother"), "--given", "--reason", "x").exit())
                .isEqualTo(2);
        assertThat(as(first, "log", "decide", row, "--status", "probable", "--because", " ").exit())
                .isEqualTo(2);
        assertThat(entries().out()).doesNotContain("decision").doesNotContain("consent");
        GovahRun help = GovahRun.of("log", "decide", "--help", "--lang", "fa");
        assertThat(help.out()).contains("محور").contains("govah log decide");
    }

    private static String bytesUnder(Path folder) {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(each);
                all.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toString();
    }

    @Test
    void decisionsAndConsentAreSignedSideBySideWithEverythingElse() {
        zero(decide(first, row(0, 1), "under_review"));
        zero(as(second, "log", "consent", item("mother"), "--withdrawn", "--reason", "asked"));
        GovahRun run = zero(as(first, "verify", "--signatures"));
        assertThat(
                        Pattern.compile("8 of 8 contributors' signatures hold")
                                .matcher(run.out())
                                .find())
                .as(run.out())
                .isTrue();
    }
}
