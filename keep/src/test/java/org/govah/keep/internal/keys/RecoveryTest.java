package org.govah.keep.internal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codahale.shamir.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.govah.keep.archive.AgeKind;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.internal.store.LocalStorage;
import org.govah.keep.internal.store.RealDisk;
import org.govah.keep.internal.store.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    private static final int LOG_WORK = 2;

    @TempDir private Path folder = Path.of("");
    private final RandomGenerator random = new SplittableRandom(11);

    private Storage storage(String name) throws IOException {
        return new LocalStorage(Files.createDirectories(folder.resolve(name)), new RealDisk());
    }

    private OpenKeys found(Storage storage) throws IOException, ArchiveException {
        return KeyRing.found(
                storage,
                new FoundingRequest("first", AgeKind.PQ, "one".toCharArray(), random, LOG_WORK));
    }

    private NewPerson anew(int i) {
        return new NewPerson("again " + i, ("new" + i).toCharArray(), random, LOG_WORK);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatExceptionOfType(ArchiveException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.words().key()).isEqualTo(key));
    }

    @Test
    void everySubsetOfEnoughCardsRecoversAndEverySmallerOneDoesNot() throws Exception {
        Storage storage = storage("a");
        OpenKeys one = found(storage);
        List<RecoveryCard> cards = Recovery.makeCards(storage, one, Optional.empty(), 3, 5, random);
        for (int subset = 0; subset < 1 << cards.size(); subset++) {
            List<RecoveryCard> some = new ArrayList<>();
            for (RecoveryCard card : cards) {
                if ((subset >>> (card.number() - 1) & 1) == 1) {
                    some.add(RecoveryCard.parse(card.letters()));
                }
            }
            if (some.size() < 3) {
                refused("keep.cards-too-few", () -> Recovery.rehearse(storage, some, 1));
            } else {
                Recovery.rehearse(storage, some, 20_000 + subset);
                assertThat(Recovery.rehearsed(storage))
                        .contains(new Recovery.Rehearsal(1, 20_000 + subset));
            }
        }
    }

    @Test
    void whoRecoversReadsAllAndTheOthersStillDo() throws Exception {
        Storage storage = storage("a");
        OpenKeys one = found(storage);
        GroupChanges.addPerson(storage, one, Optional.empty(), anew(1));
        OpenKeys two = KeyRing.unlock(storage, "new1".toCharArray());
        List<RecoveryCard> cards = Recovery.makeCards(storage, one, Optional.of(two), 2, 3, random);
        GroupChanges.rotate(storage, one, Optional.of(two), random);
        OpenKeys back = Recovery.combine(storage, cards.subList(1, 3), anew(3));
        assertThat(back.groupSecret()).isEqualTo(one.groupSecret());
        assertThat(back.reading()).hasSize(2);
        assertThat(KeyRing.unlock(storage, "new3".toCharArray()).personId()).isEqualTo(3);
        assertThat(KeyRing.unlock(storage, "one".toCharArray()).personId()).isEqualTo(1);
    }

    @Test
    void cardsOfAnotherGroupAnOlderSetOrAForgedOneAreRefusedAndNothingChanges() throws Exception {
        Storage storage = storage("a");
        OpenKeys one = found(storage);
        refused("keep.cards-never-made", () -> Recovery.rehearse(storage, List.of(), 1));
        List<RecoveryCard> old = Recovery.makeCards(storage, one, Optional.empty(), 2, 2, random);
        List<RecoveryCard> cards = Recovery.makeCards(storage, one, Optional.empty(), 2, 3, random);
        Storage other = storage("b");
        List<RecoveryCard> others =
                Recovery.makeCards(other, found(other), Optional.empty(), 2, 2, random);
        RecoveryCard c = cards.get(0);
        byte[] share = c.share().clone();
        share[0] ^= 1;
        RecoveryCard forged = new RecoveryCard(c.groupTag(), 2, 1, 2, 3, share);
        byte[] before = storage.read("group").orElseThrow();
        refused("keep.cards-other-set", () -> Recovery.combine(storage, old, anew(1)));
        refused("keep.cards-other-group", () -> Recovery.combine(storage, others, anew(1)));
        refused(
                "keep.cards-do-not-fit",
                () -> Recovery.combine(storage, List.of(forged, cards.get(1)), anew(1)));
        refused("keep.cards-too-few", () -> Recovery.combine(storage, List.of(c, c), anew(1)));
        assertThat(storage.read("group").orElseThrow()).isEqualTo(before);
        assertThat(Recovery.rehearsed(storage)).isEmpty();
    }

    @Test
    void everyWrongLetterIsCaughtAndFoundAndEveryTwoThatChangedPlacesToo() {
        String code = card().code();
        String letters = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
        for (int i = 0; i < code.length(); i++) {
            for (int l = 0; l < letters.length(); l++) {
                char other = letters.charAt(l);
                StringBuilder wrong = new StringBuilder(code);
                wrong.setCharAt(i, other);
                int at = i + 1;
                if (other != code.charAt(i)) {
                    assertThatExceptionOfType(ArchiveException.class)
                            .isThrownBy(() -> RecoveryCard.parse(wrong.toString()))
                            .satisfies(e -> assertThat(e.words().arguments().get(0)).isEqualTo(at));
                }
            }
            for (int j = i + 1; j < code.length(); j++) {
                StringBuilder wrong = new StringBuilder(code);
                wrong.setCharAt(i, code.charAt(j));
                wrong.setCharAt(j, code.charAt(i));
                List<Object> both = List.of(i + 1, j + 1);
                if (code.charAt(i) != code.charAt(j)) {
                    assertThatExceptionOfType(ArchiveException.class)
                            .isThrownBy(() -> RecoveryCard.parse(wrong.toString()))
                            .satisfies(e -> assertThat(e.words().arguments()).isEqualTo(both));
                }
            }
        }
    }

    @Test
    void theSharesAreThoseOfTheLibraryBothWays() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        Scheme library = new Scheme(new SecureRandom(), 5, 3);
        assertThat(library.join(Shamir.split(secret, 3, 5, random).headMap(4))).isEqualTo(secret);
        Map<Integer, byte[]> theirs = new TreeMap<>(library.split(secret));
        theirs.remove(2);
        theirs.remove(5);
        assertThat(Shamir.join(theirs)).isEqualTo(secret);
    }

    @Test
    void thePageHoldsTheLettersTheSquareAndBothLanguages() {
        String page = CardPage.html(card(), "govah-abcdefghij");
        assertThat(page)
                .contains(card().letters(), "<svg", "lang=\"fa\" dir=\"rtl\"", "govah-abcdefghij")
                .contains("Any 3 cards", "even 2 can be lost", "Keep the cards apart")
                .doesNotContain("src=", "href=");
    }

    private static RecoveryCard card() {
        byte[] share = new byte[RecoverySecret.BYTES];
        new SplittableRandom(5).nextBytes(share);
        return new RecoveryCard(RecoveryCard.tag("govah-abcdefghij"), 1, 2, 3, 5, share);
    }
}
