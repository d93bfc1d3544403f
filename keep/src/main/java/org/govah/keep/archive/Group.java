package org.govah.keep.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Note;
import org.govah.core.log.SignatureType;
import org.govah.core.log.VerifiedSignature;
import org.govah.core.log.VerifierKey;

/// A team as its signed note has it, in one edition: whom to seal to, who signs, which devices
/// write. Nothing in it is secret. Format: `docs/formats/keys.md`.
///
/// @param name the group's random name
/// @param edition from 1
/// @param before SHA-256 of the text of the edition before; absent in the first
/// @param kind of all age keys
/// @param recipients whom to seal to, newest first; a new item is sealed to the first
/// @param recovery what the recovery cards open; absent before any were made
/// @param persons everybody ever enrolled, with further devices of theirs, ids ascending
/// @param devices machines with a log and the group's keys
/// @param captures machines that can add and open nothing
/// @param revoked keys that stopped counting
public record Group(
        String name,
        int edition,
        Optional<Hash> before,
        AgeKind kind,
        List<AgeRecipient> recipients,
        Optional<Recovery> recovery,
        List<Person> persons,
        List<Device> devices,
        List<Capture> captures,
        List<Revoked> revoked) {
    /// Two people agree where there are two.
    public static final int SIGNERS = 2;

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException if it contradicts itself
    public Group {
        recipients = List.copyOf(recipients);
        persons = List.copyOf(persons);
        devices = List.copyOf(devices);
        captures = List.copyOf(captures);
        revoked = List.copyOf(revoked);
        GroupRules.check(
                name,
                edition,
                before,
                kind,
                recipients,
                recovery,
                persons,
                devices,
                captures,
                revoked);
    }

    /// Somebody of the group, or a further device of somebody.
    ///
    /// @param id from 1, never given twice
    /// @param name as the group calls them, seen by everybody: no real name is needed
    /// @param key checks what they sign; named `<group>/person-<id>`, or that of a further device
    ///   of theirs ([PersonName])
    /// @param recipient opens the group's shared keys for them
    public record Person(int id, String name, VerifierKey key, AgeRecipient recipient) {
        /// Longest name in characters.
        public static final int MAX_NAME = 64;

        /// @throws IllegalArgumentException if the name is empty, too long or holds a control
        ///   character, or the key is no person's
        public Person {
            if (id < 1 || !isName(name) || key.type() != SignatureType.ED25519) {
                throw new IllegalArgumentException("not a person of a group");
            }
        }

        /// Whether somebody can be called so: 1 to 64 characters, none a control character, no
        /// white space at the ends.
        public static boolean isName(String name) {
            return name.strip().equals(name)
                    && !name.isEmpty()
                    && name.length() <= MAX_NAME
                    && name.codePoints().noneMatch(Person::breaksLines);
        }

        private static boolean breaksLines(int c) {
            return Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.SURROGATE
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
        }
    }

    /// A machine with a log.
    ///
    /// @param log checks its checkpoints; its name is the log's origin
    public record Device(VerifierKey log) {
        /// The log's origin.
        public String origin() {
            return log.name();
        }
    }

    /// A machine that can add and open nothing.
    ///
    /// @param log checks its checkpoints; its name is the log's origin
    /// @param firstContributor the first key of those that it announces one after the other
    public record Capture(VerifierKey log, VerifierKey firstContributor) {
        /// The log's origin.
        public String origin() {
            return log.name();
        }
    }

    /// A key that stopped counting: what it signed later is tainted, nothing is deleted.
    ///
    /// @param key whose
    /// @param day days since 1970-01-01 (UTC) from which on it does not count
    public record Revoked(VerifierKey key, long day) {}

    /// What the recovery cards open.
    ///
    /// @param set which cards, from 1: those made later replace those made before
    /// @param recipient opens the group's shared keys
    /// @param key signs the edition in which somebody is enrolled anew
    public record Recovery(int set, AgeRecipient recipient, VerifierKey key) {}

    /// Keys of everybody ever enrolled.
    public List<VerifierKey> personKeys() {
        return persons.stream().map(Person::key).toList();
    }

    /// Keys of the logs of devices that hold the group's keys.
    public List<VerifierKey> logKeys() {
        return devices.stream().map(Device::log).toList();
    }

    /// The text that is signed.
    public String text() {
        return GroupText.write(this);
    }

    /// Reads what [#text] writes and nothing else.
    ///
    /// @throws LogFormatException if it is no group, or of a newer format
    public static Group parse(String text) throws LogFormatException {
        return GroupText.read(text);
    }

    /// SHA-256 of the text.
    public Hash hash() {
        try {
            byte[] utf8 = text().getBytes(StandardCharsets.UTF_8);
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(utf8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Everybody whose key counts.
    public List<Person> activePersons() {
        Set<VerifierKey> gone = revoked.stream().map(Revoked::key).collect(Collectors.toSet());
        return persons.stream().filter(p -> !gone.contains(p.key())).toList();
    }

    /// How many people there are whose keys count; somebody with two devices is one.
    public int activePeople() {
        return people(activePersons().stream().map(Person::key));
    }

    /// How many people these keys are of.
    public static int people(Stream<VerifierKey> keys) {
        return (int) keys.map(VerifierKey::name).map(PersonName::of).distinct().count();
    }

    /// How many people must sign the next edition: two, or one where there is one.
    public int signersNeeded() {
        return Math.min(SIGNERS, activePeople());
    }

    /// When a key stopped counting; empty where it counts.
    public Optional<Revoked> revocation(VerifierKey key) {
        return revoked.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /// Whether `next` counts as the edition after this one: it follows, loses nobody and no
    /// revocation, and enough of this edition's people signed it, or the recovery cards did.
    ///
    /// @param note `next` with its signatures
    public boolean accepts(Group next, Note note) {
        return next.edition == edition + 1
                && next.before.equals(Optional.of(hash()))
                && note.text().equals(next.text())
                && keeps(next)
                && (signedByPersons(note, signersNeeded()) || signedByRecovery(note));
    }

    /// Whether this can be a group's first edition: everybody in it signed.
    ///
    /// @param note this edition with its signatures
    public boolean founds(Note note) {
        return edition == 1 && note.text().equals(text()) && signedByPersons(note, persons.size());
    }

    private boolean keeps(Group next) {
        return next.name.equals(name)
                && next.kind == kind
                && next.persons.containsAll(persons)
                && next.devices.containsAll(devices)
                && next.captures.containsAll(captures)
                && next.revoked.containsAll(revoked);
    }

    private boolean signedByPersons(Note note, int needed) {
        List<VerifierKey> keys = activePersons().stream().map(Person::key).toList();
        return needed > 0 && people(signers(note, keys).stream()) >= needed;
    }

    private boolean signedByRecovery(Note note) {
        return recovery.map(r -> !signers(note, List.of(r.key())).isEmpty()).orElse(false);
    }

    private static Set<VerifierKey> signers(Note note, List<VerifierKey> keys) {
        return note.verify(keys).stream().map(VerifiedSignature::key).collect(Collectors.toSet());
    }

    /// The edition after this one, still to be changed and signed.
    public Group next() {
        return with(edition + 1, Optional.of(hash()), recipients, recovery, persons, revoked);
    }

    /// The same with another reading recipient, which stands first.
    public Group withRecipient(AgeRecipient first) {
        List<AgeRecipient> all = Stream.concat(Stream.of(first), recipients.stream()).toList();
        return with(edition, before, all, recovery, persons, revoked);
    }

    /// The same with other recovery cards.
    public Group withRecovery(Recovery cards) {
        return with(edition, before, recipients, Optional.of(cards), persons, revoked);
    }

    /// The same with one more person.
    public Group withPerson(Person person) {
        return with(edition, before, recipients, recovery, plus(persons, person), revoked);
    }

    /// The same with one more key revoked.
    public Group withRevoked(Revoked key) {
        return with(edition, before, recipients, recovery, persons, plus(revoked, key));
    }

    /// The same with one more device.
    public Group withDevice(Device device) {
        return new Group(
                name,
                edition,
                before,
                kind,
                recipients,
                recovery,
                persons,
                plus(devices, device),
                captures,
                revoked);
    }

    /// The same with one more capture device.
    public Group withCapture(Capture capture) {
        return new Group(
                name,
                edition,
                before,
                kind,
                recipients,
                recovery,
                persons,
                devices,
                plus(captures, capture),
                revoked);
    }

    private Group with(
            int edition,
            Optional<Hash> before,
            List<AgeRecipient> recipients,
            Optional<Recovery> recovery,
            List<Person> persons,
            List<Revoked> revoked) {
        return new Group(
                name,
                edition,
                before,
                kind,
                recipients,
                recovery,
                persons,
                devices,
                captures,
                revoked);
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
