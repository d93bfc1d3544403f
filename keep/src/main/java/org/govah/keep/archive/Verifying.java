package org.govah.keep.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govah.core.Progress;
import org.govah.core.log.EntryId;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.VerifierKey;
import org.govah.core.words.Message;
import org.govah.keep.internal.checking.CardChecking;
import org.govah.keep.internal.checking.Checking;
import org.govah.keep.internal.journal.ArchivePaths;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keys.CaptureKeys;
import org.govah.keep.internal.keys.KeySums;
import org.govah.keep.internal.peers.PeerLog;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.time.TrustAnchors;

/// All checks of an archive in one report.
record Verifying(Storage storage, Journal journal, List<Group> editions, Instant now) {
    VerifyReport run(Optional<Unlocked> by, Progress progress)
            throws IOException, LogFormatException, ArchiveException {
        Group group = editions.getLast();
        List<Finding> findings = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        keysAndPeers(group, findings, notes);
        TimeFiles time = TimeProofs.files(storage, journal, group, now);
        TimeFiles.Read stamps = time.read(TrustAnchors.none());
        findings.addAll(stamps.findings());
        notes.addAll(stamps.notes());
        findings.addAll(new Cosigned(storage, time).findings());
        findings.addAll(Comparing.findings(storage, time));
        notes.addAll(requests(group));
        Checking checking = new Checking(storage, journal, Tombstones.of(group));
        Set<EntryId> handed = handedOver(group);
        checking.excuse(handed);
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
                            contributors(group),
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
                checking.erased().stream().filter(id -> !handed.contains(id)).count(),
                new Cosigned(storage, time).cosigners(),
                findings,
                notes);
    }

    /// What a capture device handed over and may have destroyed.
    private Set<EntryId> handedOver(Group group) {
        try {
            return CaptureKeys.isThere(storage)
                    ? new HandedOver(storage, journal, group).ids()
                    : Set.of();
        } catch (IOException | LogFormatException | UncheckedIOException e) {
            return Set.of();
        }
    }

    /// What other groups ask; where one's own log cannot be read, that is named below.
    private List<Finding> requests(Group group) {
        try {
            return Requests.open(storage, journal, group);
        } catch (IOException | LogFormatException | UncheckedIOException e) {
            return List.of();
        }
    }

    /// The group's note against the log, key files, other devices' logs, the checkpoint's
    /// signature.
    private void keysAndPeers(Group group, List<Finding> findings, List<Finding> notes)
            throws IOException, ArchiveException {
        try {
            findings.addAll(EditionsInLog.findings(journal, editions));
            notes.addAll(EditionsInLog.notes(journal, editions));
        } catch (LogFormatException | IOException e) {
            // A damaged bundle of entries is named below.
            findings.clear();
        }
        List<VerifierKey> logs = new ArrayList<>(group.logKeys());
        if (CaptureKeys.isThere(storage)) {
            logs.add(CaptureKeys.logVerifier(storage));
        }
        findings.addAll(PeerChecking.findings(storage, group));
        for (String path : KeySums.damaged(storage)) {
            findings.add(new Finding(path, Message.of("keep.keys-damaged")));
        }
        if (logs.stream().noneMatch(journal::signedBy)) {
            findings.add(
                    new Finding(ArchivePaths.CHECKPOINT, Message.of("keep.checkpoint-unsigned")));
        }
    }

    /// Persons, and every contributor that an enrolled capture device announced.
    private Set<VerifierKey> contributors(Group group) throws IOException, LogFormatException {
        Set<VerifierKey> keys = new LinkedHashSet<>(group.personKeys());
        for (Group.Capture each : group.captures()) {
            String folder = PeerLog.of(storage, each.origin()).folder();
            keys.addAll(CaptureKeys.contributors(each, CaptureKeys.announcements(storage, folder)));
        }
        return keys;
    }
}
