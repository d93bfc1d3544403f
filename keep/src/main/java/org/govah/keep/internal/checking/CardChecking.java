package org.govah.keep.internal.checking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govah.core.Progress;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Card;
import org.govah.core.log.CardSubject;
import org.govah.core.log.Ed25519PublicKey;
import org.govah.core.log.Entry;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.archive.Finding;
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
    private long cards;
    private long signatures;
    private final List<Finding> findings = new ArrayList<>();

    /// @param contributors keys of the group's persons and devices, also earlier ones
    public CardChecking(
            Journal journal,
            Pages pages,
            List<AgeIdentity> identities,
            Set<VerifierKey> contributors) {
        this.journal = journal;
        this.pages = pages;
        this.identities = List.copyOf(identities);
        this.contributors = Set.copyOf(contributors);
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

    /// Checks every page.
    ///
    /// @throws IOException if a page cannot be opened with these identities
    public void run(Progress progress) throws IOException, LogFormatException {
        Map<Long, byte[]> entries = new HashMap<>();
        journal.entries(0, entries::put);
        int threads = Math.min(4, Runtime.getRuntime().availableProcessors());
        List<Future<Page>> under = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (String path : pages.paths()) {
                under.add(pool.submit(() -> page(path, entries)));
            }
            long done = 0;
            for (Future<Page> each : under) {
                Page page = each.get();
                cards += page.cards();
                signatures += page.signatures();
                findings.addAll(page.findings());
                progress.at(STAGE, ++done, under.size());
            }
        } catch (ExecutionException e) {
            throw new IOException("a page of cards could not be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while verifying", e);
        }
    }

    private record Page(long cards, long signatures, List<Finding> findings) {}

    private Page page(String path, Map<Long, byte[]> entries) throws IOException {
        long good = 0;
        long seen = 0;
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<Long, byte[]> each : pages.open(path, identities).entrySet()) {
            byte[] entry = entries.get(each.getKey());
            if (entry == null) {
                // Written by a run that was cut before its checkpoint: never promised.
                continue;
            }
            seen++;
            Optional<Message> wrong = wrong(each.getKey(), entry, each.getValue());
            wrong.ifPresent(w -> found.add(new Finding(path, w)));
            good += wrong.isEmpty() ? 1 : 0;
        }
        return new Page(seen, good, found);
    }

    private Optional<Message> wrong(long index, byte[] bytes, byte[] cardBytes) {
        try {
            Entry entry = Entry.decode(bytes);
            Card card = Card.decode(cardBytes);
            if (!card.commitment().equals(entry.commitment())) {
                return Optional.of(Message.of("keep.card-other", index));
            }
            Optional<Ed25519PublicKey> key = contributor(card);
            if (key.isEmpty()) {
                return Optional.of(Message.of("keep.card-stranger", index));
            }
            return card.isSignedBy(key.get(), CardSubject.of(entry))
                    ? Optional.empty()
                    : Optional.of(Message.of("keep.card-unsigned", index));
        } catch (LogFormatException e) {
            return Optional.of(Message.of("keep.card-unreadable", index));
        }
    }

    private Optional<Ed25519PublicKey> contributor(Card card) throws LogFormatException {
        Optional<byte[]> named = card.value(CardNames.CONTRIBUTOR);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        VerifierKey key = VerifierKey.parse(new String(named.get(), StandardCharsets.UTF_8));
        return contributors.contains(key) ? Optional.of(key.ed25519()) : Optional.empty();
    }
}
