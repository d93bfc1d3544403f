package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.EntryType;
import org.govah.core.log.Note;
import org.govah.keep.internal.keys.Editions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A capture device learns a newer edition of its group's note, and only where every edition after
/// the one it holds follows from the one before.
final class LearningTest {
    private static final Around DEVICE =
            new Around(
                    Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                    new SplittableRandom(7));

    @TempDir private Path temp = Path.of("");

    private Path place = Path.of("");
    private Path device = Path.of("");
    private final List<SmallGroup> groups = new ArrayList<>();

    @BeforeEach
    void aGroupOfTwoAndAnEnrolledDevice() throws Exception {
        place = temp.resolve("archive");
        device = temp.resolve("device");
        SmallGroup group = group(place, 5);
        CaptureDevice.found(device, place.resolve("group"), DEVICE);
        GroupKeys.of(group.archive())
                .enrolCapture(
                        group.one(),
                        Optional.of(group.two()),
                        Files.readString(device.resolve(CaptureDevice.ENROLMENT)));
    }

    private SmallGroup group(Path at, long seed) throws ArchiveException {
        SmallGroup made = SmallGroup.in(at, seed);
        groups.add(made);
        return made;
    }

    @AfterEach
    void close() {
        groups.forEach(g -> g.one().close());
        groups.forEach(g -> g.two().close());
    }

    private static void rotate(SmallGroup group) throws ArchiveException {
        GroupKeys.of(group.archive()).rotate(group.one(), Optional.of(group.two()));
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(temp.resolve("note"), bytes);
    }

    private static byte[] editions(SmallGroup group) throws ArchiveException {
        return GroupKeys.of(group.archive()).editions();
    }

    private CaptureDevice device() throws ArchiveException {
        return CaptureDevice.in(Archive.open(device, DEVICE), device).orElseThrow();
    }

    private void onDevice(String name) throws Exception {
        byte[] bytes = new byte[100_000];
        new SplittableRandom(name.hashCode()).nextBytes(bytes);
        Path file = Files.write(temp.resolve(name), bytes);
        device().keep(List.of(file), EntryType.ITEM_KEPT, Progress.silent());
    }

    private void refuses(byte[] file, ArchiveException.Kind kind, String key) throws Exception {
        byte[] before = Files.readAllBytes(device.resolve("group"));
        Path at = file(file);
        ArchiveException e = catchThrowableOfType(ArchiveException.class, () -> device().learn(at));
        assertThat(e.words().key()).isEqualTo(key);
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(device.resolve("group")).hasBinaryContent(before);
    }

    @Test
    void afterItNewItemsAreSealedToTheNewKeyAndAllAreTakenIn() throws Exception {
        SmallGroup group = groups.getFirst();
        List<AgeIdentity> old = group.one().reading();
        onDevice("before");
        List<String> sealedToOld = OldKey.opens(device, old);
        assertThat(sealedToOld).isNotEmpty();
        rotate(group);
        rotate(group);
        CaptureDevice.Learned learned = device().learn(file(editions(group)));
        assertThat(learned.now().edition()).isEqualTo(learned.before().edition() + 3);
        assertThat(learned.revoked()).isFalse();
        onDevice("after");
        assertThat(OldKey.opens(device, old)).isEqualTo(sealedToOld);
        assertThat(OldKey.opens(device, group.one().reading().subList(0, 1))).hasSize(2);
        Outbox.Report taken =
                Outbox.takeIn(group.archive(), group.one(), device, Progress.silent());
        assertThat(taken.left()).isEmpty();
        assertThat(taken.taken()).isEqualTo(2);
        assertThat(device().clear(Optional.empty()).items()).isEqualTo(2);
        VerifyReport report = group.archive().verify(Optional.of(group.one()), Progress.silent());
        assertThat(report.findings()).isEmpty();
        VerifyReport outbox =
                Archive.open(device, DEVICE).verify(Optional.empty(), Progress.silent());
        assertThat(outbox.findings()).isEmpty();
        assertThat(device().learn(file(editions(group))).before()).isEqualTo(learned.now());
    }

    @Test
    void aNoteAloneIsEnoughWhereItIsTheNextEdition() throws Exception {
        SmallGroup group = groups.getFirst();
        byte[] next = Files.readAllBytes(place.resolve("group"));
        rotate(group);
        byte[] second = Files.readAllBytes(place.resolve("group"));
        refuses(second, ArchiveException.Kind.WOULD_LOSE, "keep.update-chain");
        assertThat(device().learn(file(next)).now().edition()).isEqualTo(3);
        assertThat(device().learn(file(second)).now().edition()).isEqualTo(4);
    }

    @Test
    void anEditionThatTheRecoveryCardsSignedIsTaken() throws Exception {
        SmallGroup group = groups.getFirst();
        GroupKeys keys = GroupKeys.of(group.archive());
        List<String> letters =
                keys.cards(group.one(), Optional.of(group.two()), 2, 2).stream()
                        .map(GroupKeys.PrintedCard::letters)
                        .toList();
        keys.recover(letters, "third", "third".toCharArray());
        assertThat(device().learn(file(editions(group))).now().edition()).isEqualTo(5);
        onDevice("after");
    }

    @Test
    void aDeviceThatWasRevokedIsTold() throws Exception {
        SmallGroup group = groups.getFirst();
        String origin = group.archive().group().captures().getFirst().origin();
        GroupKeys.of(group.archive())
                .revoke(
                        group.one(),
                        Optional.of(group.two()),
                        origin,
                        java.time.LocalDate.parse("2026-11-22"));
        assertThat(device().learn(file(editions(group))).revoked()).isTrue();
    }

    @Test
    void anotherGroupsNoteIsRefused() throws Exception {
        SmallGroup other = group(temp.resolve("other"), 9);
        rotate(other);
        rotate(other);
        refuses(editions(other), ArchiveException.Kind.WOULD_LOSE, "keep.update-other-group");
    }

    @Test
    void anOlderNoteIsRefused() throws Exception {
        byte[] older = Files.readAllBytes(place.resolve("keys/group/1"));
        refuses(older, ArchiveException.Kind.WOULD_LOSE, "keep.update-older");
    }

    @Test
    void aChainIsRefusedThatLacksAnEditionOrASignatureOrHasOneChanged() throws Exception {
        SmallGroup group = groups.getFirst();
        rotate(group);
        rotate(group);
        List<Editions.Edition> all = Editions.parse(editions(group)).all();
        assertThat(new Editions(all).encode()).isEqualTo(editions(group));
        for (int out = 2; out < all.size() - 1; out++) {
            List<Editions.Edition> lacking = new ArrayList<>(all);
            lacking.remove(out);
            refuses(
                    new Editions(lacking).encode(),
                    ArchiveException.Kind.WOULD_LOSE,
                    "keep.update-chain");
        }
        Editions.Edition last = all.getLast();
        Note one = new Note(last.note().text(), last.note().signatures().subList(0, 1));
        List<Editions.Edition> unsigned = new ArrayList<>(all.subList(0, all.size() - 1));
        unsigned.add(new Editions.Edition(last.group(), one));
        refuses(
                new Editions(unsigned).encode(),
                ArchiveException.Kind.WOULD_LOSE,
                "keep.update-chain");
        String text = new String(editions(group), StandardCharsets.UTF_8);
        refuses(
                text.replaceAll("(?m)^(person 2 .* )second$", "$1secund")
                        .getBytes(StandardCharsets.UTF_8),
                ArchiveException.Kind.WOULD_LOSE,
                "keep.update-chain");
        assertThat(device().learn(file(editions(group))).now().edition()).isEqualTo(5);
    }

    @Test
    void whatIsNoNoteIsRefused() throws Exception {
        refuses(new byte[0], ArchiveException.Kind.UNREADABLE, "keep.update-unreadable");
        refuses(new byte[5_000], ArchiveException.Kind.UNREADABLE, "keep.update-unreadable");
        byte[] good = editions(groups.getFirst());
        refuses(
                java.util.Arrays.copyOf(good, good.length - 40),
                ArchiveException.Kind.UNREADABLE,
                "keep.update-unreadable");
    }
}
