package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.govah.core.log.LogFormatException;
import org.govah.core.log.Policy;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Cosigning;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah log cosign`: groups that meet sign each other's checkpoints, by files.
@Command(name = "cosign", mixinStandardHelpOptions = true)
final class LogCosign implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(names = "--from", paramLabel = "SIZE", descriptionKey = "cosign-from")
    private Optional<Long> from = Optional.empty();

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "policy")
    private Optional<Path> policy = Optional.empty();

    @Option(names = "--log-key", paramLabel = "VKEY", descriptionKey = "log-key")
    private List<String> logKeys = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cosign-out")
    private Optional<Path> out = Optional.empty();

    LogCosign(Screen screen) {
        this.screen = screen;
    }

    /// One of these.
    static final class What {
        @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "cosign-file")
        private Optional<Path> file = Optional.empty();

        @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cosign-export")
        private Optional<Path> export = Optional.empty();

        @Option(names = "--add", paramLabel = "FILE", descriptionKey = "cosign-add")
        private Optional<Path> add = Optional.empty();

        @Option(names = "--keys", descriptionKey = "cosign-keys")
        private boolean keys;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        Cosigning cosigning = Cosigning.of(of);
        try {
            if (what.export.isPresent()) {
                OptionalLong size =
                        from.isPresent() ? OptionalLong.of(from.get()) : OptionalLong.empty();
                new NewFile(what.export.get()).write(cosigning.request(size));
                screen.say("app.cosign-exported", what.export.get().toString());
            } else if (what.add.isPresent()) {
                Cosigning.Taken taken =
                        cosigning.add(new InputFile(what.add.get()).read(), policy());
                screen.say("app.cosign-added", taken.size(), String.join(", ", taken.cosigners()));
            } else if (what.file.isPresent()) {
                cosign(of, what.file.get());
            } else if (what.keys) {
                try (Unlocked by = archive.unlock(screen, of)) {
                    Cosigning.keys(by).forEach(k -> screen.line(k.toString()));
                }
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private void cosign(Archive of, Path file) throws Refusal, ArchiveException {
        Path to = out.orElse(file.resolveSibling(file.getFileName() + ".cosigned"));
        new NewFile(to).requireNew();
        List<VerifierKey> known = new ArrayList<>();
        for (String each : logKeys) {
            known.add(key(each));
        }
        policy().ifPresent(p -> known.addAll(p.logs()));
        byte[] request = new InputFile(file).read();
        try (Unlocked by = archive.unlock(screen, of)) {
            new NewFile(to).write(Cosigning.of(of).cosign(by, request, known));
        }
        screen.say("app.cosign-done", to.toString());
    }

    private Optional<Policy> policy() throws Refusal {
        return policy.isPresent() ? Optional.of(policy(policy.get())) : Optional.empty();
    }

    static Policy policy(Path file) throws Refusal {
        byte[] bytes = new InputFile(file).read();
        try {
            return Policy.parse(bytes);
        } catch (LogFormatException e) {
            throw Refusal.unreadable("app.policy-unreadable", file.toString());
        }
    }

    static VerifierKey key(String text) throws Refusal {
        try {
            return VerifierKey.parse(text);
        } catch (LogFormatException e) {
            throw Refusal.unreadable("app.key-unreadable");
        }
    }
}
