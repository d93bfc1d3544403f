package org.govah.app.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.model.Claim;
import org.govah.core.words.Message;
import org.govah.keep.intake.ClaimReader;
import org.govah.keep.intake.Claims;
import org.govah.keep.intake.ReceivedFile;
import org.govah.keep.intake.UnreadableListException;

/// Claims as read in, from a file and from the command line.
///
/// @param file the claims file, where one was given
/// @param claims the file's, then the command line's
/// @param notes what the reader decided
record ReceivedClaims(Optional<ReceivedFile> file, List<Claim> claims, List<Message> notes) {
    static ReceivedClaims read(ClaimOptions options, LocalDate today) throws Refusal {
        List<Claim> claims = new ArrayList<>();
        List<Message> notes = new ArrayList<>();
        Optional<ReceivedFile> file = Optional.empty();
        if (options.file().isPresent()) {
            Path path = options.file().get();
            try {
                file = Optional.of(ReceivedFile.read(path));
                Claims read = ClaimReader.read(file.get(), today);
                claims.addAll(read.claims());
                notes.addAll(read.notes());
                read.toFix()
                        .forEach(row ->
                                notes.add(Message.of("app.claim-to-fix", row.row(), row.reason())));
            } catch (UnreadableListException e) {
                throw unreadable(String.valueOf(path.getFileName()), e);
            }
        }
        for (String range : options.ranges()) {
            try {
                claims.add(ClaimReader.parseRange(range));
            } catch (UnreadableListException e) {
                throw unreadable(range, e);
            }
        }
        return new ReceivedClaims(file, claims, notes);
    }

    private static Refusal unreadable(String what, UnreadableListException e) {
        return new Refusal(ExitCode.UNREADABLE, Message.of("app.unreadable", what, e.words()));
    }
}
