package org.govah.app.internal;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Around;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.Option;

/// Which archive a command works on, and where its passphrase comes from.
final class ArchiveOptions {
    private static final String ARCHIVE_VARIABLE = "GOVAH_ARCHIVE";
    private static final String PASSPHRASE_VARIABLE = "GOVAH_PASSPHRASE";

    @Option(names = "--archive", paramLabel = "DIR", descriptionKey = "archive")
    private Optional<Path> archive = Optional.empty();

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    private Optional<Path> passphraseFile = Optional.empty();

    /// The folder: `--archive`, else the variable, else the current folder.
    Path place(Screen screen) {
        return archive.or(() ->
                        Optional.ofNullable(screen.around().environment().get(ARCHIVE_VARIABLE))
                                .map(Path::of))
                .orElse(Path.of(""));
    }

    Archive open(Screen screen) throws Refusal {
        return open(screen, place(screen));
    }

    static Archive open(Screen screen, Path place) throws Refusal {
        try {
            return Archive.open(place, around(screen));
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
    }

    static Around around(Screen screen) {
        return new Around(
                screen.around().clock(),
                screen.around().random(),
                name -> Optional.ofNullable(screen.around().environment().get(name)),
                screen.around().logWork());
    }

    Unlocked unlock(Screen screen, Archive of) throws Refusal {
        return unlock(screen, of, passphrase(screen));
    }

    static Unlocked unlock(Screen screen, Archive of, char[] passphrase) throws Refusal {
        try {
            return of.unlock(passphrase);
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        } finally {
            java.util.Arrays.fill(passphrase, ' ');
        }
    }

    /// Whether a passphrase can be had without asking anybody.
    boolean isGiven(Screen screen) {
        return passphraseFile.isPresent()
                || screen.around().environment().containsKey(PASSPHRASE_VARIABLE);
    }

    char[] passphrase(Screen screen) throws Refusal {
        return secret(screen, passphraseFile, PASSPHRASE_VARIABLE, "app.ask-passphrase")
                .orElseThrow(() -> Refusal.unreadable("app.no-passphrase"));
    }

    /// A secret from a file, else a variable, else a person.
    static Optional<char[]> secret(
            Screen screen, Optional<Path> file, String variable, String question) throws Refusal {
        if (file.isPresent()) {
            return Optional.of(read(file.get()));
        }
        Optional<char[]> given =
                Optional.ofNullable(screen.around().environment().get(variable))
                        .map(String::toCharArray);
        return given.isPresent()
                ? given
                : screen.around().secrets().ask(screen.words().say(question));
    }

    private static char[] read(Path file) throws Refusal {
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8.decode(
                            java.nio.ByteBuffer.wrap(Files.readAllBytes(file)));
            int end = text.length();
            while (end > 0 && (text.get(end - 1) == '\n' || text.get(end - 1) == '\r')) {
                end--;
            }
            char[] secret = new char[end];
            text.get(0, secret);
            return secret;
        } catch (IOException e) {
            throw Refusal.unreadable(
                    "app.secret-unreadable", file.toString(), e.getClass().getSimpleName());
        }
    }
}
