package org.govah.app.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govah.link.Decision;
import org.govah.link.Judgement;
import org.govah.link.Verdict;

/// Asks a reviewer on the terminal, one pair after the other; they may stop at any.
final class Asking {
    private static final String STOP = "q";

    private final Screen screen;
    private final ReviewQuestions questions;
    private final BufferedReader typed;

    Asking(Screen screen, ReviewQuestions questions) {
        this.screen = screen;
        this.questions = questions;
        this.typed =
                new BufferedReader(
                        new InputStreamReader(screen.around().in(), StandardCharsets.UTF_8));
    }

    /// Asks, and takes what is answered.
    void ask(String reviewer, DecisionRows rows) {
        for (int q = 0; q < questions.size(); q++) {
            show(q);
            String answer = answer();
            if (answer.equals(STOP)) {
                return;
            }
            Optional<Verdict> verdict = verdict(answer);
            if (verdict.isPresent()) {
                Decision decision =
                        new Decision(questions.a(q), questions.b(q), verdict.get(), reviewer);
                rows.add(new Judgement(decision, questions.pair(q).weight(), false), "");
            }
        }
    }

    private void show(int q) {
        screen.line("");
        screen.say(
                "app.review-question",
                q + 1,
                questions.size(),
                questions.a(q).toString(),
                questions.b(q).toString());
        List<String> fields = questions.fields();
        List<String> one = questions.cells(questions.a(q));
        List<String> other = questions.cells(questions.b(q));
        for (int f = 0; f < fields.size(); f++) {
            if (!one.get(f).isEmpty() || !other.get(f).isEmpty()) {
                screen.say("app.review-field", fields.get(f), one.get(f), other.get(f));
            }
        }
        screen.line("  " + questions.levels(q, screen.words()));
        screen.say("app.review-prompt");
    }

    /// What was typed, once it is understood; the end of the input stops.
    private String answer() {
        try {
            String line = typed.readLine();
            while (line != null && !understood(clean(line))) {
                screen.say("app.review-prompt");
                line = typed.readLine();
            }
            return line == null ? STOP : clean(line);
        } catch (IOException e) {
            return STOP;
        }
    }

    private static String clean(String line) {
        return line.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean understood(String line) {
        return line.isEmpty() || line.equals(STOP) || verdict(line).isPresent();
    }

    /// The verdict; empty where the question is left.
    private static Optional<Verdict> verdict(String line) {
        return switch (line) {
            case "s" -> Optional.of(Verdict.SAME);
            case "d" -> Optional.of(Verdict.DIFFERENT);
            case "u" -> Optional.of(Verdict.UNSURE);
            default -> Optional.empty();
        };
    }
}
