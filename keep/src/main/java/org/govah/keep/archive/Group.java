package org.govah.keep.archive;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.age.AgeKeys;
import org.govah.core.age.AgeRecipient;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;

/// A group as its signed note has it: to whom everything is sealed, who its persons are, which logs
/// are its devices'. `docs/formats/keys.md` has the text.
///
/// @param name random
/// @param edition from 1
/// @param recipients whom everything new is sealed to
/// @param persons verifier keys, named by the person's id
/// @param names how each person is called, in the order of `persons`
/// @param devices verifier keys of logs, named by their origin
public record Group(
        String name,
        int edition,
        List<AgeRecipient> recipients,
        List<VerifierKey> persons,
        List<String> names,
        List<VerifierKey> devices) {
    private static final String FIRST_LINE = "govah group v1";

    /// @throws IllegalArgumentException if there is no recipient, no person or no device
    public Group {
        recipients = List.copyOf(recipients);
        persons = List.copyOf(persons);
        names = List.copyOf(names);
        devices = List.copyOf(devices);
        if (recipients.isEmpty()
                || persons.isEmpty()
                || devices.isEmpty()
                || names.size() != persons.size()
                || edition < 1) {
            throw new IllegalArgumentException("a group needs a recipient, a person and a device");
        }
    }

    /// Keys of the group's persons.
    public List<VerifierKey> personKeys() {
        return persons;
    }

    /// Keys of the group's logs.
    public List<VerifierKey> logKeys() {
        return devices;
    }

    /// The note's text.
    public String text() {
        StringBuilder out = new StringBuilder(FIRST_LINE).append('\n');
        out.append("name ").append(name).append('\n');
        out.append("edition ").append(edition).append('\n');
        for (AgeRecipient each : recipients) {
            out.append("recipient ").append(AgeTexts.of(each)).append('\n');
        }
        for (int i = 0; i < persons.size(); i++) {
            out.append("person ").append(persons.get(i)).append(' ').append(names.get(i));
            out.append('\n');
        }
        for (VerifierKey each : devices) {
            out.append("device ").append(each).append('\n');
        }
        return out.toString();
    }

    /// Reads a note's text.
    ///
    /// @throws LogFormatException if it is no group's
    public static Group parse(String text) throws LogFormatException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FIRST_LINE)) {
            throw new LogFormatException("not a group's note");
        }
        String name = "";
        int edition = 0;
        List<AgeRecipient> recipients = new ArrayList<>();
        List<VerifierKey> persons = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<VerifierKey> devices = new ArrayList<>();
        try {
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" ", 3);
                String value = parts.length > 1 ? parts[1] : "";
                switch (parts[0]) {
                    case "name" -> name = value;
                    case "edition" -> edition = Integer.parseInt(value);
                    case "recipient" ->
                            recipients.add(
                                    AgeKeys.recipient(value)
                                            .orElseThrow(IllegalArgumentException::new));
                    case "person" -> {
                        persons.add(VerifierKey.parse(value));
                        names.add(parts.length > 2 ? parts[2] : "");
                    }
                    case "device" -> devices.add(VerifierKey.parse(value));
                    default -> throw new LogFormatException("a line of a newer group's note");
                }
            }
            return new Group(name, edition, recipients, persons, names, devices);
        } catch (IllegalArgumentException e) {
            throw new LogFormatException("not a group's note", e);
        }
    }
}
