package org.govah.app.internal;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Group;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `govah keys`: who belongs to the group, and what opens its archive.
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
            screen.say("app.keys-compare", group.edition(), ArchiveWords.fingerprint(group));
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    /// An archive and the people who sign a change of its group.
    static final class Signing {
        @Mixin private ArchiveOptions archive = new ArchiveOptions();
        @Mixin private ForgetCommand.SecondPerson second = new ForgetCommand.SecondPerson();

        /// Runs a change with one person's keys, and a second one's where the group has two.
        void change(Screen screen, Change change) throws Refusal {
            Archive of = archive.open(screen);
            try (Unlocked by = archive.unlock(screen, of)) {
                if (by.group().signersNeeded() > 1) {
                    try (Unlocked other = second.unlock(screen, of)) {
                        change.make(of, by, Optional.of(other));
                    }
                } else {
                    change.make(of, by, Optional.empty());
                }
            } catch (ArchiveException e) {
                throw Refusal.of(e);
            }
        }

        /// The same, after which what older keys open is sealed anew where that was asked for.
        ExitCode change(Screen screen, boolean reseal, Change change) throws Refusal {
            AtomicReference<ExitCode> end = new AtomicReference<>(ExitCode.DONE);
            change(
                    screen,
                    (of, by, second) -> {
                        change.make(of, by, second);
                        if (reseal) {
                            end.set(KeysReseal.anew(screen, of, by));
                        }
                    });
            return end.get();
        }

        Archive open(Screen screen) throws Refusal {
            return archive.open(screen);
        }
    }

    /// What is done with open keys.
    @FunctionalInterface
    interface Change {
        void make(Archive archive, Unlocked by, Optional<Unlocked> second)
                throws ArchiveException, Refusal;
    }
}
