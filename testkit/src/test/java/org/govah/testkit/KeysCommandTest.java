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
import org.junit.jupiter.api.io.TempDir;

/// Who belongs to a group, and how it gets back in, through the command line.
final class KeysCommandTest {
    @TempDir private Path temp = Path.of("");

    private Path archive = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");
    private Path third = Path.of("");

    @BeforeEach
    void anArchiveWithOneFile() throws IOException {
        archive = temp.resolve("evidence");
        first = Files.writeString(temp.resolve("first.txt"), "first passphrase\n");
        second = Files.writeString(temp.resolve("second.txt"), "second passphrase\n");
        third = Files.writeString(temp.resolve("third.txt"), "third passphrase\n");
        assertThat(GovahRun.of("init", archive, "--passphrase-file", first).exit()).isZero();
        keep("one", first);
    }

    private void keep(String text, Path passphrase) throws IOException {
        Path file = Files.writeString(temp.resolve(text + ".txt"), text);
        GovahRun run = as(passphrase, "keep", file);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private GovahRun as(Path passphrase, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--archive", archive, "--passphrase-file", passphrase));
        return GovahRun.of(all.toArray());
    }

    private void addSecond() {
        assertThat(as(first, "keys", "add", "second", "--new-passphrase-file", second).exit())
                .isZero();
    }

    private List<String> cards(int needed, int made) {
        GovahRun run = as(first, "keys", "cards", "--needed", needed, "--made", made);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out()
                .lines()
                .filter(l -> l.matches("[0-9]+  .*"))
                .map(l -> l.substring(3))
                .toList();
    }

    private Path file(List<String> cards) throws IOException {
        return Files.write(temp.resolve("cards.txt"), cards);
    }

    @Test
    void aThirdPersonIsEnrolledByTwo() {
        addSecond();
        Object[] add = {"keys", "add", "third", "--new-passphrase-file", third};
        assertThat(as(first, add).exit()).isEqualTo(2);
        List<Object> same = new ArrayList<>(Arrays.asList(add));
        same.addAll(List.of("--second-passphrase-file", first));
        assertThat(as(first, same.toArray()).exit()).isEqualTo(3);
        List<Object> two = new ArrayList<>(Arrays.asList(add));
        two.addAll(List.of("--second-passphrase-file", second));
        GovahRun run = as(first, two.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(as(third, "show").out()).contains("one.txt");
        assertThat(GovahRun.of("verify", archive).exit()).isZero();
    }

    @Test
    void aSecondDeviceOpensAndSignsButIsNotASecondPerson() throws IOException {
        GovahRun enrolled = as(first, "keys", "device", "laptop", "--new-passphrase-file", third);
        assertThat(enrolled.exit()).as(enrolled.err()).isZero();
        keep("two", third);
        String item = idOf("two.txt");
        assertThat(as(first, "forget", item, "--second-passphrase-file", third).exit())
                .as("one person with two devices")
                .isEqualTo(3);
        addSecond();
        Path fourth = Files.writeString(temp.resolve("fourth.txt"), "fourth passphrase\n");
        Object[] add = {"keys", "add", "fourth", "--new-passphrase-file", fourth};
        assertThat(as(first, also(add, third)).exit()).isEqualTo(3);
        assertThat(as(third, also(new Object[] {"forget", item}, first)).exit()).isEqualTo(3);
        GovahRun erased = as(third, also(new Object[] {"forget", item}, second));
        assertThat(erased.exit()).as(erased.err()).isZero();
        assertThat(as(first, "show").out()).doesNotContain("two.txt");
        assertThat(as(first, also(add, second)).exit()).isZero();
        assertThat(as(second, "verify", "--signatures").exit()).isZero();
    }

    @Test
    void aLostDeviceIsRevokedWithoutItsPersonAndAPersonWithAllDevices() throws IOException {
        assertThat(as(first, "keys", "device", "laptop", "--new-passphrase-file", third).exit())
                .isZero();
        addSecond();
        keep("two", third);
        Object[] laptop = {"keys", "revoke", "laptop"};
        GovahRun revoked = as(first, also(laptop, second));
        assertThat(revoked.exit()).as(revoked.err()).isZero();
        assertThat(as(third, "show").exit()).isEqualTo(2);
        assertThat(as(first, "show").out()).contains("one.txt").contains("two.txt");
        Path fourth = Files.writeString(temp.resolve("fourth.txt"), "fourth passphrase\n");
        Object[] phone = {"keys", "device", "phone", "--new-passphrase-file", fourth};
        assertThat(as(second, also(phone, first)).exit()).isZero();
        assertThat(as(fourth, "show").out()).contains("one.txt");
        assertThat(as(first, also(new Object[] {"keys", "revoke", "second"}, second)).exit())
                .isZero();
        assertThat(as(second, "show").exit()).isEqualTo(2);
        assertThat(as(fourth, "show").exit()).as("a device of whoever left").isEqualTo(2);
        assertThat(as(first, "show").out()).contains("one.txt");
        assertThat(as(first, "verify", "--signatures").exit()).isZero();
    }

    private static Object[] also(Object[] arguments, Path secondPassphrase) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--second-passphrase-file", secondPassphrase));
        return all.toArray();
    }

    private String idOf(String name) {
        return as(first, "show")
                .out()
                .lines()
                .filter(l -> l.contains(name))
                .map(l -> l.strip().split("\\s+", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anyTwoOfThreeCardsOpenTheArchiveWhenNoPassphraseDoes() throws IOException {
        assertThat(doctor()).contains("There are no recovery cards");
        List<String> cards = cards(2, 3);
        assertThat(cards).hasSize(3);
        assertThat(doctor()).contains("never tried");
        GovahRun one = rehearse(cards.subList(0, 1));
        assertThat(one.exit()).isEqualTo(2);
        assertThat(one.err()).contains("2 are needed");
        assertThat(rehearse(List.of(cards.get(2), cards.get(0))).exit()).isZero();
        assertThat(doctor()).contains("Recovery was rehearsed on ");
        GovahRun run =
                GovahRun.of(
                        "keys",
                        "recover",
                        "third",
                        "--archive",
                        archive,
                        "--cards",
                        file(cards.subList(1, 3)),
                        "--new-passphrase-file",
                        third);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(as(third, "show").out()).contains("one.txt");
        assertThat(as(first, "show").out()).contains("one.txt");
        assertThat(GovahRun.of("verify", archive).exit()).isZero();
    }

    @Test
    void cardsOfAnEarlierSetAreSaidToBeOld() throws IOException {
        List<String> old = cards(2, 2);
        cards(2, 3);
        GovahRun run = rehearse(old);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("set 2 counts here");
    }

    @Test
    void aMistypedLetterIsPointedAt() throws IOException {
        List<String> cards = cards(2, 2);
        String wrong = (cards.get(0).startsWith("Q") ? "P" : "Q") + cards.get(0).substring(1);
        GovahRun run = rehearse(List.of(wrong, cards.get(1)));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Letter 1 (in group 1)");
    }

    @Test
    void cardsArePrintedAsPagesThatNameNothingButTheGroup() throws IOException {
        Path pages = temp.resolve("pages");
        assertThat(as(first, "keys", "cards", "--out", pages).exit()).isZero();
        assertThat(pages.resolve("card-3.html"))
                .content()
                .contains("<svg", "dir=\"rtl\"", "recovery card 3 of 3")
                .doesNotContain("one.txt");
        assertThat(as(first, "keys", "cards", "--out", pages).exit()).isEqualTo(3);
    }

    private GovahRun rehearse(List<String> cards) throws IOException {
        return GovahRun.of("keys", "rehearse", "--archive", archive, "--cards", file(cards));
    }

    private String doctor() {
        return GovahRun.of("doctor", "--archive", archive).out();
    }

    @Test
    void whoIsRevokedOpensNothingMoreAndWhatTheySignedLaterIsTainted() throws IOException {
        addSecond();
        keep("two", second);
        GovahRun run =
                as(
                        first,
                        "keys",
                        "revoke",
                        "second",
                        "--from",
                        "2000-01-01",
                        "--second-passphrase-file",
                        second);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(as(second, "show").exit()).isEqualTo(2);
        assertThat(as(first, "show").out()).contains("one.txt").contains("two.txt");
        GovahRun verify = as(first, "verify", "--signatures");
        assertThat(verify.exit()).as(verify.out()).isZero();
        assertThat(verify.out()).contains("person-2 after that key stopped counting");
        keep("three", first);
        assertThat(as(first, "show").out()).contains("three.txt");
    }

    @Test
    void afterARotationOldAndNewItemsAreRead() throws IOException {
        assertThat(as(first, "keys", "rotate").exit()).isZero();
        keep("two", first);
        GovahRun show = as(first, "show");
        assertThat(show.out()).contains("one.txt").contains("two.txt");
        assertThat(as(first, "verify", "--signatures").exit()).isZero();
    }

    @Test
    void anOlderNoteThatIsPutBackIsNoticed() throws IOException {
        byte[] old = Files.readAllBytes(archive.resolve("group"));
        addSecond();
        Files.write(archive.resolve("group"), old);
        GovahRun run = GovahRun.of("verify", archive);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("an older note may have been put back");
    }

    @Test
    void anotherGroupPutInThePlaceOfOnesOwnIsNotOpened() throws IOException {
        Path other = temp.resolve("other");
        assertThat(GovahRun.of("init", other, "--passphrase-file", second).exit()).isZero();
        Files.copy(
                other.resolve("group"),
                archive.resolve("group"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.copy(
                other.resolve("keys/group/1"),
                archive.resolve("keys/group/1"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        GovahRun run = as(first, "show");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("somebody may have put another in its place");
    }

    @Test
    void aChangeThatWasCutBeforeTheLogIsFinishedByTheDoctor() throws IOException {
        byte[] before = Files.readAllBytes(archive.resolve("log/checkpoint"));
        addSecond();
        Files.write(archive.resolve("log/checkpoint"), before);
        assertThat(GovahRun.of("verify", archive).out()).contains("not in the log yet");
        GovahRun run = as(first, "doctor");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(GovahRun.of("verify", archive).out()).doesNotContain("not in the log yet");
    }
}
