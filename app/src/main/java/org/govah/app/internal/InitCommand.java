package org.govah.app.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.keep.archive.AgeKind;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Around;
import org.govah.keep.archive.BucketArchive;
import org.govah.keep.archive.CaptureDevice;
import org.govah.keep.archive.Group;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah init DIR`: a new archive, with a group of one person.
@Command(name = "init", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "init-dir")
    private Path dir = Path.of("");

    @Option(names = "--person", paramLabel = "NAME", descriptionKey = "person")
    private String person = "first";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    private Optional<Path> passphraseFile = Optional.empty();

    @Option(names = "--recipients", paramLabel = "pq|x25519", descriptionKey = "recipients")
    private AgeKind kind = AgeKind.PQ;

    @Option(names = "--capture", paramLabel = "GROUP", descriptionKey = "init-capture")
    private Optional<Path> capture = Optional.empty();

    @Option(names = "--s3", paramLabel = "FILE", descriptionKey = "init-s3")
    private Optional<Path> bucket = Optional.empty();

    InitCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        if (capture.isPresent()) {
            return capture(capture.get());
        }
        char[] passphrase =
                ArchiveOptions.secret(
                                screen,
                                passphraseFile,
                                "GOVAH_PASSPHRASE",
                                "app.ask-new-passphrase")
                        .orElseThrow(() -> Refusal.unreadable("app.no-passphrase"));
        Around around = ArchiveOptions.around(screen);
        try {
            if (bucket.isPresent()) {
                BucketArchive.point(dir, bucket.get(), around);
            }
            Archive.found(dir, person, kind, passphrase, around);
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        screen.say("app.init-keys");
        screen.say("app.init-done", dir.toString());
        return ExitCode.DONE.code();
    }

    private int capture(Path note) throws Refusal {
        try {
            Group group = CaptureDevice.found(dir, note, ArchiveOptions.around(screen));
            screen.say("app.capture-compare", group.edition(), ArchiveWords.fingerprint(group));
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        screen.say("app.capture-camera");
        screen.say(
                "app.capture-done",
                dir.toString(),
                dir.resolve(CaptureDevice.ENROLMENT).toString());
        return ExitCode.DONE.code();
    }
}
