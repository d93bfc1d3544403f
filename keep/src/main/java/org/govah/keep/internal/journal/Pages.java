package org.govah.keep.internal.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Card;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.store.Storage;

/// Pages of cards: the sealed side of up to 256 entries in a row, in one age file. They are not
/// logged, so that destroying one card leaves every proof as it was.
///
/// A page's plaintext is a sequence of `index (8 bytes) || length (4 bytes) || card`, big-endian.
public final class Pages {
    /// Cards in a page at most: what must be sealed again when one of them is erased.
    public static final int CARDS = 256;

    private static final int MOST_CARD = 1 << 24;

    private final Storage storage;
    private final NavigableMap<Long, List<String>> byFirst = new TreeMap<>();
    private Opened last = new Opened("", new TreeMap<>());

    /// The page that was opened last: neighbours are often asked for one after the other.
    private record Opened(String path, SortedMap<Long, byte[]> cards) {}

    private Pages(Storage storage) {
        this.storage = storage;
    }

    /// The pages of a log's committed entries.
    ///
    /// @param size entries in the log: a page that begins later is of a run that was cut
    /// @throws IOException if it cannot be told which there are
    public static Pages in(Storage storage, long size) throws IOException {
        Pages pages = new Pages(storage);
        for (String path : storage.list(ArchivePaths.PAGES)) {
            ArchivePaths.firstOf(path)
                    .filter(first -> first < size)
                    .ifPresent(first -> pages.note(first, path));
        }
        return pages;
    }

    /// The same for whoever is about to write: pages of runs that were cut are destroyed, so that
    /// none of them is ever taken for a page of what is written now.
    ///
    /// @throws IOException if one cannot be destroyed
    public static Pages forWriting(Storage storage, long size) throws IOException {
        Pages pages = new Pages(storage);
        for (String path : storage.list(ArchivePaths.PAGES)) {
            Optional<Long> first = ArchivePaths.firstOf(path);
            if (first.filter(f -> f >= size).isPresent()) {
                storage.destroy(path);
            } else {
                first.ifPresent(f -> pages.note(f, path));
            }
        }
        return pages;
    }

    private void note(long first, String path) {
        byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(path);
    }

    /// Paths of all pages, in order.
    public List<String> paths() {
        return byFirst.values().stream().flatMap(List::stream).toList();
    }

    /// Writes the cards of entries that follow each other, a page for each 256.
    ///
    /// @param first index of the first card's entry
    /// @throws IOException if they cannot be written
    public void write(
            long first,
            List<byte[]> cards,
            List<? extends AgeRecipient> recipients,
            RandomGenerator random)
            throws IOException {
        for (int from = 0; from < cards.size(); from += CARDS) {
            SortedMap<Long, byte[]> page = new TreeMap<>();
            for (int i = from; i < Math.min(cards.size(), from + CARDS); i++) {
                page.put(first + i, cards.get(i));
            }
            writePage(first + from, page, recipients, random);
        }
    }

    private void writePage(
            long first,
            SortedMap<Long, byte[]> cards,
            List<? extends AgeRecipient> recipients,
            RandomGenerator random)
            throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(plain)) {
            for (Map.Entry<Long, byte[]> each : cards.entrySet()) {
                out.writeLong(each.getKey());
                out.writeInt(each.getValue().length);
                out.write(each.getValue());
            }
        }
        byte[] sealed = AgeFile.sealBytes(recipients, plain.toByteArray(), random);
        String path = ArchivePaths.page(first, Digests.sha256(sealed));
        storage.write(path, sealed);
        note(first, path);
    }

    /// The card of one entry.
    ///
    /// @return empty where no page has it: it was erased, or its page is missing or does not open
    /// @throws IOException if a page cannot be read
    public Optional<Card> card(long index, List<? extends AgeIdentity> identities)
            throws IOException, LogFormatException {
        Map.Entry<Long, List<String>> at = byFirst.floorEntry(index);
        if (at == null) {
            return Optional.empty();
        }
        for (String path : at.getValue()) {
            if (!last.path().equals(path)) {
                last = new Opened(path, openable(path, identities));
            }
            byte[] card = last.cards().get(index);
            if (card != null) {
                return Optional.of(Card.decode(card));
            }
        }
        return Optional.empty();
    }

    /// All cards of one page, by the index of their entry.
    ///
    /// @throws AgeException if no identity opens it
    /// @throws IOException if it cannot be read, or is no page
    public SortedMap<Long, byte[]> open(String path, List<? extends AgeIdentity> identities)
            throws IOException {
        byte[] sealed =
                storage.read(path).orElseThrow(() -> new java.nio.file.NoSuchFileException(path));
        return cards(AgeFile.openBytes(identities, sealed));
    }

    /// The cards in a page's plaintext, by the index of their entry.
    ///
    /// @throws IOException if it is no page
    public static SortedMap<Long, byte[]> cards(byte[] plain) throws IOException {
        SortedMap<Long, byte[]> cards = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            while (in.available() > 0) {
                long index = in.readLong();
                int length = in.readInt();
                if (length < 0 || length > MOST_CARD || length > in.available()) {
                    throw new IOException("not a page of cards");
                }
                cards.put(index, in.readNBytes(length));
            }
        }
        return cards;
    }

    /// The same of a page that may be damaged, or sealed to somebody else: then it has no cards.
    ///
    /// @throws IOException if it cannot be read
    public SortedMap<Long, byte[]> openable(String path, List<? extends AgeIdentity> identities)
            throws IOException {
        try {
            return open(path, identities);
        } catch (AgeException e) {
            return new TreeMap<>();
        }
    }

    /// Destroys the card of one entry: its page is sealed anew without it, then the old page is
    /// destroyed. Where the card is gone already nothing happens; a run that was cut is finished by
    /// calling this again.
    ///
    /// @throws IOException if that cannot be done; the card may then still be there
    public void erase(
            long index,
            List<? extends AgeIdentity> identities,
            List<? extends AgeRecipient> recipients,
            RandomGenerator random)
            throws IOException {
        Map.Entry<Long, List<String>> at = byFirst.floorEntry(index);
        if (at == null) {
            return;
        }
        for (String path : List.copyOf(at.getValue())) {
            SortedMap<Long, byte[]> cards = openable(path, identities);
            if (cards.remove(index) == null) {
                continue;
            }
            if (!cards.isEmpty()) {
                writePage(at.getKey(), cards, recipients, random);
                storage.flush();
            }
            storage.destroy(path);
            at.getValue().remove(path);
        }
    }
}
