package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.core.log.Note;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.junit.jupiter.api.Test;

/// Who must sign what: an edition of the group, a tombstone; and where a revoked key stops
/// counting.
final class GroupRuleTest {
    private static final String NAME = "group";
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    static Ed25519SecretKey key(int number) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return Ed25519SecretKey.of(seed);
    }

    static String id(int number) {
        return NAME + "/person-" + number;
    }

    private static VerifierKey verifier(int number) {
        return VerifierKey.ed25519(id(number), key(number).publicKey());
    }

    static AgeRecipient recipient(int seed) {
        return AgeKind.recipientOf(AgeKind.X25519.generate(new SplittableRandom(seed)));
    }

    static Group.Person person(int number) {
        return new Group.Person(number, "p" + number, verifier(number), recipient(number));
    }

    static Group group(int... persons) {
        return new Group(
                NAME,
                1,
                Optional.empty(),
                AgeKind.X25519,
                List.of(recipient(100)),
                Optional.empty(),
                Arrays.stream(persons).mapToObj(GroupRuleTest::person).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    static Note signed(Group group, int... by) {
        Note note = Note.sign(group.text(), new Signer.OfLog(id(by[0]), key(by[0])));
        for (int i = 1; i < by.length; i++) {
            note = note.signedBy(new Signer.OfLog(id(by[i]), key(by[i])));
        }
        return note;
    }

    @Test
    void theNextEditionNeedsTwoOrOneWhereThereIsOne() {
        Group one = group(1);
        Group alone = one.next().withPerson(person(2));
        assertThat(one.accepts(alone, signed(alone, 1))).isTrue();
        assertThat(one.accepts(alone, signed(alone, 2))).as("not enrolled before").isFalse();
        Group two = group(1, 2);
        Group next = two.next().withRecipient(recipient(101));
        assertThat(two.accepts(next, signed(next, 1))).isFalse();
        assertThat(two.accepts(next, signed(next, 1, 1))).isFalse();
        assertThat(two.accepts(next, signed(next, 1, 3))).isFalse();
        assertThat(two.accepts(next, signed(next, 1, 2))).isTrue();
        Group three = group(1, 2, 3);
        Group after = three.next();
        assertThat(three.accepts(after, signed(after, 3, 1))).isTrue();
        assertThat(three.accepts(after, signed(next, 3, 1))).as("another text").isFalse();
        assertThat(three.signersNeeded()).isEqualTo(2);
        assertThat(one.signersNeeded()).isEqualTo(1);
    }

    @Test
    void aPersonWhoseKeyWasRevokedSignsNothingMore() {
        Group three = group(1, 2, 3);
        Group revoked = three.next().withRevoked(new Group.Revoked(verifier(3), 9));
        assertThat(revoked.activePersons()).extracting(Group.Person::id).containsExactly(1, 2);
        Group next = revoked.next();
        assertThat(revoked.accepts(next, signed(next, 1, 3))).isFalse();
        assertThat(revoked.accepts(next, signed(next, 1, 2))).isTrue();
        assertThat(revoked.revocation(verifier(3)).orElseThrow().day()).isEqualTo(9);
        assertThat(revoked.revocation(verifier(1))).isEmpty();
    }

    @Test
    void anEditionFollowsTheOneBeforeAndLosesNobody() {
        Group two = group(1, 2);
        Group next = two.next();
        Group later = next.next();
        assertThat(two.accepts(later, signed(later, 1, 2))).as("one is missing").isFalse();
        Group other = group(1, 2).withRecipient(recipient(102)).next();
        assertThat(two.accepts(other, signed(other, 1, 2))).as("of another before").isFalse();
        assertThat(two.accepts(two, signed(two, 1, 2))).as("itself").isFalse();
        Group.Device device = new Group.Device(VerifierKey.ed25519("device", key(20).publicKey()));
        Group.Capture capture =
                new Group.Capture(
                        VerifierKey.ed25519("capture", key(21).publicKey()),
                        VerifierKey.ed25519("capture/contributor-1", key(22).publicKey()));
        Group.Revoked revoked = new Group.Revoked(verifier(3), 9);
        for (Group fuller :
                List.of(
                        two.withPerson(person(3)),
                        two.withDevice(device),
                        two.withCapture(capture),
                        group(1, 2, 3).withRevoked(revoked))) {
            Group less = less(fuller);
            assertThat(fuller.accepts(less, signed(less, 1, 2))).isFalse();
            Group same = fuller.next();
            assertThat(fuller.accepts(same, signed(same, 1, 2))).isTrue();
        }
    }

    /// What follows a group and lacks all that was added to it.
    private static Group less(Group than) {
        return new Group(
                NAME,
                2,
                Optional.of(than.hash()),
                AgeKind.X25519,
                than.recipients(),
                Optional.empty(),
                than.persons().subList(0, than.revoked().isEmpty() ? 2 : 3),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void everybodyOfTheFirstEditionSignsIt() {
        Group two = group(1, 2);
        assertThat(two.founds(signed(two, 1, 2))).isTrue();
        assertThat(two.founds(signed(two, 1))).isFalse();
        assertThat(two.founds(signed(group(1, 2, 3), 1, 2))).isFalse();
        Group next = two.next();
        assertThat(next.founds(signed(next, 1, 2))).isFalse();
    }

    @Test
    void recoveryCardsSignAnEditionAlone() {
        VerifierKey cards = VerifierKey.ed25519(NAME + "/recovery-1", key(30).publicKey());
        Group two = group(1, 2).withRecovery(new Group.Recovery(1, recipient(103), cards));
        Group next = two.next();
        Note bySet = Note.sign(next.text(), new Signer.OfLog(cards.name(), key(30)));
        assertThat(two.accepts(next, bySet)).isTrue();
        assertThat(group(1, 2).accepts(group(1, 2).next(), bySet)).isFalse();
    }

    @Test
    void whatContradictsItselfIsNoGroup() {
        Group good = group(1, 2);
        for (Runnable wrong :
                List.<Runnable>of(
                        () -> group(),
                        () -> group(2, 1),
                        () -> group(1, 1),
                        () -> good.withPerson(new Group.Person(3, "x", verifier(1), recipient(3))),
                        () -> with("a b", 1, Optional.empty()),
                        () -> with("", 1, Optional.empty()),
                        () -> with("x".repeat(65), 1, Optional.empty()),
                        () -> with("a+b", 1, Optional.empty()),
                        () -> with(NAME, 0, Optional.empty()),
                        () -> with(NAME, 2, Optional.empty()),
                        () -> with(NAME, 1, Optional.of(good.hash())),
                        () -> good.withRevoked(new Group.Revoked(verifier(1), -1)),
                        () ->
                                good.withRevoked(new Group.Revoked(verifier(1), 1))
                                        .withRevoked(new Group.Revoked(verifier(1), 2)))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(with("x".repeat(64), 2, Optional.of(good.hash())).edition()).isEqualTo(2);
    }

    private static Group with(String name, int edition, Optional<Hash> before) {
        return new Group(
                name,
                edition,
                before,
                AgeKind.X25519,
                List.of(recipient(100)),
                Optional.empty(),
                List.of(person(1)),
                List.of(),
                List.of(),
                List.of());
    }

    private static Entry tombstone(LocalDate day, int... by) {
        Entry entry =
                Entry.of(EntryType.TOMBSTONE, day, new EntryId(1, 2), new Hash(1, 2, 3, 4))
                        .about(List.of(new EntryId(3, 4)));
        for (int each : by) {
            entry = entry.signedOpenly(id(each), key(each));
        }
        return entry;
    }

    @Test
    void aTombstoneCountsWhereTwoDifferentPersonsOfTheGroupSigned() {
        Group two = group(1, 2);
        assertThat(Tombstones.of(two).test(tombstone(DAY))).isFalse();
        assertThat(Tombstones.of(two).test(tombstone(DAY, 1))).isFalse();
        assertThat(Tombstones.of(two).test(tombstone(DAY, 1, 1))).isFalse();
        assertThat(Tombstones.of(two).test(tombstone(DAY, 1, 3))).isFalse();
        assertThat(Tombstones.of(two).test(tombstone(DAY, 1, 2))).isTrue();
    }

    private static Entry revocation(Group edition, VerifierKey key) {
        EditionEntry said = new EditionEntry(edition.edition(), edition.hash(), Optional.of(key));
        return Entry.of(said.type(), DAY, new EntryId(5, 6), new Hash(1, 2, 3, 4))
                .saying(said.text());
    }

    @Test
    void aRevokedKeyCountsBeforeItsDayAndBeforeTheEntryThatRevokesIt() {
        long day = DAY.toEpochDay();
        Group group = group(1, 2).withRevoked(new Group.Revoked(verifier(2), day));
        KeyStanding standing = new KeyStanding(group);
        assertThat(standing.counts(verifier(2), 0, DAY.minusDays(1))).isTrue();
        assertThat(standing.counts(verifier(2), 0, DAY)).isFalse();
        assertThat(standing.counts(verifier(1), 0, DAY)).isTrue();
        standing.pass(5, revocation(group, verifier(2)));
        standing.pass(9, revocation(group, verifier(2)));
        assertThat(standing.counts(verifier(2), 4, DAY.minusDays(1))).isTrue();
        assertThat(standing.counts(verifier(2), 5, DAY.minusDays(1))).isFalse();
        assertThat(standing.counts(verifier(2), 6, DAY.minusDays(1))).isFalse();
        standing.pass(1, revocation(group, verifier(1)));
        assertThat(standing.counts(verifier(1), 7, DAY)).as("no edition revokes it").isTrue();
    }

    @Test
    void aTombstoneBehindARevocationIsNotOfTwo() {
        Group group = group(1, 2, 3).withRevoked(new Group.Revoked(verifier(2), DAY.toEpochDay()));
        Predicate<Entry> holds = Tombstones.of(group);
        LocalDate before = DAY.minusDays(1);
        List<Boolean> said = new ArrayList<>();
        said.add(holds.test(tombstone(before, 1, 2)));
        said.add(holds.test(tombstone(DAY, 1, 2)));
        said.add(holds.test(tombstone(DAY, 1, 3)));
        said.add(holds.test(revocation(group, verifier(2))));
        said.add(holds.test(tombstone(before, 1, 2)));
        said.add(holds.test(tombstone(before, 1, 3)));
        assertThat(said).containsExactly(true, false, true, false, false, true);
    }

    @Test
    void aCaptureDevicesContributorsFallWithItsLog() {
        VerifierKey log = VerifierKey.ed25519("capture", key(21).publicKey());
        VerifierKey contributor = VerifierKey.ed25519("capture/contributor-7", key(23).publicKey());
        VerifierKey neighbour = VerifierKey.ed25519("capture2/contributor-1", key(24).publicKey());
        Group group =
                group(1).withCapture(
                                new Group.Capture(
                                        log,
                                        VerifierKey.ed25519(
                                                "capture/contributor-1", key(22).publicKey())))
                        .withRevoked(new Group.Revoked(log, DAY.toEpochDay()));
        KeyStanding standing = new KeyStanding(group);
        assertThat(standing.counts(contributor, 0, DAY)).isFalse();
        assertThat(standing.counts(contributor, 0, DAY.minusDays(1))).isTrue();
        assertThat(standing.counts(neighbour, 0, DAY)).isTrue();
    }
}
