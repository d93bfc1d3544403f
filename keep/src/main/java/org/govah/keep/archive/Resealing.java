package org.govah.keep.archive;

import java.util.List;
import org.govah.core.Progress;
import org.govah.keep.custody.CustodyType;
import org.govah.keep.internal.items.LogView;
import org.govah.keep.internal.items.SealingAnew;
import org.govah.keep.internal.journal.Journal;
import org.govah.keep.internal.journal.Pages;
import org.govah.keep.internal.keys.KeyRing;

/// Seals what older reading keys open to the newest one alone, so that whoever holds an older key
/// opens nothing that is left in the archive. Payloads and their keys stay: a copy of the archive
/// that was made before opens with the older key as it did.
public final class Resealing {
    private final Archive archive;

    private Resealing(Archive archive) {
        this.archive = archive;
    }

    /// Of an archive.
    public static Resealing of(Archive archive) {
        return new Resealing(archive);
    }

    /// What was done.
    ///
    /// @param envelopes of large items, sealed anew
    /// @param pages of cards, sealed anew
    /// @param newest files that were sealed to the newest key alone before
    /// @param left paths of files that nobody's keys open, and that nothing here makes needless
    public record Report(long envelopes, long pages, long newest, List<String> left) {
        /// Copies the list.
        public Report {
            left = List.copyOf(left);
        }
    }

    /// Seals everything anew that is not sealed to the newest reading key alone, and enters the
    /// touch as custody. Cut anywhere and run again: every item can be read at every moment.
    ///
    /// @throws ArchiveException if the group's note was changed meanwhile, or the archive cannot be
    ///   written
    public Report run(Unlocked by, Progress progress) throws ArchiveException {
        try (AutoCloseable _ = archive.lock()) {
            if (KeyRing.group(archive.storage()).edition() != by.group().edition()) {
                throw Failures.locked(archive.place());
            }
            Journal journal = archive.journal();
            Pages.forWriting(archive.storage(), journal.checkpoint().size());
            LogView view = archive.view(journal);
            Entering entering = new Entering(archive.storage(), archive.around(), by);
            Entering.Said touch = Custody.of(archive).said(by, CustodyType.ENCRYPTION, List.of());
            SealingAnew.Done done =
                    new SealingAnew(
                                    archive.storage(),
                                    view,
                                    by.reading(),
                                    by.recipients().getFirst(),
                                    archive.around().random(),
                                    () -> entering.enter(journal, List.of(touch)))
                            .run(progress);
            return new Report(done.envelopes(), done.pages(), done.newest(), done.left());
        } catch (Exception e) {
            throw archive.writing(e);
        }
    }
}
