package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Custody;
import org.govah.keep.archive.GroupKeys;
import org.govah.keep.archive.Mending;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.archive.VerifyReport;
import org.govah.keep.custody.CustodyType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah doctor`: finishes erasures that were cut, brings back from a copy what is damaged, and
/// says what is left.
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--from", paramLabel = "DIR", descriptionKey = "doctor-from")
    private Optional<Path> from = Optional.empty();

    DoctorCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        VerifyReport after;
        try (WatchedProgress progress = screen.progress()) {
            List<String> back = new ArrayList<>();
            if (from.isPresent()) {
                back.addAll(notes(of, from.get()));
            }
            if (archive.isGiven(screen)) {
                try (Unlocked by = archive.unlock(screen, of)) {
                    of.finishErasing(by);
                    GroupKeys.of(of).finish(by);
                }
            }
            if (from.isPresent()) {
                back.addAll(of.repair(from.get(), progress));
                back.forEach(path -> screen.say("app.doctor-back", path));
                screen.say("app.doctor-repaired", back.size());
                afterRepair(of, back);
            }
            after = of.verify(Optional.empty(), progress);
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        ArchiveWords.findings(screen, after.findings());
        ArchiveWords.findings(screen, after.notes());
        recovery(of);
        screen.say(after.holds() ? "app.doctor-well" : "app.doctor-ill", after.findings().size());
        return after.holds() ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    /// A copy may be of before envelopes and pages were sealed anew.
    private void afterRepair(Archive of, List<String> back) throws Refusal, ArchiveException {
        boolean older =
                back.stream().anyMatch(path -> path.startsWith("envelopes/"))
                        && of.group().recipients().size() > 1;
        if (!back.isEmpty() && archive.isGiven(screen)) {
            try (Unlocked by = archive.unlock(screen, of)) {
                new Touch(screen, of).enter(by, CustodyType.RECOVERY, Custody.of(of).in(back));
                if (older) {
                    KeysReseal.anew(screen, of, by);
                }
            }
        } else if (older) {
            screen.say("app.doctor-reseal");
        }
    }

    /// What nothing can be read without; the checkpoint is signed anew where that is what is left
    /// to do and a passphrase is at hand.
    private List<String> notes(Archive of, Path copy) throws Refusal, ArchiveException {
        try {
            return Mending.of(of).notes(copy);
        } catch (ArchiveException e) {
            if (!archive.isGiven(screen)) {
                throw e;
            }
            try (Unlocked by = archive.unlock(screen, of)) {
                List<String> signed = Mending.of(of).signAnew(by, copy);
                if (signed.isEmpty()) {
                    throw e;
                }
                return signed;
            }
        }
    }

    /// Nags until recovery was prepared and tried.
    private void recovery(Archive of) throws Refusal {
        try {
            GroupKeys.RecoveryState state = GroupKeys.of(of).recovery();
            if (!state.made()) {
                screen.say("app.doctor-no-cards");
            } else if (state.rehearsed().isEmpty()) {
                screen.say("app.doctor-unrehearsed");
            } else {
                screen.say("app.doctor-rehearsed", state.rehearsed().get().toString());
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }
}
