package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.model.RecordId;
import org.govah.core.script.Digits;
import org.govah.link.LinkSettings;
import org.govah.link.PairScore;
import org.govah.link.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah link explain A B --run DIR`: why two rows are, or are not, one person. Links the files of
/// the run again, by its settings and decisions: why two rows were joined can be told only of the
/// run that joined them, and another model learned from other settings would give other reasons.
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "LIST:ROW", descriptionKey = "row-a")
    private String one = "";

    @Parameters(index = "1", paramLabel = "LIST:ROW", descriptionKey = "row-b")
    private String other = "";

    @Option(names = "--run", paramLabel = "DIR", descriptionKey = "run")
    private Optional<Path> run = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ExplainCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        RecordId a = row(one);
        RecordId b = row(other);
        LinkResult result =
                EarlierRun.again(
                        screen, run.orElseThrow(() -> Refusal.unreadable("app.explain-no-run")));
        LinkExplanation explanation = explain(result, result.settings(), a, b);
        if (json) {
            screen.around().out().print(Json.of(document(explanation, a, b)));
        } else {
            explanation.sentences().forEach(screen::line);
        }
        return ExitCode.DONE.code();
    }

    private LinkExplanation explain(
            LinkResult result, LinkSettings settings, RecordId a, RecordId b) throws Refusal {
        Roster roster = result.linked().roster();
        return new LinkExplanation(
                result.linked(), settings, number(roster, a), number(roster, b), screen.words());
    }

    private static int number(Roster roster, RecordId id) throws Refusal {
        int number = roster.number(id);
        if (number < 0) {
            List<String> lists = roster.lists().stream().map(Roster.Head::name).toList();
            throw Refusal.unreadable("app.explain-no-row", id.toString(), String.join(", ", lists));
        }
        return number;
    }

    private RecordId row(String text) throws Refusal {
        int colon = text.lastIndexOf(':');
        String row = Digits.toLatin(text.substring(colon + 1)).strip();
        if (colon < 1 || one.equals(other)) {
            throw Refusal.unreadable("app.explain-bad-row", text);
        }
        try {
            return new RecordId(text.substring(0, colon), Integer.parseInt(row));
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("app.explain-bad-row", text);
        }
    }

    private record Document(
            String a,
            String b,
            boolean onePerson,
            double probability,
            double prior,
            List<PairScore.Part> parts,
            List<String> sentences) {}

    private static Document document(LinkExplanation explanation, RecordId a, RecordId b) {
        PairScore score = explanation.score();
        return new Document(
                a.toString(),
                b.toString(),
                explanation.joined(),
                score.probability(),
                score.prior(),
                new ArrayList<>(score.parts()),
                explanation.sentences());
    }
}
