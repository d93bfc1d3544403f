package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.link.Judgement;
import org.govah.link.Settlement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `govah review`: from a linkage to questions, from answers to decisions, and their signature.
@Command(name = "review", mixinStandardHelpOptions = true, sortOptions = false)
final class ReviewCommand implements Callable<Integer> {
    private static final int USUAL_QUESTIONS = 50;

    private final Screen screen;

    @Option(names = "--run", paramLabel = "DIR", descriptionKey = "run")
    private Optional<Path> run = Optional.empty();

    @Option(names = "--most", paramLabel = "N", descriptionKey = "review-most")
    private int most = USUAL_QUESTIONS;

    @Option(names = "--sample", paramLabel = "N", descriptionKey = "review-sample")
    private int sample;

    @Option(names = "--answers", paramLabel = "FILE", descriptionKey = "answers")
    private List<Path> answers = new ArrayList<>();

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "review-by")
    private List<String> by = new ArrayList<>();

    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "review-decisions")
    private Optional<Path> decisions = Optional.empty();

    @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "trust")
    private Optional<Path> trust = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "review-key")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--new-key", paramLabel = "NAME", descriptionKey = "new-key")
    private Optional<String> newKey = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "review-out")
    private Optional<Path> out = Optional.empty();

    ReviewCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        if (newKey.isPresent()) {
            ReviewKey.make(screen, newKey.get(), need(key, "app.review-key-where"));
        } else if (run.isPresent() && answers.isEmpty() && by.isEmpty()) {
            write(run.get());
        } else {
            decide();
        }
        return ExitCode.DONE.code();
    }

    private static Path need(Optional<Path> given, String otherwise) throws Refusal {
        return given.orElseThrow(() -> Refusal.unreadable(otherwise));
    }

    /// Questions for people.
    private void write(Path folder) throws Refusal {
        NewFile file = new NewFile(need(out, "app.review-no-out"));
        file.requireNew();
        ReviewQuestions questions = questions(folder);
        file.write(questions.csv(screen.words()));
        screen.say(
                sample > 0 ? "app.review-sample-written" : "app.review-questions-written",
                questions.size(),
                file.toString());
    }

    private ReviewQuestions questions(Path folder) throws Refusal {
        if (most < 1 || sample < 0) {
            throw Refusal.unreadable("app.review-bad-number");
        }
        return ReviewQuestions.of(screen, EarlierRun.again(screen, folder), most, sample);
    }

    /// Answers, earlier decisions, or what is typed, put into one file of decisions.
    private void decide() throws Refusal {
        NewFile file = new NewFile(need(out, "app.review-no-out"));
        file.requireNew();
        DecisionRows rows = new DecisionRows();
        if (decisions.isPresent()) {
            screen.say(rows.addFile(decisions.get(), trust));
        }
        if (!answers.isEmpty()) {
            if (answers.size() != by.size()) {
                throw Refusal.unreadable("app.review-by-each", answers.size(), by.size());
            }
            for (int i = 0; i < answers.size(); i++) {
                rows.addAnswers(answers.get(i), reviewer(by.get(i)));
            }
        } else if (run.isPresent()) {
            ask(run.get(), rows);
        } else if (decisions.isEmpty()) {
            throw Refusal.unreadable("app.review-what");
        }
        file.write(key.isPresent() ? ReviewKey.sign(rows.csv(), key.get()) : rows.csv());
        say(rows.judgements(), file);
    }

    private void ask(Path folder, DecisionRows rows) throws Refusal {
        if (!screen.around().terminal() || by.size() != 1) {
            throw Refusal.unreadable("app.review-no-terminal");
        }
        String reviewer = reviewer(by.getFirst());
        new Asking(screen, questions(folder)).ask(reviewer, rows);
    }

    private static String reviewer(String name) throws Refusal {
        if (name.isBlank()) {
            throw Refusal.unreadable("app.review-no-name");
        }
        return name.strip();
    }

    private void say(List<Judgement> judgements, NewFile file) {
        Settlement settled = Settlement.of(judgements);
        new Judged(settled, List.of()).notes().forEach(screen::say);
        screen.say(
                key.isPresent() ? "app.review-signed" : "app.review-decided",
                judgements.size(),
                settled.binding().size(),
                file.toString());
    }
}
