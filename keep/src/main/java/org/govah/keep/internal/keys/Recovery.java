package org.govah.keep.internal.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govah.core.age.AgeException;
import org.govah.core.age.AgeIdentity;
import org.govah.core.log.Ed25519SecretKey;
import org.govah.core.log.Signer;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.internal.store.Storage;

/// Recovery cards: making them, trying them, and getting back in with them when nobody's passphrase
/// opens the archive any more.
public final class Recovery {
    /// Where the last rehearsal is written down.
    private static final String REHEARSED = "keys/rehearsed";

    private static final Pattern REHEARSAL =
            Pattern.compile("rehearsed ([0-9]{1,5}) ([0-9]{1,7})\n");

    private Recovery() {}

    /// When a set of cards was tried last.
    ///
    /// @param set which cards
    /// @param day days since 1970-01-01 (UTC)
    public record Rehearsal(int set, long day) {}

    /// Makes a set of cards. Those made before open nothing that is written from now on.
    ///
    /// @param k how many open, at least 2
    /// @param n how many are made, at most 32
    /// @param random cryptographically strong
    /// @return the cards, which are kept nowhere: whoever loses `n - k + 1` of them cannot recover
    /// @throws ArchiveException if a signature is missing, or `k` and `n` are out of range
    /// @throws IOException if it cannot be written
    public static List<RecoveryCard> makeCards(
            Storage storage,
            OpenKeys by,
            Optional<OpenKeys> second,
            int k,
            int n,
            RandomGenerator random)
            throws IOException, ArchiveException {
        if (k < 2 || n < k || n > Shamir.MAX_SHARES) {
            throw ArchiveException.unreadable("keep.cards-count", Shamir.MAX_SHARES);
        }
        Group current = KeyRing.group(storage);
        List<Signer> signers = GroupChanges.signers(current, by, second);
        int set = current.recovery().map(r -> r.set() + 1).orElse(1);
        try (RecoverySecret secret = RecoverySecret.random(random)) {
            Group next = current.next().withRecovery(secret.recovery(current, set));
            SharedKeys shared = GroupChanges.newest(storage, by);
            storage.replace(SharedKeys.PATH, shared.seal(next, random));
            GroupChanges.publish(storage, current, next, signers, by, shared);
            int tag = RecoveryCard.tag(current.name());
            return Shamir.split(secret.bytes(), k, n, random).entrySet().stream()
                    .map(s -> new RecoveryCard(tag, set, s.getKey(), k, n, s.getValue()))
                    .toList();
        }
    }

    /// Enrols somebody with enough cards and nobody's passphrase. Nobody else loses anything.
    ///
    /// @param cards any `k` of a set, in any order; more do no harm
    /// @return the keys, unlocked as the new person's
    /// @throws ArchiveException saying what is wrong with the cards; nothing was changed
    /// @throws IOException if it cannot be written
    public static OpenKeys combine(Storage storage, List<RecoveryCard> cards, NewPerson request)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        KeyRing.requirePerson(request);
        try (RecoverySecret secret = joined(current, cards);
                Ed25519SecretKey key = secret.key()) {
            SharedKeys shared = opened(storage, current, secret);
            PersonKeys person = GroupChanges.newPerson(storage, current, request);
            Group next = current.next().withPerson(person.person(current.name()));
            storage.overwrite(PersonKeys.path(person.id()), person.seal(request));
            storage.replace(SharedKeys.PATH, shared.seal(next, request.random()));
            String name = current.recovery().orElseThrow().key().name();
            new GroupFiles(storage)
                    .write(Optional.of(current), next, List.of(new Signer.OfLog(name, key)));
            return new OpenKeys(next, person, shared);
        }
    }

    /// Tries the cards without changing a key, and writes down the day.
    ///
    /// @param day days since 1970-01-01 (UTC)
    /// @throws ArchiveException saying what is wrong with the cards
    /// @throws IOException if the day cannot be written
    public static void rehearse(Storage storage, List<RecoveryCard> cards, long day)
            throws IOException, ArchiveException {
        Group current = KeyRing.group(storage);
        try (RecoverySecret secret = joined(current, cards)) {
            opened(storage, current, secret).close();
        }
        String line = "rehearsed " + cards.get(0).set() + " " + day + "\n";
        storage.replace(REHEARSED, line.getBytes(StandardCharsets.US_ASCII));
    }

    /// When cards were tried last; empty where they never were, or the file says something else.
    ///
    /// @throws IOException if it cannot be read
    public static Optional<Rehearsal> rehearsed(Storage storage) throws IOException {
        return storage.read(REHEARSED)
                .map(b -> REHEARSAL.matcher(new String(b, StandardCharsets.US_ASCII)))
                .filter(Matcher::matches)
                .map(m -> new Rehearsal(Integer.parseInt(m.group(1)), Long.parseLong(m.group(2))));
    }

    private static SharedKeys opened(Storage storage, Group group, RecoverySecret secret)
            throws IOException, ArchiveException {
        Optional<byte[]> file = storage.read(SharedKeys.PATH);
        try (AgeIdentity identity = secret.identity(group.kind())) {
            return SharedKeys.open(file.orElse(new byte[0]), identity);
        } catch (AgeException e) {
            throw ArchiveException.unreadable("keep.cards-shared-damaged");
        }
    }

    private static RecoverySecret joined(Group group, List<RecoveryCard> cards)
            throws ArchiveException {
        Group.Recovery made =
                group.recovery()
                        .orElseThrow(() -> ArchiveException.unreadable("keep.cards-never-made"));
        int tag = RecoveryCard.tag(group.name());
        for (RecoveryCard card : cards) {
            if (card.groupTag() != tag) {
                throw ArchiveException.unreadable("keep.cards-other-group", card.number());
            }
            if (card.set() != made.set()) {
                throw ArchiveException.unreadable(
                        "keep.cards-other-set", card.number(), card.set(), made.set());
            }
        }
        RecoverySecret secret = RecoverySecret.of(Shamir.join(shares(cards)));
        if (secret.recovery(group, made.set()).equals(made)) {
            return secret;
        }
        secret.close();
        throw ArchiveException.unreadable("keep.cards-do-not-fit");
    }

    /// As many as are needed, each number once.
    private static NavigableMap<Integer, byte[]> shares(List<RecoveryCard> cards)
            throws ArchiveException {
        NavigableMap<Integer, byte[]> all = new TreeMap<>();
        cards.forEach(c -> all.put(c.number(), c.share()));
        int needed = cards.stream().mapToInt(RecoveryCard::needed).max().orElse(2);
        if (all.size() < needed) {
            throw ArchiveException.unreadable("keep.cards-too-few", all.size(), needed);
        }
        List<Integer> surplus = new ArrayList<>(all.keySet()).subList(needed, all.size());
        List.copyOf(surplus).forEach(all::remove);
        return all;
    }
}
