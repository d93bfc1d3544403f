package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govah.core.model.RecordId;
import org.govah.keep.archive.Answers;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.registry.Verdict;
import org.govah.link.Decision;
import picocli.CommandLine.Option;

/// What `govah review` made of one reviewer's answers, entered as that person's decisions: `govah
/// log decide --answers FILE`.
final class AnswersOptions {
    @Option(names = "--answers", paramLabel = "FILE", descriptionKey = "decide-answers")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--reviewer", paramLabel = "NAME", descriptionKey = "decide-reviewer")
    private Optional<String> reviewer = Optional.empty();

    @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "decide-trust")
    private Optional<Path> trust = Optional.empty();

    boolean isGiven() {
        return file.isPresent();
    }

    /// Enters them.
    ///
    /// @param because where a row has no reason of its own
    void enter(Screen screen, Answers answers, String because, boolean dry, boolean json)
            throws Refusal, ArchiveException {
        DecisionsFile read = DecisionsFile.read(file.orElseThrow(), trust);
        List<Answers.Answer> given = answers(read, because);
        Answers.Entered done = answers.enter(given, dry);
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("entered", dry ? 0 : done.entered());
            document.put("known", done.known());
            screen.line(Json.of(document).strip());
        } else {
            screen.say(read.says());
            screen.say(
                    dry ? "app.answers-tried" : "app.answers-done", done.entered(), done.known());
        }
    }

    private List<Answers.Answer> answers(DecisionsFile read, String because) throws Refusal {
        List<Answers.Answer> given = new ArrayList<>();
        List<String> reviewers =
                read.judgements().stream()
                        .map(j -> j.decision().reviewer())
                        .distinct()
                        .filter(r -> reviewer.isEmpty() || reviewer.get().equals(r))
                        .toList();
        if (reviewers.size() != 1) {
            throw Refusal.unreadable("app.answers-one-reviewer", reviewers.size());
        }
        for (int i = 0; i < read.judgements().size(); i++) {
            Decision each = read.judgements().get(i).decision();
            if (each.reviewer().equals(reviewers.getFirst())) {
                String reason = read.reasons().get(i);
                given.add(
                        new Answers.Answer(
                                row(each.a()),
                                row(each.b()),
                                Verdict.of(each.verdict().name().toLowerCase(Locale.ROOT))
                                        .orElseThrow(),
                                reason.isBlank() ? because : reason));
            }
        }
        return given;
    }

    private static Answers.Row row(RecordId id) {
        return new Answers.Row(id.list(), id.row());
    }
}
