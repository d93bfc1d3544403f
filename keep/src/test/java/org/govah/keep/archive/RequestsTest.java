package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.govah.core.Progress;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Slice;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keeping.CardSigning;
import org.govah.keep.internal.store.Transfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another group erases what this one holds too: it is a request, and nobody acts on it but two
/// persons of one's own group.
final class RequestsTest {
    @TempDir private Path temp = Path.of("");

    private SmallGroup ours;
    private SmallGroup theirs;
    private EntryId item = EntryId.parse("00".repeat(16));
    private List<VerifierKey> keys = List.of();

    @BeforeEach
    void twoGroupsHoldTheSameCiphertextAndTheOtherErasesIt() throws Exception {
        ours = SmallGroup.in(temp.resolve("ours"));
        theirs = SmallGroup.in(temp.resolve("theirs"), 6);
        keys = List.of(Cosigning.keys(theirs.one()).getFirst());
        String large = "x".repeat(80_000);
        item = ours.keep(temp.resolve("a"), "clip", large, EntryType.ITEM_KEPT);
        Slice slice = entry(item).slice().orElseThrow();
        Transfer.object(ours.archive().storage(), theirs.archive().storage(), slice.object());
        Entering.Said same =
                new Entering.Said(
                        EntryType.ITEM_KEPT,
                        List.of(CardSigning.text(CardNames.NAME, "clip")),
                        Optional.of(slice),
                        List.of(),
                        UnaryOperator.identity());
        Archive there = theirs.archive();
        new Entering(there.storage(), there.around(), theirs.one())
                .enter(there.journal(), List.of(same));
        assertThat(Requests.of(ours.archive()).takeIn(theirs.place(), keys)).isEqualTo(2);
        assertThat(Requests.of(ours.archive()).all()).isEmpty();
        String id = there.log().getLast().id().hex();
        there.forget(theirs.one(), theirs.two(), id, "asked-by-family", "why");
    }

    private Entry entry(EntryId id) throws ArchiveException {
        return ours.archive().log().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Requests.Request asked() throws ArchiveException {
        Requests requests = Requests.of(ours.archive());
        requests.takeIn(theirs.place(), List.of());
        assertThat(requests.all()).hasSize(1);
        return requests.all().getFirst();
    }

    private VerifyReport verified() throws ArchiveException {
        VerifyReport report = ours.archive().verify(Optional.of(ours.one()), Progress.silent());
        assertThat(report.findings()).isEmpty();
        return report;
    }

    private long openInVerify() throws ArchiveException {
        return verified().notes().stream()
                .filter(f -> f.words().toString().contains("keep.request-open"))
                .count();
    }

    @Test
    void theirTombstoneIsShownAndNothingIsDoneByItself() throws Exception {
        Requests.Request request = asked();
        assertThat(request.item()).isEqualTo(item);
        assertThat(request.code()).isEqualTo("asked-by-family");
        assertThat(request.state()).isEqualTo(Requests.State.OPEN);
        assertThat(openInVerify()).isEqualTo(1);
        ours.archive().finishErasing(ours.one());
        ours.archive().copy(ours.one(), item.hex(), java.io.OutputStream.nullOutputStream());
    }

    @Test
    void grantedItIsErasedAndOursRefersToTheirs() throws Exception {
        Requests.Request request = asked();
        ours.archive().forget(ours.one(), ours.two(), item.hex(), "agreed", "why");
        Entry tombstone = ours.archive().log().getLast();
        assertThat(tombstone.openText())
                .contains("agreed request " + request.origin() + " " + request.tombstone().hex());
        assertThat(asked().state()).isEqualTo(Requests.State.GRANTED);
        assertThat(openInVerify()).isZero();
        assertThat(verified().erased()).isEqualTo(1);
    }

    @Test
    void declinedByTwoItStaysAndIsNotAskedAgain() throws Exception {
        asked();
        Requests requests = Requests.of(ours.archive());
        assertThatThrownBy(() -> requests.decline(ours.one(), ours.one(), item.hex(), "no"))
                .isInstanceOf(ArchiveException.class);
        assertThat(requests.decline(ours.one(), ours.two(), item.hex(), "needed in court"))
                .hasSize(1);
        assertThat(asked().state()).isEqualTo(Requests.State.DECLINED);
        assertThat(openInVerify()).isZero();
        assertThatThrownBy(() -> requests.decline(ours.one(), ours.two(), item.hex(), "no"))
                .isInstanceOf(ArchiveException.class);
        ours.archive().copy(ours.one(), item.hex(), java.io.OutputStream.nullOutputStream());
    }

    @Test
    void aTombstoneThatTwoOfThatGroupDidNotSignAsksNothing() throws Exception {
        Archive there = theirs.archive();
        EntryId other =
                ours.keep(temp.resolve("b"), "other", "y".repeat(70_000), EntryType.ITEM_KEPT);
        Entering.Said same =
                new Entering.Said(
                        EntryType.ITEM_KEPT, List.of(), entry(other).slice(), List.of(), e -> e);
        new Entering(there.storage(), there.around(), theirs.one())
                .enter(there.journal(), List.of(same));
        EntryId theirId = there.log().getLast().id();
        Entering.Said alone =
                new Entering.Said(
                        EntryType.TOMBSTONE,
                        List.of(),
                        Optional.empty(),
                        List.of(theirId),
                        e -> e.saying("alone").signedOpenly("x", theirs.one().personKey()));
        new Entering(there.storage(), there.around(), theirs.one())
                .enter(there.journal(), List.of(alone));
        assertThat(asked().item()).isEqualTo(item);
    }

    @Test
    void aLogWhoseKeyNobodyHandedOverOrThatWasChangedIsNotTakenIn() throws Exception {
        SmallGroup stranger = SmallGroup.in(temp.resolve("stranger"), 7);
        Requests requests = Requests.of(ours.archive());
        assertThatThrownBy(() -> requests.takeIn(stranger.place(), List.of()))
                .isInstanceOf(ArchiveException.class);
        Path entries = theirs.place().resolve("log/tile/entries/000.p/3");
        byte[] bytes = Files.readAllBytes(entries);
        bytes[bytes.length / 2] ^= 1;
        Files.write(entries, bytes);
        assertThatThrownBy(() -> requests.takeIn(theirs.place(), List.of()))
                .isInstanceOf(ArchiveException.class);
        assertThat(requests.all()).isEmpty();
    }
}
