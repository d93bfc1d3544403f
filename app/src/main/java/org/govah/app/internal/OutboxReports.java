package org.govah.app.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Outbox;
import org.govah.keep.archive.Unlocked;

/// `govah keep --outbox DIR`: what a capture device kept goes into its group's archive.
final class OutboxReports {
    private OutboxReports() {}

    static int takeIn(
            Screen screen, ArchiveOptions options, Archive into, Path device, boolean json)
            throws Refusal, ArchiveException {
        Outbox.Report done;
        try (Unlocked by = options.unlock(screen, into);
                WatchedProgress progress = screen.progress()) {
            done = Outbox.takeIn(into, by, device, progress);
        }
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("origin", done.origin());
            document.put("read", done.read());
            document.put("new", done.taken());
            document.put("known", done.known());
            document.put("toFix", done.left().size());
            document.put("receipt", done.receipt());
            document.put("refused", ArchiveWords.document(screen, done.left()));
            screen.line(Json.of(document).strip());
        } else {
            ArchiveWords.findings(screen, done.left());
            if (done.receipt()) {
                screen.say("app.outbox-receipt", device.resolve("receipt").toString());
            }
            screen.say(
                    "app.outbox-done",
                    done.origin(),
                    done.read(),
                    done.taken(),
                    done.known(),
                    done.left().size());
        }
        return done.left().isEmpty() ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }
}
