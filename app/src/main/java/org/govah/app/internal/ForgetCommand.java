package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.log.EntryId;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.CaptureDevice;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah forget ITEM`: erases an item; two persons sign. `govah forget --taken` on a capture
/// device: clears what its group took in.
@Command(name = "forget", mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();
    @Mixin private SecondPerson second = new SecondPerson();

    @Parameters(index = "0", arity = "0..1", paramLabel = "ITEM", descriptionKey = "forget-item")
    private Optional<String> item = Optional.empty();

    @Option(names = "--taken", descriptionKey = "forget-taken")
    private boolean taken;

    @Option(names = "--receipt", paramLabel = "FILE", descriptionKey = "forget-receipt")
    private Optional<Path> receipt = Optional.empty();

    @Option(names = "--code", paramLabel = "WORD", descriptionKey = "forget-code")
    private String code = "consent-withdrawn";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "forget-reason")
    private String reason = "";

    ForgetCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        if (!code.matches("[a-z][a-z-]{0,40}")) {
            throw Refusal.unreadable("app.forget-code", code);
        }
        if (item.isPresent() == taken) {
            throw Refusal.unreadable("app.forget-what");
        }
        Archive of = archive.open(screen);
        if (taken) {
            return clear(of);
        }
        try (Unlocked by = archive.unlock(screen, of)) {
            if (by.group().activePeople() < 2) {
                throw Refusal.of(ArchiveException.wouldLose("app.forget-needs-second"));
            }
            try (Unlocked other = second.unlock(screen, of)) {
                EntryId id = of.forget(by, other, item.orElseThrow(), code, reason);
                new Touch(screen, of)
                        .enter(by, org.govah.keep.custody.CustodyType.DELETION, List.of(id));
                screen.say("app.forget-copies");
                screen.say("app.forget-done", id.hex());
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private int clear(Archive of) throws Refusal {
        try {
            CaptureDevice device =
                    CaptureDevice.in(of, archive.place(screen))
                            .orElseThrow(() -> Refusal.unreadable("app.forget-no-device"));
            CaptureDevice.Cleared done = device.clear(receipt);
            screen.say("app.forget-flash");
            screen.say("app.forget-cleared", done.items(), done.bytes());
            return ExitCode.DONE.code();
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }

    /// Where the second signature's passphrase comes from.
    static final class SecondPerson {
        @Option(
                names = "--second-passphrase-file",
                paramLabel = "FILE",
                descriptionKey = "second-passphrase-file")
        private Optional<Path> file = Optional.empty();

        Unlocked unlock(Screen screen, Archive of) throws Refusal {
            char[] passphrase =
                    ArchiveOptions.secret(
                                    screen,
                                    file,
                                    "GOVAH_SECOND_PASSPHRASE",
                                    "app.ask-second-passphrase")
                            .orElseThrow(() -> Refusal.unreadable("app.forget-needs-second"));
            return ArchiveOptions.unlock(screen, of, passphrase);
        }
    }
}
