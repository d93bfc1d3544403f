package org.govah.app.internal;

import java.util.List;
import org.govah.core.log.EntryId;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Custody;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.custody.CustodyEvent;
import org.govah.keep.custody.CustodyType;

/// Enters in the log that somebody touched evidence. An archive on a disk that cannot be written
/// can still be read: then it is said that the touch is not in the log.
record Touch(Screen screen, Archive archive) {
    void enter(Unlocked by, CustodyType type, List<EntryId> items) {
        enter(by, type, CustodyEvent.Outcome.SUCCESS, items);
    }

    void enter(Unlocked by, CustodyType type, CustodyEvent.Outcome outcome, List<EntryId> items) {
        try {
            Custody.of(archive).touched(by, type, outcome, items);
        } catch (ArchiveException e) {
            screen.error("app.touch-not-entered", e.words());
        }
    }
}
