package org.govah.app.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah keys`: who belongs to the group; `govah keys add NAME` enrols another person.
@Command(name = "keys", mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    KeysCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        try {
            Group group = archive.open(screen).group();
            screen.line(group.text().stripTrailing());
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    /// `govah keys add NAME`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private final Screen screen;

        @Mixin private ArchiveOptions archive = new ArchiveOptions();
        @Mixin private ForgetCommand.SecondPerson second = new ForgetCommand.SecondPerson();

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
        private String name = "";

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                descriptionKey = "new-passphrase-file")
        private Optional<Path> newPassphrase = Optional.empty();

        Add(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            Archive of = archive.open(screen);
            try (Unlocked by = archive.unlock(screen, of)) {
                char[] fresh =
                        ArchiveOptions.secret(
                                        screen,
                                        newPassphrase,
                                        "GOVAH_NEW_PASSPHRASE",
                                        "app.ask-new-passphrase")
                                .orElseThrow(() -> Refusal.unreadable("app.no-passphrase"));
                if (by.group().persons().size() > 1) {
                    try (Unlocked other = second.unlock(screen, of)) {
                        of.enrol(by, Optional.of(other), name, fresh);
                    }
                } else {
                    of.enrol(by, Optional.empty(), name, fresh);
                }
            } catch (ArchiveException e) {
                throw Refusal.of(e);
            }
            screen.say("app.keys-added", name);
            return ExitCode.DONE.code();
        }
    }
}
