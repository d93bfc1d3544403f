package org.govah.keep.archive;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Hash;
import org.govah.core.log.VerifierKey;

/// What a group must not contradict.
final class GroupRules {
    private GroupRules() {}

    static void check(
            String name,
            int edition,
            Optional<Hash> before,
            AgeKind kind,
            List<AgeRecipient> recipients,
            Optional<Group.Recovery> recovery,
            List<Group.Person> persons,
            List<Group.Device> devices,
            List<Group.Capture> captures,
            List<Group.Revoked> revoked) {
        require(isOrigin(name), "a group's name");
        require(edition >= 1 && before.isPresent() == edition > 1, "the edition before");
        require(!recipients.isEmpty() && recipients.stream().allMatch(kind::fits), "recipients");
        require(persons.stream().allMatch(p -> kind.fits(p.recipient())), "a person's recipient");
        require(recovery.map(r -> r.set() >= 1 && kind.fits(r.recipient())).orElse(true), "cards");
        require(!persons.isEmpty() && ascending(persons), "persons");
        require(persons.stream().allMatch(p -> belongs(p, persons)), "a device of nobody");
        require(revoked.stream().allMatch(r -> r.day() >= 0), "a day");
        Set<String> keys = new HashSet<>();
        Set<String> names = new HashSet<>(Set.of(name));
        persons.forEach(p -> once(keys, names, p.key()));
        devices.forEach(d -> once(keys, names, d.log()));
        captures.forEach(c -> once(keys, names, c.log()));
        captures.forEach(c -> once(keys, names, c.firstContributor()));
        recovery.ifPresent(r -> once(keys, names, r.key()));
        require(
                revoked.stream().map(Group.Revoked::key).distinct().count() == revoked.size(),
                "revocations");
    }

    private static boolean isOrigin(String name) {
        return !name.isEmpty()
                && name.length() <= Group.Person.MAX_NAME
                && name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '+');
    }

    /// A further device is numbered as its place in the note is, and of somebody enrolled before.
    private static boolean belongs(Group.Person one, List<Group.Person> persons) {
        String name = one.key().name();
        if (!PersonName.isOne(name)) {
            return false;
        }
        return PersonName.device(name)
                .map(number ->
                        number == one.id()
                                && persons.stream()
                                        .filter(p -> p.id() < one.id())
                                        .anyMatch(p -> p.key().name().equals(PersonName.of(name))))
                .orElse(true);
    }

    private static boolean ascending(List<Group.Person> persons) {
        for (int i = 1; i < persons.size(); i++) {
            if (persons.get(i).id() <= persons.get(i - 1).id()) {
                return false;
            }
        }
        return true;
    }

    /// Keys are the same where their bytes are, whatever their names: else one key could sign as
    /// two people.
    private static void once(Set<String> keys, Set<String> names, VerifierKey key) {
        require(
                keys.add(HexFormat.of().formatHex(key.key())) && names.add(key.name()),
                "one key under one name");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("a group that contradicts itself: " + what);
        }
    }
}
