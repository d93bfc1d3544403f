package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govah.keep.archive.GroupRuleTest.group;
import static org.govah.keep.archive.GroupRuleTest.key;
import static org.govah.keep.archive.GroupRuleTest.person;
import static org.govah.keep.archive.GroupRuleTest.recipient;
import static org.govah.keep.archive.GroupRuleTest.signed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.junit.jupiter.api.Test;

/// What a group's note must not contradict, rule by rule; and who alone cannot change it.
final class GroupNoteRuleTest {
    private static final AgeRecipient OF_ANOTHER_KIND =
            AgeKind.recipientOf(AgeKind.PQ.generate(new SplittableRandom(7)));

    private static VerifierKey named(String name, int number) {
        return VerifierKey.ed25519(name, key(number).publicKey());
    }

    private static Group with(List<AgeRecipient> recipients, Group.Person... persons) {
        return new Group(
                "group",
                1,
                Optional.empty(),
                AgeKind.X25519,
                recipients,
                Optional.empty(),
                Arrays.asList(persons),
                List.of(),
                List.of(),
                List.of());
    }

    private static Group named(String name) {
        return new Group(
                name,
                1,
                Optional.empty(),
                AgeKind.X25519,
                List.of(recipient(100)),
                Optional.empty(),
                List.of(person(1)),
                List.of(),
                List.of(),
                List.of());
    }

    private static void refused(String why, Runnable wrong) {
        assertThatThrownBy(wrong::run)
                .as(why)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whomToSealToIsThereAndOfTheGroupsKind() {
        refused("recipients", () -> with(List.of(), person(1)));
        refused("recipients", () -> with(List.of(recipient(1), OF_ANOTHER_KIND), person(1)));
        Group.Person other = new Group.Person(2, "b", named("group/person-2", 2), OF_ANOTHER_KIND);
        refused("a person's recipient", () -> group(1).withPerson(other));
    }

    @Test
    void cardsHaveANumberAndTheGroupsKind() {
        VerifierKey cards = named("group/recovery-1", 30);
        Group good = group(1);
        refused("cards", () -> good.withRecovery(new Group.Recovery(0, recipient(5), cards)));
        refused("cards", () -> good.withRecovery(new Group.Recovery(1, OF_ANOTHER_KIND, cards)));
        assertThat(good.withRecovery(new Group.Recovery(1, recipient(5), cards)).recovery())
                .isPresent();
    }

    @Test
    void aKeyStandsUnderOneNameAndANameHasOneKey() {
        Group good = group(1);
        Group.Device ofAPerson = new Group.Device(named("device", 1));
        refused("one key under one name", () -> good.withDevice(ofAPerson));
        Group.Device device = new Group.Device(named("device", 20));
        Group more = good.withDevice(device);
        Group.Device sameName = new Group.Device(named("device", 21));
        refused("one key under one name", () -> more.withDevice(sameName));
        Group.Device asTheGroup = new Group.Device(named("group", 22));
        refused("one key under one name", () -> good.withDevice(asTheGroup));
        VerifierKey log = named("capture", 23);
        VerifierKey first = named("capture/contributor-1", 24);
        refused(
                "one key under one name",
                () -> more.withCapture(new Group.Capture(named("device", 23), first)));
        refused(
                "one key under one name",
                () -> more.withCapture(new Group.Capture(log, named("other", 20))));
        refused(
                "one key under one name",
                () -> more.withRecovery(new Group.Recovery(1, recipient(5), named("cards", 20))));
        assertThat(more.withCapture(new Group.Capture(log, first)).captures()).hasSize(1);
        assertThat(more.logKeys()).containsExactly(device.log());
    }

    @Test
    void aNameIsOfVisibleAsciiWithoutPlus() {
        for (String good : List.of("!", "~", "a-b.c/d", "x".repeat(64))) {
            assertThatCode(() -> named(good)).as(good).doesNotThrowAnyException();
        }
        for (String bad : List.of("", " ", "\u007f", "a b", "a+b", "\u00e4", "x".repeat(65))) {
            refused("a group's name", () -> named(bad));
        }
    }

    @Test
    void aPersonsKeyIsCalledAsAPersonsAndItsDeviceAsTheirs() {
        Group good = group(1, 2);
        Group.Person nobody = new Group.Person(3, "x", named("group/somebody", 3), recipient(3));
        refused("a device of nobody", () -> good.withPerson(nobody));
        Group.Person first = new Group.Person(3, "x", named("group/person-3.3", 3), recipient(3));
        refused("a device of nobody", () -> good.withPerson(first));
        Group.Person late = new Group.Person(1, "x", named("group/person-2.1", 1), recipient(1));
        refused("a device of nobody", () -> with(List.of(recipient(9)), late, person(2)));
        Group.Person misnumbered =
                new Group.Person(3, "x", named("group/person-2.4", 3), recipient(3));
        refused("a device of nobody", () -> good.withPerson(misnumbered));
        Group.Person device = new Group.Person(3, "x", named("group/person-2.3", 3), recipient(3));
        assertThat(good.withPerson(device).persons()).hasSize(3);
    }

    @Test
    void aRevocationHasADayAndStandsOnce() {
        Group good = group(1, 2);
        VerifierKey key = good.persons().getLast().key();
        assertThat(good.withRevoked(new Group.Revoked(key, 0)).revoked()).hasSize(1);
        refused("a day", () -> good.withRevoked(new Group.Revoked(key, -1)));
        refused(
                "revocations",
                () ->
                        good.withRevoked(new Group.Revoked(key, 0))
                                .withRevoked(new Group.Revoked(key, 1)));
    }

    @Test
    void aGroupWithoutAnybodyWhoCountsIsChangedByNobody() {
        Group one = group(1);
        Group none = one.withRevoked(new Group.Revoked(one.persons().getFirst().key(), 0));
        assertThat(none.signersNeeded()).isZero();
        Group next = none.next();
        assertThat(none.accepts(next, signed(next, 1))).isFalse();
        assertThat(none.accepts(next, signed(next, 2))).isFalse();
    }

    @Test
    void cardsThatAreThereButDidNotSignChangeNothing() {
        VerifierKey cards = named("group/recovery-1", 30);
        Group two = group(1, 2).withRecovery(new Group.Recovery(1, recipient(5), cards));
        Group next = two.next();
        assertThat(two.accepts(next, signed(next, 1))).isFalse();
        Note byOthers = Note.sign(next.text(), new Signer.OfLog(cards.name(), key(31)));
        assertThat(two.accepts(next, byOthers)).isFalse();
    }

    @Test
    void theTextIsReadBackAndNothingElseIs() throws LogFormatException {
        Group group = group(1, 2).withDevice(new Group.Device(named("device", 20)));
        assertThat(Group.parse(group.text())).isEqualTo(group);
        assertThatThrownBy(() -> Group.parse(group.text() + " "))
                .isInstanceOf(LogFormatException.class);
    }
}
