package org.govah.keep.archive;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.Hash;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;

/// The text of a group's note, one line a thing, in one order.
final class GroupText {
    private static final String KIND_LINE = "govah group v";
    private static final String FIRST = KIND_LINE + "1";
    private static final String NONE = "-";

    private final List<String> lines;
    private int at;

    private GroupText(String text) {
        lines = text.lines().toList();
    }

    static String write(Group group) {
        StringBuilder text = new StringBuilder(FIRST + "\n");
        line(text, "name", group.name());
        line(text, "edition", group.edition());
        line(text, "before", group.before().map(Hash::hex).orElse(NONE));
        line(text, "kind", group.kind().code());
        group.recipients().forEach(r -> line(text, "recipient", r));
        group.recovery().ifPresent(r -> line(text, "recovery", r.set(), r.recipient(), r.key()));
        group.persons()
                .forEach(p -> line(text, "person", p.id(), p.key(), p.recipient(), p.name()));
        group.devices().forEach(d -> line(text, "device", d.origin(), d.log()));
        group.captures()
                .forEach(c -> line(text, "capture", c.origin(), c.log(), c.firstContributor()));
        group.revoked().forEach(r -> line(text, "revoked", r.key(), r.day()));
        return text.toString();
    }

    private static void line(StringBuilder text, String word, Object... parts) {
        text.append(word);
        for (Object part : parts) {
            text.append(' ').append(part);
        }
        text.append('\n');
    }

    static Group read(String text) throws LogFormatException {
        try {
            Group group = new GroupText(text).group();
            if (!group.text().equals(text)) {
                throw new LogFormatException("a group spelled in another way");
            }
            return group;
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a group", e);
        }
    }

    private Group group() throws LogFormatException {
        first();
        String name = one("name");
        int edition = Integer.parseInt(one("edition"));
        String before = one("before");
        Optional<AgeKind> kind = AgeKind.of(one("kind"));
        return new Group(
                name,
                edition,
                before.equals(NONE)
                        ? Optional.empty()
                        : Optional.of(Hash.of(HexFormat.of().parseHex(before))),
                kind.orElseThrow(() -> new LogFormatException("another kind of age key")),
                all("recipient", 1, p -> recipient(p.get(0))),
                recovery(),
                all("person", 4, GroupText::person),
                all("device", 2, p -> new Group.Device(named(p.get(0), p.get(1)))),
                all("capture", 3, GroupText::capture),
                revoked());
    }

    private void first() throws LogFormatException {
        if (lines.isEmpty() || !lines.get(0).startsWith(KIND_LINE)) {
            throw new LogFormatException("not a group");
        }
        if (!lines.get(0).equals(FIRST)) {
            throw LogFormatException.newer(
                    Long.parseLong(lines.get(0).substring(KIND_LINE.length())));
        }
        at = 1;
    }

    private String one(String word) throws LogFormatException {
        List<String> found = all(word, 1, p -> p.get(0));
        if (found.size() != 1) {
            throw new LogFormatException("not one line " + word);
        }
        return found.get(0);
    }

    private Optional<Group.Recovery> recovery() throws LogFormatException {
        List<Group.Recovery> found =
                all(
                        "recovery",
                        3,
                        p ->
                                new Group.Recovery(
                                        Integer.parseInt(p.get(0)),
                                        recipient(p.get(1)),
                                        VerifierKey.parse(p.get(2))));
        return found.stream().findFirst();
    }

    private List<Group.Revoked> revoked() throws LogFormatException {
        List<Group.Revoked> revoked =
                all(
                        "revoked",
                        2,
                        p ->
                                new Group.Revoked(
                                        VerifierKey.parse(p.get(0)), Long.parseLong(p.get(1))));
        if (at != lines.size()) {
            throw new LogFormatException("a line that is not known here");
        }
        return revoked;
    }

    private interface LineReader<T> {
        T read(List<String> parts) throws LogFormatException;
    }

    private <T> List<T> all(String word, int parts, LineReader<T> reader)
            throws LogFormatException {
        List<T> found = new ArrayList<>();
        while (at < lines.size() && lines.get(at).startsWith(word + " ")) {
            List<String> cells =
                    List.of(lines.get(at).substring(word.length() + 1).split(" ", parts));
            if (cells.size() != parts) {
                throw new LogFormatException("too little on a line " + word);
            }
            found.add(reader.read(cells));
            at++;
        }
        return found;
    }

    private static AgeRecipient recipient(String text) throws LogFormatException {
        return AgeKeys.recipient(text)
                .orElseThrow(() -> new LogFormatException("not an age recipient"));
    }

    private static Group.Person person(List<String> p) throws LogFormatException {
        return new Group.Person(
                Integer.parseInt(p.get(0)),
                p.get(3),
                VerifierKey.parse(p.get(1)),
                recipient(p.get(2)));
    }

    private static Group.Capture capture(List<String> p) throws LogFormatException {
        return new Group.Capture(named(p.get(0), p.get(1)), VerifierKey.parse(p.get(2)));
    }

    private static VerifierKey named(String origin, String key) throws LogFormatException {
        VerifierKey read = VerifierKey.parse(key);
        if (!read.name().equals(origin)) {
            throw new LogFormatException("a key of another name than its log");
        }
        return read;
    }
}
