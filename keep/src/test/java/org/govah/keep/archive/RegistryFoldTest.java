package org.govah.keep.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.govah.core.Progress;
import org.govah.core.age.AgeFile;
import org.govah.core.log.CardField;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.EntryType;
import org.govah.core.log.Hash;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.registry.Consent;
import org.govah.keep.registry.ConsentState;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.Distance;
import org.govah.keep.registry.Exclusion;
import org.govah.keep.registry.Flow;
import org.govah.keep.registry.Ground;
import org.govah.keep.registry.GroundKind;
import org.govah.keep.registry.Independence;
import org.govah.keep.registry.Purpose;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Status;
import org.govah.keep.registry.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The registry is a fold: from the beginning, or from wherever it was saved, it is the same row
/// for row; and no entry stops it.
final class RegistryFoldTest {
    private static final int RUNS = 3;
    private static final int STEPS = 12;

    private final Path temp;
    private SplittableRandom random = new SplittableRandom(1);
    private SmallGroup group;

    RegistryFoldTest(@TempDir Path temp) throws ArchiveException {
        this.temp = temp;
        this.group = SmallGroup.in(temp.resolve("evidence"));
    }

    private Registry registry() throws ArchiveException {
        return group.registry();
    }

    private List<String> rows() throws ArchiveException {
        try (Registry registry = registry()) {
            return registry.rows();
        }
    }

    /// Folded from the first entry on.
    private List<String> anew() throws Exception {
        Files.deleteIfExists(group.place().resolve("registry.age"));
        try (Registry registry = registry()) {
            assertThat(registry.rebuilt()).isTrue();
            return registry.rows();
        }
    }

    private EntryId keep(String name, String content, EntryType type) throws Exception {
        return group.keep(temp.resolve("in" + random.nextInt(1 << 30)), name, content, type);
    }

    private EntryId list(String name, int rows) throws Exception {
        StringBuilder text = new StringBuilder("name,father,date,status\n");
        for (int i = 0; i < rows; i++) {
            int who = random.nextInt(1000);
            text.append(
                    "Person%d Family%d,Father%d,2026-01-%02d,killed%n"
                            .formatted(who, who % 37, who % 11, 1 + who % 28));
        }
        text.append(",nobody,2026-01-08,killed\n");
        return keep(name, text.toString(), EntryType.LIST_KEPT);
    }

    private static Decision status(
            RecordRef row, Status status, Optional<Exclusion> why, EntryId item) {
        return new Decision.OfStatus(
                List.of(row),
                status,
                why,
                List.of(new Ground(item, GroundKind.DEATH_CERTIFICATE, Distance.DIRECT)),
                Independence.NOT_SAID,
                false,
                List.of());
    }

    private void decide(Unlocked by, Decision decision, boolean settle) throws ArchiveException {
        Deciding.in(group.archive(), by, Progress.silent())
                .decide(decision, "because", settle, false);
    }

    @Test
    void aRegistryFoldedInStepsIsTheOneFoldedAtOnce() throws Exception {
        for (int seed = 0; seed < RUNS; seed++) {
            random = new SplittableRandom(seed);
            group = SmallGroup.in(temp.resolve("seed" + seed));
            List<EntryId> lists = new ArrayList<>(List.of(list("a.csv", 9), list("b.csv", 9)));
            List<EntryId> items = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                items.add(keep("i" + i, "item " + i + seed, EntryType.ITEM_KEPT));
            }
            for (int step = 0; step < STEPS; step++) {
                String at = "seed " + seed + ", step " + step;
                step(lists, items);
                if (random.nextInt(3) == 0) {
                    try (Registry registry = registry()) {
                        assertThat(registry.flow().read()).as(at).isNotNegative();
                    }
                }
            }
            List<String> inSteps = rows();
            assertThat(anew()).as("seed %d", seed).isEqualTo(inSteps);
            assertThat(rows()).as("seed %d, as saved", seed).isEqualTo(inSteps);
        }
    }

    private void step(List<EntryId> lists, List<EntryId> items) throws Exception {
        RecordRef row = row(lists);
        EntryId item = items.get(random.nextInt(items.size()));
        Unlocked by = random.nextBoolean() ? group.one() : group.two();
        try {
            switch (random.nextInt(9)) {
                case 0 -> lists.add(list("l" + random.nextInt(3) + ".csv", 5));
                case 1 ->
                        keep(
                                "a.list.json",
                                "{\"name\":\"n" + random.nextInt(9) + "\"}",
                                EntryType.LIST_KEPT);
                case 2 -> items.add(keep("n", "x" + random.nextInt(5), EntryType.ITEM_KEPT));
                case 3 ->
                        Deciding.in(group.archive(), by, Progress.silent())
                                .consent(
                                        new Consent(
                                                ConsentState.WITHDRAWN,
                                                Set.of(),
                                                List.of(item),
                                                List.of(row)),
                                        "asked");
                case 4 ->
                        decide(
                                by,
                                new Decision.OfMatch(
                                        List.of(row, row(lists)),
                                        random.nextBoolean() ? Verdict.SAME : Verdict.DIFFERENT,
                                        false,
                                        List.of()),
                                random.nextBoolean());
                case 5 -> {
                    EntryId gone = random.nextBoolean() ? item : row.list();
                    group.archive().forget(group.one(), group.two(), gone.hex(), "asked", "why");
                }
                case 6 ->
                        decide(
                                by,
                                status(
                                        row,
                                        Status.EXCLUDED,
                                        Optional.of(Exclusion.DUPLICATE),
                                        item),
                                false);
                default -> decide(by, status(row, Status.CONFIRMED, Optional.empty(), item), false);
            }
        } catch (IllegalArgumentException | ArchiveException e) {
            // Two rows that are one, a list or an item that was erased: nothing was
            // entered.
            assertThat(e).isNotNull();
        }
    }

    private RecordRef row(List<EntryId> lists) {
        return new RecordRef(lists.get(random.nextInt(lists.size())), 1 + random.nextInt(5));
    }

    @Test
    void aRegistryOfAnotherLogOrSealedBySomebodyElseIsNotBelieved() throws Exception {
        list("a.csv", 5);
        List<String> good = rows();
        Path saved = group.place().resolve("registry.age");
        byte[] ours = Files.readAllBytes(saved);
        list("b.csv", 5);
        List<String> later = anew();
        assertThat(later).isNotEqualTo(good);

        Files.write(saved, ours);
        try (Registry registry = registry()) {
            assertThat(registry.rebuilt()).as("an older one of this log is gone on from").isFalse();
            assertThat(registry.rows()).isEqualTo(later);
        }
        byte[] plain = AgeFile.openBytes(group.one().reading(), Files.readAllBytes(saved));
        plain[plain.length - 20] ^= 1;
        byte[] forged = AgeFile.sealBytes(group.one().recipients(), plain, new SplittableRandom(3));
        for (byte[] bad : List.of(forged, "no age file".getBytes(StandardCharsets.UTF_8))) {
            Files.write(saved, bad);
            try (Registry registry = registry()) {
                assertThat(registry.rebuilt()).isTrue();
                assertThat(registry.rows()).isEqualTo(later);
            }
        }
        byte[] here = Files.readAllBytes(saved);
        group = SmallGroup.in(temp.resolve("other"));
        Files.write(group.place().resolve("registry.age"), here);
        try (Registry registry = registry()) {
            assertThat(registry.rebuilt()).isTrue();
            assertThat(registry.lists()).isEmpty();
        }
    }

    @Test
    void noEntryStopsTheFold() throws Exception {
        EntryId kept = list("a.csv", 5);
        RecordRef row = new RecordRef(kept, 1);
        EntryId item = keep("x", "y", EntryType.ITEM_KEPT);
        Journal journal = group.archive().journal();
        Entering entering =
                new Entering(group.archive().storage(), group.archive().around(), group.one());
        journal =
                entering.enter(
                        journal,
                        List.of(
                                Entering.Said.sealed(
                                        EntryType.DECISION,
                                        List.of(CardField.of(Decision.FIELD, new byte[] {1, 2})),
                                        List.of()),
                                Entering.Said.sealed(EntryType.CONSENT, List.of(), List.of()),
                                Entering.Said.sealed(EntryType.RELEASE, List.of(), List.of()),
                                Entering.Said.sealed(
                                        EntryType.TOMBSTONE, List.of(), List.of(kept))));
        Entry unknown = Entry.decode(journal.entry(0));
        Entry odd =
                new Entry(
                        77,
                        unknown.day(),
                        new EntryId(7, 7),
                        Hash.of(new byte[Hash.BYTES]),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        java.util.Collections.emptySortedMap());
        journal.append(odd.encode());
        journal.append(odd.encode());
        journal.append("no entry at all".getBytes(StandardCharsets.UTF_8));
        journal.append(Entry.decode(journal.entry(1)).encode());
        journal.commit(group.one().logKey());
        decide(
                group.two(),
                status(row, Status.EXCLUDED, Optional.of(Exclusion.ALIVE), item),
                false);
        try (Registry registry = registry()) {
            assertThat(registry.flow().records()).isEqualTo(5);
            assertThat(registry.counts()).containsEntry("unknown", 2L).containsEntry("erased", 0L);
            assertThat(registry.gaps())
                    .containsEntry("unknown-kind", 2L)
                    .containsEntry("entry-unreadable", 1L)
                    .containsEntry("card-missing", 1L);
            assertThat(registry.flow().deaths()).containsEntry(Status.EXCLUDED, 1L);
        }
    }

    @Test
    void whatIsMissingTodayAndBackTomorrowIsInTheRegistryTomorrow() throws Exception {
        list("a.csv", 5);
        List<String> whole = anew();
        Path page;
        try (Stream<Path> pages = Files.list(group.place().resolve("envelopes/pages"))) {
            page = pages.sorted().toList().getLast();
        }
        Path away = temp.resolve("away");
        Files.move(page, away);
        List<String> without = anew();
        assertThat(without).isNotEqualTo(whole);
        assertThat(group.place().resolve("registry.age"))
                .as("nothing is saved of it")
                .doesNotExist();
        Files.move(away, page);
        assertThat(rows()).isEqualTo(whole);
    }

    @Test
    void whatIsErasedLeavesTheRegistryAndTheFlowStillBalances() throws Exception {
        EntryId first = list("a.csv", 8);
        EntryId second = list("b.csv", 6);
        Flow before;
        try (Registry registry = registry()) {
            before = registry.flow();
        }
        assertThat(before.read()).isEqualTo(before.records() + before.known() + before.toFix());
        assertThat(before.toFix()).isEqualTo(2);
        assertThat(group.place().resolve("registry.age")).exists();
        group.archive().forget(group.one(), group.two(), first.hex(), "asked", "why");
        assertThat(group.place().resolve("registry.age")).doesNotExist();
        try (Registry registry = registry()) {
            assertThat(registry.lists()).hasSize(1);
            assertThat(registry.lists().getFirst().id()).isEqualTo(second);
            assertThat(registry.flow().read()).isEqualTo(7);
            assertThat(String.join("\n", registry.rows())).doesNotContain("a.csv");
        }
        assertThat(
                        new String(
                                AgeFile.openBytes(
                                        group.one().reading(),
                                        Files.readAllBytes(group.place().resolve("registry.age"))),
                                StandardCharsets.ISO_8859_1))
                .doesNotContain("a.csv");
    }

    @Test
    void aFileReceivedTwiceIsCountedOnce() throws Exception {
        String text = "name,date\nAva Invented,2026-01-08\nBo Invented,2026-01-08\n";
        keep("a.csv", text, EntryType.LIST_KEPT);
        EntryId again = keep("again.csv", text, EntryType.LIST_KEPT);
        try (Registry registry = registry()) {
            assertThat(registry.flow().read()).isEqualTo(2);
            assertThat(registry.flow().listsAgain()).isEqualTo(1);
            assertThat(registry.lists().getLast().again()).isTrue();
            assertThat(registry.person(new RecordRef(again, 1))).isEmpty();
        }
    }

    @Test
    void consentIsWhatWasSaidLast() throws Exception {
        EntryId item = keep("clip", "clip", EntryType.ITEM_KEPT);
        Deciding deciding = Deciding.in(group.archive(), group.one(), Progress.silent());
        deciding.consent(
                new Consent(ConsentState.WITHDRAWN, Set.of(), List.of(item), List.of()), "asked");
        try (Registry registry = registry()) {
            assertThat(registry.consents()).containsOnlyKeys("withdrawn");
        }
        deciding.consent(
                new Consent(ConsentState.GIVEN, Set.of(Purpose.ARCHIVE), List.of(item), List.of()),
                "asked again");
        try (Registry registry = registry()) {
            assertThat(registry.consents()).containsOnlyKeys("given");
        }
    }
}
