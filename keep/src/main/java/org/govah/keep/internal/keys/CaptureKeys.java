package org.govah.keep.internal.keys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.Signer;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.Storage;

/// The keys of a capture device, in clear: its log's and the current contributor's seed. They sign
/// and open nothing. After each batch the contributor's key is replaced and erased, so that a
/// device that was seized cannot sign as what it was before. Format: `docs/formats/keys.md`.
public final class CaptureKeys implements AutoCloseable {
    private static final String LOG = "keys/capture";
    private static final String CONTRIBUTORS = "keys/contributor-";
    private static final String ANNOUNCED = "keys/announced/";
    private static final String FIRST = "govah contributor v1\n";
    private static final String ENROL = "govah capture ";
    private static final int MAX_ENROLMENT = 1_000;

    private final Storage storage;
    private final String origin;
    private final Ed25519SecretKey log;
    private int number;
    private Ed25519SecretKey contributor;

    private CaptureKeys(
            Storage storage,
            String origin,
            Ed25519SecretKey log,
            int number,
            Ed25519SecretKey contributor) {
        this.storage = storage;
        this.origin = origin;
        this.log = log;
        this.number = number;
        this.contributor = contributor;
    }

    /// Makes a device's keys in an empty folder and leaves the group's note there, whose recipients
    /// it seals to.
    ///
    /// @param group the group's signed note
    /// @throws ArchiveException if the note is no group's, or there are keys already
    /// @throws IOException if it cannot be written
    public static CaptureKeys create(Storage storage, Note group, RandomGenerator random)
            throws IOException, ArchiveException {
        if (storage.length(LOG).isPresent() || storage.length(GroupFiles.CURRENT).isPresent()) {
            throw ArchiveException.wouldLose("keep.keys-exist");
        }
        try {
            Group.parse(group.text());
        } catch (LogFormatException e) {
            throw ArchiveException.unreadable("keep.group-damaged", 0);
        }
        String origin = KeyRing.randomName(random);
        Ed25519SecretKey log = Ed25519SecretKey.random(random);
        Ed25519SecretKey first = Ed25519SecretKey.random(random);
        writeSeed(storage, CONTRIBUTORS + 1, origin, first);
        writeSeed(storage, LOG, origin, log);
        storage.replace(GroupFiles.CURRENT, group.encode());
        return new CaptureKeys(storage, origin, log, 1, first);
    }

    /// Opens a device's keys, and ends a change of contributor that was cut.
    ///
    /// @throws ArchiveException if there are none, or they cannot be read
    /// @throws IOException if they cannot be read
    public static CaptureKeys open(Storage storage) throws IOException, ArchiveException {
        CaptureSeed log = seed(storage, LOG);
        int last = 0;
        for (String path : storage.list(CONTRIBUTORS)) {
            int n = CaptureSeed.number(path, CONTRIBUTORS);
            if (n == 1 || storage.length(ANNOUNCED + n).isPresent()) {
                last = Math.max(last, n);
            }
        }
        Ed25519SecretKey contributor = seed(storage, CONTRIBUTORS + last).key();
        for (String path : storage.list(CONTRIBUTORS)) {
            if (!path.equals(CONTRIBUTORS + last)) {
                storage.destroy(path);
            }
        }
        return new CaptureKeys(storage, log.origin(), log.key(), last, contributor);
    }

    /// Whether an archive is a capture device's.
    ///
    /// @throws IOException if it cannot be told
    public static boolean isThere(Storage storage) throws IOException {
        return storage.length(LOG).isPresent();
    }

    /// Checks a capture device's checkpoints, by its own word.
    ///
    /// @throws ArchiveException if its keys cannot be read
    /// @throws IOException if they cannot be read
    public static VerifierKey logVerifier(Storage storage) throws IOException, ArchiveException {
        CaptureSeed log = seed(storage, LOG);
        try (Ed25519SecretKey key = log.key()) {
            return VerifierKey.ed25519(log.origin(), key.publicKey());
        }
    }

    /// What a device's contributors announced, in order.
    ///
    /// @param folder where its files lie, ending in `/`, or empty
    /// @throws IOException if they cannot be read
    public static List<Note> announcements(Storage storage, String folder) throws IOException {
        SortedMap<Integer, Note> notes = new TreeMap<>();
        for (String path : storage.list(folder + ANNOUNCED)) {
            Optional<byte[]> bytes = storage.read(path);
            try {
                if (bytes.isPresent()) {
                    int number = CaptureSeed.number(path, folder + ANNOUNCED);
                    notes.put(number, Note.parse(bytes.get()));
                }
            } catch (LogFormatException e) {
                break;
            }
        }
        return List.copyOf(notes.values());
    }

    /// The log's origin.
    public String origin() {
        return origin;
    }

    /// Signs checkpoints of this device.
    public Signer logSigner() {
        return new Signer.OfLog(origin, log);
    }

    /// Signs checkpoints.
    public Ed25519SecretKey logKey() {
        return log;
    }

    /// Signs what is kept now; closed by the next contributor.
    public Ed25519SecretKey contributor() {
        return contributor;
    }

    /// Checks what the current contributor signs.
    public VerifierKey contributorVerifier() {
        return verifier(origin, number, contributor);
    }

    /// What the group has to list so that this device counts; to be asked for before the first
    /// batch ends.
    ///
    /// @throws IllegalStateException if the first contributor is gone
    public Group.Capture enrolment() {
        if (number != 1) {
            throw new IllegalStateException("the first contributor is gone");
        }
        return new Group.Capture(logSigner().verifier(), contributorVerifier());
    }

    /// The line that the group needs to enrol this device, as a file holds it.
    ///
    /// @throws IllegalStateException if the first contributor is gone
    public String enrolmentText() {
        Group.Capture capture = enrolment();
        return ENROL + capture.log() + " " + capture.firstContributor() + "\n";
    }

    /// Reads what [#enrolmentText] writes; empty for anything else.
    public static Optional<Group.Capture> readEnrolment(String text) {
        String line = text.strip();
        if (!line.startsWith(ENROL) || line.length() > MAX_ENROLMENT) {
            return Optional.empty();
        }
        List<String> keys = List.of(line.substring(ENROL.length()).split(" ", -1));
        try {
            VerifierKey log = VerifierKey.parse(keys.getFirst());
            VerifierKey first = VerifierKey.parse(keys.getLast());
            return keys.size() == 2 && first.name().equals(contributorName(log.name(), 1))
                    ? Optional.of(new Group.Capture(log, first))
                    : Optional.empty();
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    /// Ends a batch: makes a new contributor key and erases the old one.
    ///
    /// @return the announcement, which the old key signed; it is kept in the folder too
    /// @throws IOException if it cannot be written; the old key stays then, or [#open] ends it
    public Note nextContributor(RandomGenerator random) throws IOException {
        int next = number + 1;
        Ed25519SecretKey key = Ed25519SecretKey.random(random);
        Note note =
                Note.sign(
                        FIRST + "key " + verifier(origin, next, key) + "\n",
                        new Signer.OfLog(contributorVerifier().name(), contributor));
        writeSeed(storage, CONTRIBUTORS + next, origin, key);
        storage.replace(ANNOUNCED + next, note.encode());
        storage.destroy(CONTRIBUTORS + number);
        contributor.close();
        contributor = key;
        number = next;
        return note;
    }

    /// Every contributor of a capture device that its announcements prove, the first one first.
    ///
    /// @param announcements in order; whatever does not follow ends the chain
    public static List<VerifierKey> contributors(Group.Capture capture, List<Note> announcements) {
        List<VerifierKey> chain = new ArrayList<>(List.of(capture.firstContributor()));
        for (Note note : announcements) {
            VerifierKey last = chain.get(chain.size() - 1);
            Optional<VerifierKey> next = announced(note);
            String name = contributorName(capture.origin(), chain.size() + 1);
            if (note.verify(List.of(last)).isEmpty()
                    || next.isEmpty()
                    || !next.get().name().equals(name)) {
                return List.copyOf(chain);
            }
            chain.add(next.get());
        }
        return List.copyOf(chain);
    }

    private static Optional<VerifierKey> announced(Note note) {
        String head = FIRST + "key ";
        if (!note.text().startsWith(head)) {
            return Optional.empty();
        }
        try {
            return Optional.of(VerifierKey.parse(note.text().substring(head.length()).strip()));
        } catch (LogFormatException e) {
            return Optional.empty();
        }
    }

    private static String contributorName(String origin, int number) {
        return origin + "/contributor-" + number;
    }

    private static VerifierKey verifier(String origin, int number, Ed25519SecretKey key) {
        return VerifierKey.ed25519(contributorName(origin, number), key.publicKey());
    }

    private static void writeSeed(Storage storage, String path, String origin, Ed25519SecretKey key)
            throws IOException {
        byte[] bytes = CaptureSeed.encode(origin, key);
        storage.replace(path, bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    private static CaptureSeed seed(Storage storage, String path)
            throws IOException, ArchiveException {
        Optional<byte[]> bytes = storage.read(path);
        Optional<CaptureSeed> read = bytes.flatMap(CaptureSeed::read);
        bytes.ifPresent(b -> Arrays.fill(b, (byte) 0));
        return read.orElseThrow(() -> ArchiveException.unreadable("keep.capture-damaged"));
    }

    @Override
    public void close() {
        log.close();
        contributor.close();
    }

    @Override
    public String toString() {
        return "CaptureKeys[" + origin + "]";
    }
}
