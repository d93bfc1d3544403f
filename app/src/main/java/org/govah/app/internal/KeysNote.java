package org.govah.app.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.CaptureDevice;
import org.govah.keep.archive.Group;
import org.govah.keep.archive.GroupKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `govah keys note` and `update`: the group's note on its way to a capture device.
final class KeysNote {
    private KeysNote() {}

    /// `govah keys note FILE`: every edition in one file.
    @Command(name = "note", mixinStandardHelpOptions = true)
    static final class Write implements Callable<Integer> {
        private final Screen screen;

        @Mixin private ArchiveOptions archive = new ArchiveOptions();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "editions-to")
        private Path file = Path.of("");

        Write(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            try {
                Archive of = archive.open(screen);
                if (CaptureDevice.in(of, archive.place(screen)).isPresent()) {
                    throw Refusal.unreadable("app.keys-note-capture");
                }
                Group group = of.group();
                new NewFile(file).write(GroupKeys.of(of).editions());
                screen.say("app.keys-note", file.toString(), group.edition());
            } catch (ArchiveException e) {
                throw Refusal.of(e);
            }
            return ExitCode.DONE.code();
        }
    }

    /// `govah keys update FILE`, on a capture device.
    @Command(name = "update", mixinStandardHelpOptions = true)
    static final class Update implements Callable<Integer> {
        private final Screen screen;

        @Mixin private ArchiveOptions archive = new ArchiveOptions();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "editions-from")
        private Path file = Path.of("");

        Update(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            try {
                Optional<CaptureDevice> device =
                        CaptureDevice.in(archive.open(screen), archive.place(screen));
                say(
                        device.orElseThrow(() -> Refusal.unreadable("app.keys-update-archive"))
                                .learn(file));
            } catch (ArchiveException e) {
                throw Refusal.of(e);
            }
            return ExitCode.DONE.code();
        }

        private void say(CaptureDevice.Learned learned) {
            int before = learned.before().edition();
            int now = learned.now().edition();
            if (learned.revoked()) {
                screen.say("app.keys-update-revoked");
            }
            if (before == now) {
                screen.say("app.keys-update-known", now);
            } else {
                screen.say("app.keys-update", before, now);
            }
        }
    }
}
