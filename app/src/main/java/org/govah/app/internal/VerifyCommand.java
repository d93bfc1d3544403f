package org.govah.app.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Cosigning;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.archive.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah verify DIR`: whether an archive is what its log says. Needs no key; `--signatures` holds
/// every card and every contributor's signature too, and does.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "verify-dir")
    private Optional<Path> dir = Optional.empty();

    @Option(names = "--signatures", descriptionKey = "verify-signatures")
    private boolean signatures;

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "policy")
    private Optional<Path> policy = Optional.empty();

    @Option(names = "--split-view", paramLabel = "FILE", descriptionKey = "verify-split-view")
    private Optional<Path> splitView = Optional.empty();

    @Option(names = "--log-key", paramLabel = "VKEY", descriptionKey = "log-key")
    private Optional<String> logKey = Optional.empty();

    @Mixin private StampOptions stamp = new StampOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    VerifyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        if (stamp.isGiven()) {
            return stamp.check(screen, json);
        }
        if (splitView.isPresent()) {
            return split(splitView.get());
        }
        Archive of = ArchiveOptions.open(screen, dir.orElse(archive.place(screen)));
        VerifyReport report;
        try (WatchedProgress progress = screen.progress()) {
            if (signatures) {
                try (Unlocked by = archive.unlock(screen, of)) {
                    report = of.verify(Optional.of(by), progress);
                }
            } else {
                report = of.verify(Optional.empty(), progress);
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        boolean stands = quorum(of);
        show(report, stands);
        return report.holds() && stands ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    /// Whether the policy that was given is content with some checkpoint; true without one.
    private boolean quorum(Archive of) throws Refusal {
        if (policy.isEmpty()) {
            return true;
        }
        try {
            OptionalLong size = Cosigning.of(of).quorum(LogCosign.policy(policy.get()));
            if (!json) {
                size.ifPresentOrElse(
                        s -> screen.say("app.verify-quorum", s),
                        () -> screen.say("app.verify-no-quorum"));
            }
            return size.isPresent();
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }

    /// A proof of two histories, which needs no archive. It holding is the failure that is told.
    private int split(Path file) throws Refusal {
        byte[] proof = new InputFile(file).read();
        if (logKey.isEmpty()) {
            throw Refusal.unreadable("app.split-needs-key");
        }
        try {
            String log = Cosigning.checkSplitView(proof, LogCosign.key(logKey.get()));
            screen.say("app.split-holds", log);
            return ExitCode.CHECK_FAILED.code();
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }

    private void show(VerifyReport report, boolean stands) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("holds", report.holds());
            document.put("entries", report.entries());
            document.put("objects", report.objects());
            document.put("bytes", report.bytes());
            document.put("envelopes", report.envelopes());
            document.put("cards", report.cards());
            document.put("signatures", report.signatures());
            document.put("erased", report.erased());
            document.put("cosigners", report.cosigners());
            if (policy.isPresent()) {
                document.put("quorum", stands);
            }
            document.put("findings", ArchiveWords.document(screen, report.findings()));
            document.put("notes", ArchiveWords.document(screen, report.notes()));
            screen.line(Json.of(document).strip());
            return;
        }
        ArchiveWords.findings(screen, report.findings());
        ArchiveWords.findings(screen, report.notes());
        if (signatures) {
            screen.say("app.verify-signatures-done", report.signatures(), report.cards());
        }
        screen.say(
                report.holds() ? "app.verify-holds" : "app.verify-fails",
                report.entries(),
                report.objects(),
                report.envelopes(),
                report.erased(),
                report.findings().size());
    }
}
