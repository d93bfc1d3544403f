package org.govah.keep.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.govah.core.Progress;
import org.govah.core.log.LogFormatException;
import org.govah.core.words.Message;
import org.govah.keep.internal.checking.CardChecking;
import org.govah.keep.internal.checking.Checking;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.store.Storage;

/// All checks of an archive in one report.
record Verifying(Storage storage, Journal journal, List<Group> editions) {
    VerifyReport run(Optional<Unlocked> by, Progress progress)
            throws IOException, LogFormatException {
        Group group = editions.getLast();
        List<Finding> findings = new ArrayList<>(EditionsInLog.findings(journal, editions));
        List<Finding> notes = new ArrayList<>(EditionsInLog.notes(journal, editions));
        if (group.logKeys().stream().noneMatch(journal::signedBy)) {
            findings.add(
                    new Finding(ArchivePaths.CHECKPOINT, Message.of("keep.checkpoint-unsigned")));
        }
        Checking checking = new Checking(storage, journal, Tombstones.of(group));
        checking.run(progress);
        findings.addAll(checking.findings());
        notes.addAll(checking.notes());
        long cards = 0;
        long signatures = 0;
        if (by.isPresent()) {
            CardChecking withKey =
                    new CardChecking(
                            journal,
                            Pages.in(storage, journal.checkpoint().size()),
                            by.get().reading(),
                            new LinkedHashSet<>(group.personKeys()),
                            new KeyStanding(group));
            withKey.run(progress);
            cards = withKey.cards();
            signatures = withKey.signatures();
            findings.addAll(withKey.findings());
            notes.addAll(withKey.notes());
        }
        return new VerifyReport(
                journal.checkpoint().size(),
                checking.objects(),
                checking.bytes(),
                checking.envelopes(),
                cards,
                signatures,
                checking.erased().size(),
                Math.max(0, journal.note().signatures().size() - 1L),
                findings,
                notes);
    }
}
