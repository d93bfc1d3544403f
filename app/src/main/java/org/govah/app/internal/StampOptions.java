package org.govah.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govah.keep.time.BlockHeader;
import org.govah.keep.time.StampCheck;
import org.govah.keep.time.TimeProofException;
import picocli.CommandLine.Option;

/// A time stamp that lies beside a document, held against it: `govah verify --stamp FILE --of
/// DATA`. No archive is needed.
final class StampOptions {
    @Option(names = "--stamp", paramLabel = "FILE", descriptionKey = "verify-stamp")
    private Optional<Path> stamp = Optional.empty();

    @Option(names = "--of", paramLabel = "DATA", descriptionKey = "verify-stamp-of")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--anchors", paramLabel = "FILE", descriptionKey = "log-anchors")
    private Optional<Path> anchors = Optional.empty();

    @Option(names = "--headers", paramLabel = "FILE", descriptionKey = "stamp-headers")
    private Optional<Path> headers = Optional.empty();

    /// Whether any of these was given.
    boolean isGiven() {
        return stamp.isPresent() || data.isPresent();
    }

    /// Says what the stamp says; 1 where it does not show by when the document was there.
    int check(Screen screen, boolean json) throws Refusal {
        if (stamp.isEmpty() || data.isEmpty()) {
            throw Refusal.unreadable("app.stamp-needs-both");
        }
        StampCheck check = check(new InputFile(stamp.get()).read(), data.get());
        List<String> words = check.words().stream().map(screen.words()::say).toList();
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("ofThisFile", check.covers());
            document.put("shows", check.shows());
            document.put("words", words);
            screen.line(Json.of(document).strip());
        } else {
            words.forEach(screen::line);
        }
        return check.shows() ? ExitCode.DONE.code() : ExitCode.CHECK_FAILED.code();
    }

    private StampCheck check(byte[] proof, Path of) throws Refusal {
        try (InputStream in = Files.newInputStream(of)) {
            List<BlockHeader> known = BlockHeader.readAll(InputFile.orNone(headers));
            return StampCheck.of(proof, in, LogCommand.anchors(anchors), known);
        } catch (TimeProofException e) {
            throw new Refusal(ExitCode.UNREADABLE, e.words());
        } catch (IOException e) {
            throw Refusal.unreadable(
                    "app.input-unreadable", of.toString(), e.getClass().getSimpleName());
        }
    }
}
