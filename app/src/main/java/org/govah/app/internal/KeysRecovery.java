package org.govah.app.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.GroupKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah keys cards`, `rehearse`, `recover`: getting back in when nobody's passphrase opens the
/// archive any more.
final class KeysRecovery {
    private KeysRecovery() {}

    /// `govah keys cards`.
    @Command(name = "cards", mixinStandardHelpOptions = true)
    static final class Cards implements Callable<Integer> {
        private final Screen screen;

        @Mixin private KeysCommand.Signing signing = new KeysCommand.Signing();

        @Option(names = "--needed", paramLabel = "K", descriptionKey = "cards-needed")
        private int needed = 2;

        @Option(names = "--made", paramLabel = "N", descriptionKey = "cards-made")
        private int made = 3;

        @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cards-out")
        private Optional<Path> out = Optional.empty();

        Cards(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            if (out.isPresent()) {
                requireNew(out.get());
            }
            List<GroupKeys.PrintedCard> cards = new ArrayList<>();
            signing.change(
                    screen,
                    (of, by, second) ->
                            cards.addAll(GroupKeys.of(of).cards(by, second, needed, made)));
            for (GroupKeys.PrintedCard each : cards) {
                if (out.isPresent()) {
                    write(out.get().resolve("card-" + each.number() + ".html"), each.html());
                } else {
                    screen.line(each.number() + "  " + each.letters());
                }
            }
            if (out.isPresent()) {
                screen.say("app.cards-print", out.get().toString());
            }
            screen.say("app.cards-done", made, needed, made - needed);
            return ExitCode.DONE.code();
        }

        private static void requireNew(Path dir) throws Refusal {
            if (Files.exists(dir)) {
                throw Refusal.of(ArchiveException.wouldLose("app.file-is-there", dir.toString()));
            }
        }

        private static void write(Path file, String html) throws Refusal {
            try {
                Path parent = file.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
            } catch (IOException e) {
                throw Refusal.unreadable("app.file-unwritable", file.toString());
            }
            new NewFile(file).write(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// `govah keys rehearse`.
    @Command(name = "rehearse", mixinStandardHelpOptions = true)
    static final class Rehearse implements Callable<Integer> {
        private final Screen screen;

        @Mixin private ArchiveOptions archive = new ArchiveOptions();
        @Mixin private CardLetters letters = new CardLetters();

        Rehearse(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            try {
                GroupKeys.of(archive.open(screen)).rehearse(letters.read(screen));
            } catch (ArchiveException e) {
                throw Refusal.of(e);
            }
            screen.say("app.cards-rehearsed");
            return ExitCode.DONE.code();
        }
    }

    /// `govah keys recover NAME`.
    @Command(name = "recover", mixinStandardHelpOptions = true)
    static final class Recover implements Callable<Integer> {
        private final Screen screen;

        @Mixin private ArchiveOptions archive = new ArchiveOptions();
        @Mixin private CardLetters letters = new CardLetters();
        @Mixin private KeysChanges.NewPassphrase fresh = new KeysChanges.NewPassphrase();

        @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "person")
        private String name = "";

        Recover(Screen screen) {
            this.screen = screen;
        }

        @Override
        public Integer call() throws Refusal {
            try {
                GroupKeys.of(archive.open(screen))
                        .recover(letters.read(screen), name, fresh.read(screen));
            } catch (ArchiveException e) {
                throw Refusal.of(e);
            }
            screen.say("app.keys-recovered", name);
            return ExitCode.DONE.code();
        }
    }

    /// Where the letters of recovery cards come from.
    static final class CardLetters {
        @Option(names = "--cards", paramLabel = "FILE", descriptionKey = "cards-file")
        private Optional<Path> file = Optional.empty();

        List<String> read(Screen screen) throws Refusal {
            if (file.isEmpty()) {
                return asked(screen);
            }
            try {
                return Files.readString(file.get(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
            } catch (IOException e) {
                throw Refusal.unreadable(
                        "app.secret-unreadable",
                        file.get().toString(),
                        e.getClass().getSimpleName());
            }
        }

        /// One card after the other, until an empty line.
        private static List<String> asked(Screen screen) {
            List<String> cards = new ArrayList<>();
            while (true) {
                Optional<char[]> typed =
                        screen.around()
                                .secrets()
                                .ask(screen.words().say("app.ask-card", cards.size() + 1));
                String card = typed.map(String::new).orElse("");
                if (card.isBlank()) {
                    return cards;
                }
                cards.add(card);
            }
        }
    }
}
