package org.govah.keep.internal.keeping;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeFile;
import org.govah.core.age.AgeIdentity;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryId;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Digests;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.sources.SourceFile;
import org.govah.keep.internal.store.Storage;

/// What is in the archive already: files as they were seen (name, length, times, and where they
/// lay) and contents by their fingerprints. Derived from the cards, kept sealed so that an
/// unchanged folder costs little, made anew where it is missing, damaged or of another log.
final class Known {
    private static final String PATH = ArchivePaths.KNOWN;
    private static final int FORMAT = 2;

    /// Whoever knows the recipients could seal an index that makes files look kept: it carries an
    /// HMAC-SHA-256 under the group's secret, before what it holds.
    private static final int MAC = 32;

    private static final int BUFFER = 1 << 16;

    /// Room for what age adds to the index.
    private static final int SPARE = 1 << 16;

    /// A file that changed so shortly before it was kept may change again within one tick of its
    /// file system's clock, unseen: it is read again.
    private static final long RACY_NANOS = 2_000_000_000L;

    /// An id with the index of its entry.
    record At(long index, EntryId id) {}

    private static final int INDEX = 0;
    private static final int ID_HIGH = 1;
    private static final int ID_LOW = 2;

    private final HashTable contents = new HashTable(3);
    private final HashTable seen = new HashTable(0);
    private final HashTable places = new HashTable(0);
    private final Set<EntryId> erased = new HashSet<>();
    private final MessageDigest digest = Digests.sha256();
    private long size;
    private Hash root = org.govah.core.log.Tree.EMPTY;

    /// What a log's cards tell, from the sealed copy as far as it goes.
    ///
    /// @throws IOException if log or pages cannot be read
    static Known of(
            Storage storage,
            Journal journal,
            Pages pages,
            List<? extends AgeIdentity> identities,
            Mac keyed)
            throws IOException, LogFormatException {
        Known known =
                load(storage, identities, keyed).filter(k -> k.fits(journal)).orElseGet(Known::new);
        known.catchUp(journal, pages, identities);
        return known;
    }

    private boolean fits(Journal journal) {
        long now = journal.checkpoint().size();
        if (size > now) {
            return false;
        }
        return size == now
                ? root.equals(journal.checkpoint().root())
                : root.equals(org.govah.core.log.Tree.root(size, journal.hashes()));
    }

    private void catchUp(Journal journal, Pages pages, List<? extends AgeIdentity> identities)
            throws IOException, LogFormatException {
        if (size == journal.checkpoint().size()) {
            return;
        }
        Map<Long, byte[]> cards = new HashMap<>();
        long from = size;
        for (String path : pages.paths()) {
            Optional<Long> first = ArchivePaths.firstOf(path);
            if (first.isPresent() && first.get() + Pages.CARDS > from) {
                cards.putAll(pages.openable(path, identities));
            }
        }
        journal.entries(
                from,
                (index, bytes) -> {
                    byte[] card = cards.get(index);
                    Entry entry = Entry.decode(bytes);
                    if (card != null) {
                        add(index, entry.id(), Card.decode(card));
                    }
                    if (entry.type().equals(Optional.of(org.govah.core.log.EntryType.TOMBSTONE))) {
                        erased.addAll(entry.refs());
                    }
                });
        size = journal.checkpoint().size();
        root = journal.checkpoint().root();
    }

    private void add(long index, EntryId id, Card card) {
        card.value(CardNames.FINGERPRINT).ifPresent(f -> content(Hash.of(f), index, id));
        seenKey(card).ifPresent(seen::put);
    }

    /// The item entered last, so that one that was erased does not hide another.
    private void content(Hash keyed, long index, EntryId id) {
        int place = contents.find(keyed);
        if (place >= 0) {
            contents.replace(place, index, id.high(), id.low());
        } else {
            contents.put(keyed, index, id.high(), id.low());
        }
    }

    private static Long number(byte[] decimal) {
        return Long.valueOf(new String(decimal, StandardCharsets.UTF_8));
    }

    private Optional<Hash> seenKey(Card card) {
        Optional<byte[]> name = card.value(CardNames.NAME);
        Optional<byte[]> changed = card.value(CardNames.CHANGED);
        if (name.isEmpty() || changed.isEmpty() || number(changed.get()) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                key(
                        name.get(),
                        card.value(CardNames.LENGTH).orElseThrow(),
                        card.value(CardNames.MODIFIED).orElseThrow(),
                        changed.get()));
    }

    private Hash key(byte[]... parts) {
        for (byte[] part : parts) {
            digest.update(part);
            digest.update((byte) 0);
        }
        return Hash.of(digest.digest());
    }

    /// Whether this very file was kept before and has not changed since, as far as its file system
    /// tells: place, name, length, and both times to the nanosecond. Where the file system tells no
    /// time of change it is read again.
    boolean unchanged(SourceFile file) {
        return file.changedNanos() != 0 && places.size() > 0 && places.contains(place(file));
    }

    /// Whether a file of this name, length and times was kept, from here or elsewhere: file systems
    /// tell times in ticks of milliseconds, so that two files of two folders can be alike in all of
    /// this. Only its content can say whether it is the same.
    boolean resembles(SourceFile file) {
        return file.changedNanos() != 0 && seen.size() > 0 && seen.contains(key(file));
    }

    /// Notes where a file lay, so that it need not be read again.
    ///
    /// @param now nanoseconds since 1970, a claim
    void noteSame(SourceFile file, long now) {
        if (file.changedNanos() != 0) {
            noteSame(file, key(file), now);
        }
    }

    private void noteSame(SourceFile file, Hash key, long now) {
        if (now - file.changedNanos() > RACY_NANOS) {
            places.put(place(file, key));
        }
    }

    private Hash key(SourceFile file) {
        return key(
                utf8(file.name()),
                utf8(Long.toString(file.length())),
                utf8(Long.toString(file.modifiedNanos())),
                utf8(Long.toString(file.changedNanos())));
    }

    private Hash place(SourceFile file) {
        return place(file, key(file));
    }

    private Hash place(SourceFile file, Hash key) {
        return key(key.bytes(), utf8(spelled(file.path())));
    }

    /// The path in one spelling; most have no part that could be left out.
    private static String spelled(Path path) {
        String text = path.toString();
        boolean one = text.startsWith("/") && !text.contains("/.") && !text.contains("//");
        return one ? text : path.toAbsolutePath().normalize().toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The item that holds this content, unless it was erased.
    Optional<At> holds(Fingerprint fingerprint) {
        int place = contents.find(fingerprint.keyed());
        return place < 0
                ? Optional.empty()
                : Optional.of(at(place)).filter(at -> !erased.contains(at.id()));
    }

    private At at(int place) {
        EntryId id = new EntryId(contents.beside(place, ID_HIGH), contents.beside(place, ID_LOW));
        return new At(contents.beside(place, INDEX), id);
    }

    /// Notes what was just appended to the log.
    void note(long index, Ready ready, long now) {
        EntryId id = ready.signed().id();
        if (ready.fingerprint().flatMap(this::holds).isEmpty()) {
            ready.fingerprint().ifPresent(f -> content(f.keyed(), index, id));
        }
        if (ready.file().changedNanos() != 0) {
            Hash key = key(ready.file());
            seen.put(key);
            noteSame(ready.file(), key, now);
        }
    }

    /// Seals it beside the log.
    ///
    /// @throws IOException if it cannot be written: it is made anew next time
    void save(
            Storage storage,
            Journal journal,
            List<? extends AgeRecipient> recipients,
            Mac keyed,
            RandomGenerator random)
            throws IOException {
        // Twice through: once for the MAC, which stands first, once to be sealed. The two hold the
        // same, since nothing here changes in between.
        write(new MacOutput(keyed), journal);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(length() + SPARE);
        try (OutputStream out = AgeFile.seal(recipients, sealed, random)) {
            out.write(keyed.doFinal());
            write(out, journal);
        }
        storage.replace(PATH, sealed.toByteArray());
    }

    private int length() {
        return contents.size() * (Hash.BYTES + Long.BYTES + EntryId.BYTES)
                + (seen.size() + places.size()) * Hash.BYTES
                + erased.size() * EntryId.BYTES;
    }

    private void write(OutputStream to, Journal journal) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, BUFFER));
        out.writeInt(FORMAT);
        out.writeLong(journal.checkpoint().size());
        out.write(journal.checkpoint().root().bytes());
        contents.write(out);
        seen.write(out);
        places.write(out);
        out.writeInt(erased.size());
        for (EntryId each : erased) {
            out.write(each.bytes());
        }
        out.flush();
    }

    private static Optional<Known> load(
            Storage storage, List<? extends AgeIdentity> identities, Mac keyed) throws IOException {
        if (storage.length(PATH).isEmpty()) {
            return Optional.empty();
        }
        // What was read counts only where the MAC holds at the end.
        try (InputStream opened = AgeFile.open(identities, storage.open(PATH, 0))) {
            byte[] told = opened.readNBytes(MAC);
            MacInput in = new MacInput(opened, keyed);
            Optional<Known> known = read(new DataInputStream(new BufferedInputStream(in, BUFFER)));
            in.transferTo(OutputStream.nullOutputStream());
            return MessageDigest.isEqual(told, keyed.doFinal()) ? known : Optional.empty();
        } catch (AgeException | EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<Known> read(DataInputStream in) throws IOException {
        Known known = new Known();
        if (in.readInt() != FORMAT) {
            return Optional.empty();
        }
        known.size = in.readLong();
        known.root = HashTable.hash(in);
        known.contents.read(in);
        known.seen.read(in);
        known.places.read(in);
        for (int left = in.readInt(); left > 0; left--) {
            known.erased.add(id(in));
        }
        return Optional.of(known);
    }

    private static EntryId id(DataInputStream in) throws IOException {
        byte[] bytes = new byte[EntryId.BYTES];
        in.readFully(bytes);
        return EntryId.of(bytes);
    }
}
