package org.govah.keep.archive;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.keys.CardPage;
import org.govah.keep.internal.keys.Editions;
import org.govah.keep.internal.keys.GroupChanges;
import org.govah.keep.internal.keys.KeyRing;
import org.govah.keep.internal.keys.NewPerson;
import org.govah.keep.internal.keys.OpenKeys;
import org.govah.keep.internal.keys.Recovery;
import org.govah.keep.internal.keys.RecoveryCard;
import org.govah.keep.internal.store.Storage;

/// Changes who belongs to a group and what opens its archive. Each change is a new edition of the
/// group's note, signed by two persons where there are two, and an entry of the log that binds it.
/// `docs/formats/keys.md` has the files.
public final class GroupKeys {
    private final Archive archive;
    private final Storage storage;

    private final int work;

    /// @param work scrypt work factor, as a base-two logarithm
    GroupKeys(Archive archive, int work) {
        this.work = work;
        this.archive = archive;
        this.storage = archive.storage();
    }

    /// Those of an archive.
    public static GroupKeys of(Archive archive) {
        return new GroupKeys(archive, archive.around().logWork());
    }

    /// Enrols another person.
    ///
    /// @param second signs too; needed where the group has two persons or more
    /// @param name as the group calls them; everybody sees it
    /// @throws ArchiveException if a signature is missing or the archive cannot be written
    public void add(Unlocked by, Optional<Unlocked> second, String name, char[] passphrase)
            throws ArchiveException {
        NewPerson person = person(name, passphrase);
        change(by, one -> GroupChanges.addPerson(storage, one, keys(second), person));
    }

    /// Enrols a further device of the person who works. It signs as that person, so that two
    /// devices of one are never two people.
    ///
    /// @param second signs too; needed where the group has two persons or more
    /// @param name what the device is called; everybody sees it
    /// @param passphrase opens the archive there
    /// @throws ArchiveException if a signature is missing or the archive cannot be written
    public void addDevice(Unlocked by, Optional<Unlocked> second, String name, char[] passphrase)
            throws ArchiveException {
        NewPerson device = person(name, passphrase);
        change(by, one -> GroupChanges.addDevice(storage, one, keys(second), device));
    }

    /// Enrols a device that can add and open nothing.
    ///
    /// @param enrolment the line that the device wrote when it was founded
    /// @throws ArchiveException if a signature is missing, or the line is no device's
    public void enrolCapture(Unlocked by, Optional<Unlocked> second, String enrolment)
            throws ArchiveException {
        Group.Capture capture =
                CaptureKeys.readEnrolment(enrolment)
                        .orElseThrow(
                                () -> ArchiveException.unreadable("keep.enrolment-unreadable"));
        change(by, one -> GroupChanges.enrolCapture(storage, one, keys(second), capture));
    }

    /// Says that a key does not count from a day on. Nothing that it signed is deleted; what it
    /// signed later is tainted. Whoever's first key is revoked loses all their devices with it,
    /// each in an edition of its own.
    ///
    /// @param keyName as the group's note names it, or the person's name
    /// @param from the first day on which it does not count
    /// @throws ArchiveException if there is no such key, or a signature is missing
    public void revoke(Unlocked by, Optional<Unlocked> second, String keyName, LocalDate from)
            throws ArchiveException {
        VerifierKey key = named(by.group(), keyName);
        for (VerifierKey each : devices(by, key)) {
            revoke(by, second, each, from);
        }
        revoke(by, second, key, from);
    }

    /// Further devices of whoever's first key this is, whose keys still count; the one that
    /// somebody works on comes last.
    private static List<VerifierKey> devices(Unlocked by, VerifierKey first) {
        return by.group().activePersons().stream()
                .map(Group.Person::key)
                .filter(k -> !k.equals(first) && PersonName.of(k.name()).equals(first.name()))
                .sorted(Comparator.comparing(k -> k.name().equals(by.keyName())))
                .toList();
    }

    private void revoke(Unlocked by, Optional<Unlocked> second, VerifierKey key, LocalDate from)
            throws ArchiveException {
        change(
                by,
                one ->
                        GroupChanges.revoke(
                                storage,
                                one,
                                keys(second),
                                key,
                                from.toEpochDay(),
                                archive.around().random()));
    }

    /// Gives new items another reading key.
    ///
    /// @throws ArchiveException if a signature is missing
    public void rotate(Unlocked by, Optional<Unlocked> second) throws ArchiveException {
        change(
                by,
                one -> GroupChanges.rotate(storage, one, keys(second), archive.around().random()));
    }

    /// A recovery card, ready to print.
    ///
    /// @param number from 1
    /// @param letters what is typed to use it
    /// @param html a page with the letters, a QR code and what to know, in English and Persian
    public record PrintedCard(int number, String letters, String html) {
        @Override
        public String toString() {
            return "PrintedCard[" + number + "]";
        }
    }

    /// Makes a set of recovery cards, which are kept nowhere. Earlier sets no longer count.
    ///
    /// @param needed how many open, at least 2
    /// @param made how many are made, at most 32
    /// @throws ArchiveException if a signature is missing, or the numbers are out of range
    public List<PrintedCard> cards(Unlocked by, Optional<Unlocked> second, int needed, int made)
            throws ArchiveException {
        List<PrintedCard> printed = new ArrayList<>();
        change(
                by,
                one -> {
                    for (RecoveryCard card :
                            Recovery.makeCards(
                                    storage,
                                    one,
                                    keys(second),
                                    needed,
                                    made,
                                    archive.around().random())) {
                        String page = CardPage.html(card, one.group().name());
                        printed.add(new PrintedCard(card.number(), card.letters(), page));
                    }
                });
        return List.copyOf(printed);
    }

    /// Tries recovery cards without changing a key, and writes down the day.
    ///
    /// @param letters of the cards
    /// @throws ArchiveException saying what is wrong with the cards
    public void rehearse(List<String> letters) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            Recovery.rehearse(storage, read(letters), today().toEpochDay());
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Enrols a person with enough cards and nobody's passphrase.
    ///
    /// @throws ArchiveException saying what is wrong with the cards; nothing was changed then
    public void recover(List<String> letters, String name, char[] passphrase)
            throws ArchiveException {
        try (AutoCloseable _ = archive.lock();
                OpenKeys fresh =
                        Recovery.combine(storage, read(letters), person(name, passphrase))) {
            enter(new Unlocked(fresh));
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// What the recovery of this archive hangs on.
    ///
    /// @param made whether there are cards
    /// @param rehearsed the day on which cards of the newest set were tried
    public record RecoveryState(boolean made, Optional<LocalDate> rehearsed) {}

    /// Whether recovery was prepared and tried.
    ///
    /// @throws ArchiveException if the archive cannot be read
    public RecoveryState recovery() throws ArchiveException {
        try {
            Optional<Group.Recovery> made = KeyRing.group(storage).recovery();
            return new RecoveryState(
                    made.isPresent(),
                    Recovery.rehearsed(storage)
                            .filter(r -> made.map(m -> m.set() == r.set()).orElse(false))
                            .map(r -> LocalDate.ofEpochDay(r.day())));
        } catch (IOException e) {
            throw archive.writing(e);
        }
    }

    /// Ends changes that were cut after the note was written: revoked persons' key files are
    /// destroyed, and editions entered of which the log does not know. Does nothing where there is
    /// none.
    ///
    /// @throws ArchiveException if the archive cannot be written
    public void finish(Unlocked by) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            GroupChanges.finish(storage, by.keys(), archive.around().random());
            enter(by);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Every edition of the group's note in one file: with it a capture device learns the newest.
    ///
    /// @throws ArchiveException if one cannot be read
    public byte[] editions() throws ArchiveException {
        try {
            return Editions.of(storage).encode();
        } catch (IOException | LogFormatException e) {
            throw archive.writing(e);
        }
    }

    private interface Change {
        void make(OpenKeys by) throws IOException, ArchiveException;
    }

    private void change(Unlocked by, Change change) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            change.make(by.keys());
            enter(by);
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }

    /// Binds every edition that the log does not know yet.
    private void enter(Unlocked by) throws IOException, LogFormatException, ArchiveException {
        List<Group> editions = KeyRing.editions(storage);
        int known = EditionsInLog.newest(archive.journal());
        List<Entering.Said> said = new ArrayList<>();
        for (Group each : editions.subList(Math.min(known, editions.size()), editions.size())) {
            said.add(EditionsInLog.said(each, revokedIn(editions, each), by));
        }
        if (!said.isEmpty()) {
            new Entering(storage, archive.around(), by).enter(archive.journal(), said);
        }
    }

    private static Optional<VerifierKey> revokedIn(List<Group> editions, Group edition) {
        Group before = editions.get(edition.edition() - 2);
        return edition.revoked().stream()
                .filter(r -> !before.revoked().contains(r))
                .map(Group.Revoked::key)
                .findFirst();
    }

    private static VerifierKey named(Group group, String name) throws ArchiveException {
        List<VerifierKey> keys = new ArrayList<>(group.logKeys());
        for (Group.Person each : group.persons()) {
            if (each.name().equals(name)) {
                return each.key();
            }
            keys.add(each.key());
        }
        group.captures().forEach(c -> keys.add(c.log()));
        group.captures().forEach(c -> keys.add(c.firstContributor()));
        return keys.stream()
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ArchiveException.unreadable("keep.keys-unknown", name));
    }

    private static List<RecoveryCard> read(List<String> letters) throws ArchiveException {
        List<RecoveryCard> cards = new ArrayList<>();
        for (String each : letters) {
            cards.add(RecoveryCard.parse(each));
        }
        return cards;
    }

    private NewPerson person(String name, char[] passphrase) {
        return new NewPerson(name, passphrase, archive.around().random(), work);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(archive.around().clock().instant(), ZoneOffset.UTC);
    }

    private static Optional<OpenKeys> keys(Optional<Unlocked> second) {
        return second.map(Unlocked::keys);
    }
}
