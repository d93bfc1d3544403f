package org.govah.keep.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govah.core.age.AgeFile;
import org.govah.core.log.Note;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.AgeKind;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyRingTest {
    private static final int LOG_WORK = 4;
    private static final byte[] ITEM = "what was kept".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder = Path.of("");
    private RandomGenerator random = new SplittableRandom(1);
    private Storage storage = new LocalStorage(folder, new RealDisk());

    @BeforeEach
    void emptyArchive() {
        random = new SplittableRandom(7);
        storage = new LocalStorage(folder, new RealDisk());
    }

    private OpenKeys found(AgeKind kind) throws IOException, ArchiveException {
        return KeyRing.found(
                storage, new FoundingRequest("first", kind, "one".toCharArray(), random, LOG_WORK));
    }

    private NewPerson person(String name, String passphrase) {
        return new NewPerson(name, passphrase.toCharArray(), random, LOG_WORK);
    }

    private OpenKeys unlock(String passphrase) throws IOException, ArchiveException {
        return KeyRing.unlock(storage, passphrase.toCharArray());
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.words().key()).isEqualTo(key));
    }

    @ParameterizedTest
    @EnumSource(AgeKind.class)
    void whatWasFoundedIsUnlockedWithThePassphrase(AgeKind kind)
            throws IOException, ArchiveException {
        OpenKeys made = found(kind);
        OpenKeys read = unlock("one");
        assertThat(read.group()).isEqualTo(made.group()).isEqualTo(KeyRing.group(storage));
        assertThat(read.groupSecret()).isEqualTo(made.groupSecret());
        assertThat(read.logVerifier()).isEqualTo(made.logVerifier());
        assertThat(read.personVerifier()).isEqualTo(read.group().persons().get(0).key());
        byte[] sealed = AgeFile.sealBytes(made.recipients(), ITEM, random);
        assertThat(AgeFile.openBytes(read.reading(), sealed)).isEqualTo(ITEM);
        refused("keep.keys-exist", () -> found(kind));
    }

    @Test
    void eachOfTwoPersonsOpensWithTheirOwnPassphraseAndBothMustSignTheNextChange()
            throws IOException, ArchiveException {
        OpenKeys one = found(AgeKind.PQ);
        GroupChanges.addPerson(storage, one, Optional.empty(), person("second one", "two"));
        OpenKeys two = unlock("two");
        assertThat(two.personId()).isEqualTo(2);
        assertThat(unlock("one").groupSecret()).isEqualTo(two.groupSecret());
        refused(
                "keep.keys-second-needed",
                () -> GroupChanges.rotate(storage, one, Optional.empty(), random));
        refused(
                "keep.keys-second-needed",
                () -> GroupChanges.rotate(storage, one, Optional.of(unlock("one")), random));
        assertThat(GroupChanges.rotate(storage, one, Optional.of(two), random).edition())
                .isEqualTo(3);
    }

    @Test
    void aWrongPassphraseAndADamagedFileGiveOneErrorAndOtherPersonsStillOpen()
            throws IOException, ArchiveException {
        OpenKeys one = found(AgeKind.X25519);
        GroupChanges.addPerson(storage, one, Optional.empty(), person("second", "two"));
        refused("keep.wrong-passphrase", () -> unlock("three"));
        refused("keep.wrong-passphrase", () -> unlock(""));
        byte[] file = storage.read("keys/person-1.age").orElseThrow();
        file[file.length - 1] ^= 1;
        storage.replace("keys/person-1.age", file);
        refused("keep.wrong-passphrase", () -> unlock("one"));
        assertThat(unlock("two").personName()).isEqualTo("second");
        storage.replace("keys/shared.age", new byte[] {1});
        refused("keep.wrong-passphrase", () -> unlock("two"));
    }

    @Test
    void afterRotationTheNewKeySealsAndBothAreRead() throws IOException, ArchiveException {
        OpenKeys one = found(AgeKind.PQ);
        byte[] before = AgeFile.sealBytes(one.recipients(), ITEM, random);
        GroupChanges.rotate(storage, one, Optional.empty(), random);
        byte[] after = AgeFile.sealBytes(one.recipients(), ITEM, random);
        OpenKeys again = unlock("one");
        assertThat(again.reading()).hasSize(2);
        assertThat(AgeFile.openBytes(again.reading(), before)).isEqualTo(ITEM);
        assertThat(AgeFile.openBytes(again.reading().subList(0, 1), after)).isEqualTo(ITEM);
    }

    @Test
    void aRevokedPersonNeitherOpensNorSignsAndNothingOfTheirsIsForgotten()
            throws IOException, ArchiveException {
        OpenKeys one = found(AgeKind.X25519);
        GroupChanges.addPerson(storage, one, Optional.empty(), person("second", "two"));
        OpenKeys two = unlock("two");
        byte[] file = storage.read("keys/person-2.age").orElseThrow();
        Group group =
                GroupChanges.revoke(
                        storage, one, Optional.of(two), two.personVerifier(), 20_000, random);
        assertThat(group.persons()).hasSize(2);
        assertThat(group.revocation(two.personVerifier()).orElseThrow().day()).isEqualTo(20_000);
        assertThat(group.recipients()).hasSize(2);
        refused("keep.wrong-passphrase", () -> unlock("two"));
        storage.write("keys/person-2.age", file);
        refused("keep.wrong-passphrase", () -> unlock("two"));
        refused(
                "keep.keys-last-person",
                () ->
                        GroupChanges.revoke(
                                storage,
                                one,
                                Optional.empty(),
                                one.personVerifier(),
                                20_001,
                                random));
        assertThat(unlock("one").group()).isEqualTo(group);
    }

    @Test
    void anEditionWithoutEnoughSignaturesOrThatLosesSomethingIsRefused()
            throws IOException, ArchiveException {
        OpenKeys one = found(AgeKind.X25519);
        GroupChanges.addPerson(storage, one, Optional.empty(), person("second", "two"));
        OpenKeys two = unlock("two");
        Group group = KeyRing.group(storage);
        Group next = group.next();
        Note alone = Note.sign(next.text(), one.personSigner());
        Note both = alone.signedBy(two.personSigner());
        Note logs = alone.signedBy(one.logSigner());
        assertThat(group.accepts(next, alone)).isFalse();
        assertThat(group.accepts(next, logs)).isFalse();
        assertThat(group.accepts(next, both)).isTrue();
        assertThat(next.accepts(next, both)).isFalse();
        Group lost =
                new Group(
                        group.name(),
                        group.edition() + 1,
                        Optional.of(group.hash()),
                        group.kind(),
                        group.recipients(),
                        group.recovery(),
                        group.persons().subList(0, 1),
                        group.devices(),
                        group.captures(),
                        group.revoked());
        Note signed = Note.sign(lost.text(), one.personSigner()).signedBy(two.personSigner());
        assertThat(group.accepts(lost, signed)).isFalse();
        storage.write("keys/group/3", alone.encode());
        storage.replace("group", alone.encode());
        refused("keep.group-damaged", () -> KeyRing.group(storage));
    }

    @Test
    void aChangeThatWasCutLeavesTheOldEditionInForce() throws IOException, ArchiveException {
        OpenKeys one = found(AgeKind.X25519);
        byte[] before = storage.read("group").orElseThrow();
        GroupChanges.rotate(storage, one, Optional.empty(), random);
        storage.replace("group", before);
        OpenKeys again = unlock("one");
        assertThat(again.group().edition()).isEqualTo(1);
        assertThat(GroupChanges.rotate(storage, again, Optional.empty(), random).edition())
                .isEqualTo(2);
        assertThat(unlock("one").group().edition()).isEqualTo(2);
    }

    @Test
    void aCaptureFolderHoldsNothingThatOpensAndItsContributorsFollowEachOther() throws Exception {
        OpenKeys one = found(AgeKind.PQ);
        Note group = Note.parse(storage.read("group").orElseThrow());
        Path outside = Files.createDirectory(folder.resolve("capture"));
        Storage capture = new LocalStorage(outside, new RealDisk());
        CaptureKeys keys = CaptureKeys.create(capture, group, random);
        Group.Capture listed = keys.enrolment();
        GroupChanges.enrolCapture(storage, one, Optional.empty(), listed);
        byte[] first = keys.contributor().seed();
        Note announced = keys.nextContributor(random);
        assertThat(holds(outside, first)).isFalse();
        assertThat(holds(outside, keys.contributor().seed())).isTrue();
        assertThat(holds(outside, "AGE-SECRET-KEY-".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(holds(outside, one.groupSecret())).isFalse();
        CaptureKeys opened = CaptureKeys.open(capture);
        List<VerifierKey> chain = CaptureKeys.contributors(listed, List.of(announced));
        assertThat(chain).hasSize(2).endsWith(opened.contributorVerifier());
        Note forged =
                Note.sign(
                        announced.text(),
                        new Signer.OfLog(chain.get(0).name(), opened.contributor()));
        assertThat(CaptureKeys.contributors(listed, List.of(forged))).hasSize(1);
    }

    private static boolean holds(Path folder, byte[] what) throws IOException {
        String sought = new String(what, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(sought)) {
                    return true;
                }
            }
        }
        return false;
    }
}
