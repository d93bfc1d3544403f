package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.govah.keep.archive.GroupRuleTest.group;
import static org.govah.keep.archive.GroupRuleTest.id;
import static org.govah.keep.archive.GroupRuleTest.key;
import static org.govah.keep.archive.GroupRuleTest.recipient;
import static org.govah.keep.archive.GroupRuleTest.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.CardSubject;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Signer;
import org.govah.core.log.Tree;
import org.govah.core.log.VerifierKey;
import org.junit.jupiter.api.Test;

/// Two devices of one person never count as two people.
final class DeviceRuleTest {
    /// Key `number` as a further device of person `of`.
    private static Group.Person device(int number, int of) {
        return new Group.Person(number, "laptop", deviceVerifier(number, of), recipient(number));
    }

    private static VerifierKey deviceVerifier(int number, int of) {
        return VerifierKey.ed25519(id(of) + "." + number, key(number).publicKey());
    }

    private static Note signedByDevice(Note note, int number, int of) {
        return note.signedBy(new Signer.OfLog(id(of) + "." + number, key(number)));
    }

    @Test
    void twoDevicesOfOnePersonAreOnePerson() {
        Group group = group(1, 2).withPerson(device(3, 1));
        assertThat(group.activePersons()).hasSize(3);
        assertThat(group.activePeople()).isEqualTo(2);
        assertThat(group.signersNeeded()).isEqualTo(2);
        Group next = group.next().withRecipient(recipient(101));
        assertThat(group.accepts(next, signedByDevice(signed(next, 1), 3, 1))).isFalse();
        assertThat(group.accepts(next, signedByDevice(signed(next, 2), 3, 1))).isTrue();
        Group alone = group(1).withPerson(device(3, 1));
        assertThat(alone.signersNeeded()).isEqualTo(1);
        Group lost = group.next().withRevoked(new Group.Revoked(deviceVerifier(3, 1), 9));
        assertThat(lost.activePeople()).isEqualTo(2);
        Group after = lost.next();
        assertThat(lost.accepts(after, signedByDevice(signed(after, 2), 3, 1))).isFalse();
        assertThat(lost.accepts(after, signed(after, 1, 2))).isTrue();
    }

    @Test
    void aDeviceIsOfSomebodyEnrolledBeforeAndNumberedInTurn() throws LogFormatException {
        Group good = group(1, 2).withPerson(device(3, 2));
        assertThat(Group.parse(good.text())).isEqualTo(good);
        for (Group.Person wrong :
                List.of(
                        device(3, 4),
                        device(3, 3),
                        new Group.Person(5, "x", deviceVerifier(3, 2), recipient(3)))) {
            assertThatThrownBy(() -> group(1, 2).withPerson(wrong))
                    .as(wrong.key().name())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        good.withPerson(
                                new Group.Person(
                                        4,
                                        "of a device",
                                        VerifierKey.ed25519(id(2) + ".3.4", key(4).publicKey()),
                                        recipient(4))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTombstoneOfTwoDevicesOfOnePersonDoesNotCount() {
        Group group = group(1, 2).withPerson(device(3, 1));
        Entry bare =
                CardSubject.of(
                                EntryType.TOMBSTONE,
                                LocalDate.of(2026, 1, 9),
                                new EntryId(1, 2),
                                Optional.empty())
                        .entry(Tree.EMPTY)
                        .about(List.of(new EntryId(3, 4)));
        Entry oneTwice = bare.signedOpenly(id(1), key(1)).signedOpenly(id(1) + ".3", key(3));
        Entry two = bare.signedOpenly(id(2), key(2)).signedOpenly(id(1) + ".3", key(3));
        assertThat(Tombstones.of(group).test(oneTwice)).isFalse();
        assertThat(Tombstones.of(group).test(two)).isTrue();
    }
}
