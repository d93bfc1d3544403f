package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;
import org.govah.link.Settlement;

/// What reviewers judged, settled, and what is to be said of it.
///
/// @param settlement what binds and what does not
/// @param says of the file: whether it is signed
record Judged(Settlement settlement, List<Message> says) {
    /// Open disagreements that are told row by row.
    private static final int SHOWN = 5;

    /// Copies the messages.
    Judged {
        says = List.copyOf(says);
    }

    static Judged nothing() {
        return new Judged(Settlement.of(List.of()), List.of());
    }

    /// Reads the file, if there is one.
    static Judged read(Optional<Path> file, Optional<Path> trust) throws Refusal {
        if (file.isEmpty()) {
            if (trust.isPresent()) {
                throw Refusal.unreadable("app.trust-alone");
            }
            return nothing();
        }
        DecisionsFile read = DecisionsFile.read(file.get(), trust);
        return new Judged(Settlement.of(read.judgements()), List.of(read.says()));
    }

    /// What the user should know: signatures, agreement, what is open.
    List<Message> notes() {
        List<Message> out = new ArrayList<>(says);
        for (Settlement.Between each : settlement.agreements()) {
            out.add(
                    Message.of(
                            "app.review-agreement",
                            each.first(),
                            each.second(),
                            each.agreement().pairs(),
                            each.agreement().agreed(),
                            each.agreement().kappa()));
        }
        if (!settlement.open().isEmpty()) {
            out.add(Message.of("app.review-open", settlement.open().size()));
            settlement.open().stream()
                    .limit(SHOWN)
                    .forEach(pair ->
                            out.add(
                                    Message.of(
                                            "app.review-open-pair",
                                            pair.getFirst().a().toString(),
                                            pair.getFirst().b().toString())));
        }
        return out;
    }
}
