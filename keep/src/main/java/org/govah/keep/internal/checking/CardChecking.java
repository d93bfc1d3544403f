package org.govah.keep.internal.checking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govah.core.Progress;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Card;
import org.govah.core.log.CardSubject;
import org.govah.core.log.Entry;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.SignatureMemo;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.archive.Finding;
import org.govah.keep.archive.KeyStanding;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keeping.CardNames;

/// Holds every card against the log: its commitment, and its contributor's signature.
public final class CardChecking {
    private static final String STAGE = "keep.stage-signatures";

    private final Journal journal;
    private final Pages pages;
    private final List<AgeIdentity> identities;
    private final Set<VerifierKey> contributors;
    private final KeyStanding standing;
    private long cards;
    private long signatures;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> tainted = new TreeMap<>();

    /// @param contributors keys of the group's persons and devices, also earlier ones
    public CardChecking(
            Journal journal,
            Pages pages,
            List<AgeIdentity> identities,
            Set<VerifierKey> contributors,
            KeyStanding standing) {
        this.journal = journal;
        this.pages = pages;
        this.identities = List.copyOf(identities);
        this.contributors = Set.copyOf(contributors);
        this.standing = standing;
    }

    /// Cards held against the log.
    public long cards() {
        return cards;
    }

    /// Signatures that hold.
    public long signatures() {
        return signatures;
    }

    /// What does not hold.
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /// What was signed with a key after it stopped counting: kept, and not to be relied on.
    public List<Finding> notes() {
        return tainted.entrySet().stream()
                .map(t -> new Finding("log", Message.of("keep.tainted", t.getValue(), t.getKey())))
                .toList();
    }

    /// Checks every page.
    ///
    /// @throws IOException if a page cannot be opened with these identities
    public void run(Progress progress) throws IOException, LogFormatException {
        journal.entries(0, this::pass);
        int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        List<Future<Page>> under = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (String path : pages.paths()) {
                under.add(pool.submit(() -> page(path)));
            }
            long done = 0;
            for (Future<Page> each : under) {
                Page page = each.get();
                cards += page.cards();
                signatures += page.signatures();
                findings.addAll(page.findings());
                page.tainted().forEach(key -> tainted.merge(key, 1L, Long::sum));
                progress.at(STAGE, ++done, under.size());
            }
        } catch (ExecutionException e) {
            throw new IOException("a page of cards could not be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while verifying", e);
        }
    }

    private void pass(long index, byte[] bytes) {
        try {
            standing.pass(index, Entry.decode(bytes));
        } catch (LogFormatException e) {
            findings.add(new Finding("log", Message.of("keep.card-unreadable", index)));
        }
    }

    private record Page(
            long cards, long signatures, List<Finding> findings, List<String> tainted) {}

    private Page page(String path) throws IOException, LogFormatException {
        Entries entries = new Entries();
        long good = 0;
        long seen = 0;
        List<Finding> found = new ArrayList<>();
        List<String> taint = new ArrayList<>();
        SignatureMemo memo = new SignatureMemo();
        for (Map.Entry<Long, byte[]> each : opened(path, found).entrySet()) {
            if (each.getKey() < 0 || each.getKey() >= journal.checkpoint().size()) {
                // Written by a run that was cut before its checkpoint: never promised.
                continue;
            }
            byte[] entry = entries.at(each.getKey());
            seen++;
            Optional<Message> wrong = wrong(each.getKey(), entry, each.getValue(), taint, memo);
            wrong.ifPresent(w -> found.add(new Finding(path, w)));
            good += wrong.isEmpty() ? 1 : 0;
        }
        return new Page(seen, good, found, taint);
    }

    /// Entries of neighbours, read a file at a time: not the whole log is held.
    private final class Entries {
        private List<byte[]> read = List.of();
        private long first;

        byte[] at(long index) throws IOException, LogFormatException {
            if (index < first || index >= first + read.size()) {
                read = journal.bundleFrom(index);
                first = index;
            }
            return read.get((int) (index - first));
        }
    }

    private SortedMap<Long, byte[]> opened(String path, List<Finding> found) throws IOException {
        try {
            return pages.open(path, identities);
        } catch (AgeException e) {
            found.add(new Finding(path, Message.of("keep.page-unopened")));
            return new TreeMap<>();
        }
    }

    private Optional<Message> wrong(
            long index, byte[] bytes, byte[] cardBytes, List<String> taint, SignatureMemo memo) {
        try {
            Entry entry = Entry.decode(bytes);
            Card card = Card.decode(cardBytes);
            if (!card.commitment().equals(entry.commitment())) {
                return Optional.of(Message.of("keep.card-other", index));
            }
            Optional<VerifierKey> key = contributor(card);
            if (key.isEmpty()) {
                return Optional.of(Message.of("keep.card-stranger", index));
            }
            if (!card.isSignedBy(key.get().ed25519(), CardSubject.of(entry), memo)) {
                return Optional.of(Message.of("keep.card-unsigned", index));
            }
            if (!standing.counts(key.get(), index, entry.day())) {
                taint.add(key.get().name());
            }
            return Optional.empty();
        } catch (LogFormatException e) {
            return Optional.of(Message.of("keep.card-unreadable", index));
        }
    }

    private Optional<VerifierKey> contributor(Card card) throws LogFormatException {
        Optional<byte[]> named = card.value(CardNames.CONTRIBUTOR);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        VerifierKey key = VerifierKey.parse(new String(named.get(), StandardCharsets.UTF_8));
        return contributors.contains(key) ? Optional.of(key) : Optional.empty();
    }
}
