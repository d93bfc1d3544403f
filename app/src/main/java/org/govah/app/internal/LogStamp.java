package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Cosigning;
import org.govah.keep.archive.TimeProofs;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.custody.CustodyType;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah log stamp`: requests for time stamps out, stamps in; files only, no network.
@Command(name = "stamp", mixinStandardHelpOptions = true)
final class LogStamp implements Callable<Integer> {
    private static final String REQUEST = ".tsq";

    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private What what = new What();

    @Option(names = "--headers", paramLabel = "FILE", descriptionKey = "stamp-headers")
    private Optional<Path> headers = Optional.empty();

    LogStamp(Screen screen) {
        this.screen = screen;
    }

    /// One of these.
    static final class What {
        @Option(names = "--request", paramLabel = "FILE", descriptionKey = "stamp-request")
        private Optional<Path> request = Optional.empty();

        @Option(names = "--add", paramLabel = "FILE", descriptionKey = "stamp-add")
        private Optional<Path> add = Optional.empty();

        @Option(names = "--renew", paramLabel = "FILE", descriptionKey = "stamp-renew")
        private Optional<Path> renew = Optional.empty();

        @Option(names = "--quote", paramLabel = "FILE", descriptionKey = "stamp-quote")
        private Optional<Path> quote = Optional.empty();
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        TimeProofs proofs = TimeProofs.of(of);
        try {
            if (what.request.isPresent()) {
                request(proofs, what.request.get());
            } else if (what.renew.isPresent()) {
                write(what.renew.get(), proofs.renewal());
            } else if (what.add.isPresent()) {
                add(of, proofs, what.add.get());
            } else {
                quote(of, what.quote.orElseThrow());
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private void request(TimeProofs proofs, Path to) throws Refusal, ArchiveException {
        new NewFile(to).requireNew();
        write(to, to.toString().endsWith(REQUEST) ? proofs.request() : proofs.note());
    }

    private void write(Path to, byte[] bytes) throws Refusal {
        new NewFile(to).write(bytes);
        screen.say("app.stamp-request-done", to.toString());
    }

    private void add(Archive of, TimeProofs proofs, Path from) throws Refusal, ArchiveException {
        TimeProofs.Kept kept = proofs.add(new InputFile(from).read(), InputFile.orNone(headers));
        kept.paths().forEach(path -> screen.line("  " + path));
        if (kept.paths().isEmpty()) {
            screen.say("app.stamp-known", kept.size());
        } else {
            if (archive.isGiven(screen)) {
                try (Unlocked by = archive.unlock(screen, of)) {
                    new Touch(screen, of).enter(by, CustodyType.METADATA_MODIFICATION, List.of());
                }
            }
            screen.say("app.stamp-added", kept.paths().size(), kept.size());
        }
    }

    private void quote(Archive of, Path from) throws Refusal, ArchiveException {
        byte[] header = new InputFile(from).read();
        try (Unlocked by = archive.unlock(screen, of)) {
            screen.say("app.stamp-quoted", Cosigning.of(of).quote(by, header).toString());
        }
    }
}
