package org.govah.keep.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.Entry;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.internal.journal.Journal;

/// Editions of the group's note as the log binds them: an older note that was put back, or another
/// one in its place, does not fit.
final class EditionsInLog {
    private static final String FILE = "group";

    private EditionsInLog() {}

    /// The newest edition of which the log knows; 1 where it knows of none, since the first one is
    /// bound by each person's key file.
    static int newest(Journal journal) throws IOException, LogFormatException {
        return all(journal).stream().mapToInt(EditionEntry::edition).max().orElse(1);
    }

    static Entering.Said said(Group edition, Optional<VerifierKey> revoked, Unlocked by) {
        EditionEntry entry = new EditionEntry(edition.edition(), edition.hash(), revoked);
        return new Entering.Said(
                entry.type(),
                List.of(),
                Optional.empty(),
                List.of(),
                e -> e.saying(entry.text()).signedOpenly(by.keyName(), by.personKey()));
    }

    /// What does not fit between the log and the editions.
    static List<Finding> findings(Journal journal, List<Group> editions)
            throws IOException, LogFormatException {
        List<Finding> findings = new ArrayList<>();
        for (EditionEntry each : all(journal)) {
            boolean there = each.edition() >= 1 && each.edition() <= editions.size();
            if (!there || !editions.get(each.edition() - 1).hash().equals(each.hash())) {
                findings.add(
                        new Finding(FILE, Message.of("keep.group-older-than-log", each.edition())));
            }
        }
        return findings;
    }

    /// What the log does not know yet.
    static List<Finding> notes(Journal journal, List<Group> editions)
            throws IOException, LogFormatException {
        int newest = newest(journal);
        return newest >= editions.size()
                ? List.of()
                : List.of(new Finding(FILE, Message.of("keep.group-not-in-log", editions.size())));
    }

    private static List<EditionEntry> all(Journal journal) throws IOException, LogFormatException {
        List<EditionEntry> found = new ArrayList<>();
        journal.entries(
                0, (index, bytes) -> EditionEntry.of(Entry.decode(bytes)).ifPresent(found::add));
        return found;
    }
}
