package org.govah.app.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.GroupKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah keys add`, `device`, `enrol`, `revoke`, `rotate`: new editions of the group's note.
final class KeysChanges {
    private KeysChanges() {}

    /// `govah keys add NAME`.
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private final Screen screen;

        @Mixin private KeysCommand.Signing signing = new KeysCommand.Signing();
        @Mixin private NewPassphrase fresh = new NewPassphrase();

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
        private String name = "";

        Add(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            signing.change(
                    screen,
                    (of, by, second) -> GroupKeys.of(of).add(by, second, name, fresh.read(screen)));
            screen.say("app.keys-added", name);
            return ExitCode.DONE.code();
        }
    }

    /// `govah keys device NAME`.
    @Command(name = "device", mixinStandardHelpOptions = true)
    static final class AddDevice implements Callable<Integer> {
        private final Screen screen;

        @Mixin private KeysCommand.Signing signing = new KeysCommand.Signing();
        @Mixin private NewPassphrase fresh = new NewPassphrase();

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "device")
        private String name = "";

        AddDevice(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            signing.change(
                    screen,
                    (of, by, second) -> {
                        GroupKeys.of(of).addDevice(by, second, name, fresh.read(screen));
                        screen.say("app.keys-device", name, by.personName());
                    });
            return ExitCode.DONE.code();
        }
    }

    /// Where a new person's passphrase comes from.
    static final class NewPassphrase {
        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                descriptionKey = "new-passphrase-file")
        private Optional<Path> file = Optional.empty();

        char[] read(Screen screen) throws Refusal {
            return ArchiveOptions.secret(
                            screen, file, "GOVAH_NEW_PASSPHRASE", "app.ask-new-passphrase")
                    .orElseThrow(() -> Refusal.unreadable("app.no-passphrase"));
        }
    }

    /// `govah keys enrol FILE`.
    @Command(name = "enrol", mixinStandardHelpOptions = true)
    static final class Enrol implements Callable<Integer> {
        private final Screen screen;

        @Mixin private KeysCommand.Signing signing = new KeysCommand.Signing();

        @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "enrolment")
        private Path file = Path.of("");

        Enrol(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            String text = read(file);
            signing.change(
                    screen, (of, by, second) -> GroupKeys.of(of).enrolCapture(by, second, text));
            screen.say("app.keys-enrolled");
            return ExitCode.DONE.code();
        }

        private static String read(Path file) throws Refusal {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw Refusal.unreadable(
                        "app.secret-unreadable", file.toString(), e.getClass().getSimpleName());
            }
        }
    }

    /// `govah keys revoke KEY`.
    @Command(name = "revoke", mixinStandardHelpOptions = true)
    static final class Revoke implements Callable<Integer> {
        private final Screen screen;

        @Mixin private KeysCommand.Signing signing = new KeysCommand.Signing();

        @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "revoke-key")
        private String key = "";

        @Option(names = "--from", paramLabel = "DAY", descriptionKey = "revoke-from")
        private Optional<LocalDate> from = Optional.empty();

        @Option(names = "--reseal", descriptionKey = "reseal")
        private boolean reseal;

        Revoke(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            LocalDate day =
                    from.orElseGet(() ->
                            LocalDate.ofInstant(screen.around().clock().instant(), ZoneOffset.UTC));
            return signing.change(
                            screen,
                            reseal,
                            (of, by, second) -> {
                                GroupKeys.of(of).revoke(by, second, key, day);
                                screen.say("app.keys-revoke-limits");
                                screen.say("app.keys-revoked", key, day.toString());
                            })
                    .code();
        }
    }

    /// `govah keys rotate`.
    @Command(name = "rotate", mixinStandardHelpOptions = true)
    static final class Rotate implements Callable<Integer> {
        private final Screen screen;

        @Mixin private KeysCommand.Signing signing = new KeysCommand.Signing();

        @Option(names = "--reseal", descriptionKey = "reseal")
        private boolean reseal;

        Rotate(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            return signing.change(
                            screen,
                            reseal,
                            (of, by, second) -> {
                                GroupKeys.of(of).rotate(by, second);
                                screen.say("app.keys-rotated");
                            })
                    .code();
        }
    }
}
