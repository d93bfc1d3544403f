package org.govah.app.internal;

import java.util.concurrent.Callable;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Resealing;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `govah keys reseal`: what older reading keys open is sealed to the newest alone.
@Command(name = "reseal", mixinStandardHelpOptions = true)
final class KeysReseal implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    KeysReseal(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        try (Unlocked by = archive.unlock(screen, of)) {
            return anew(screen, of, by).code();
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }

    /// Seals anew and says what was done, and what that cannot do.
    static ExitCode anew(Screen screen, Archive of, Unlocked by) throws ArchiveException {
        Resealing.Report done;
        try (WatchedProgress progress = screen.progress()) {
            done = Resealing.of(of).run(by, progress);
        }
        done.left().forEach(path -> screen.say("app.keys-reseal-left", path));
        screen.say("app.keys-reseal-limits");
        screen.say("app.keys-resealed", done.envelopes(), done.pages(), done.newest());
        return done.left().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
}
