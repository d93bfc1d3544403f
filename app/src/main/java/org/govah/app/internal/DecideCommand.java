package org.govah.app.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govah.core.log.EntryId;
import org.govah.keep.archive.Answers;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Deciding;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.registry.Axis;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.Distance;
import org.govah.keep.registry.Exclusion;
import org.govah.keep.registry.Ground;
import org.govah.keep.registry.GroundKind;
import org.govah.keep.registry.Independence;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Status;
import org.govah.keep.registry.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah log decide ROW…`: a reviewer's decision on the status of a person, on whether rows are
/// one person, or on the incident in which they died; `--answers FILE`: many of the second kind.
@Command(name = "decide", mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
    private static final Pattern KILLED = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Mixin private AnswersOptions answers = new AnswersOptions();

    @Parameters(arity = "0..*", paramLabel = "ROW", descriptionKey = "decide-rows")
    private List<String> rows = new ArrayList<>();

    @Option(names = "--axis", paramLabel = "AXIS", descriptionKey = "decide-axis")
    private String axis = "death";

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "decide-status")
    private Optional<String> status = Optional.empty();

    @Option(names = "--verdict", paramLabel = "VERDICT", descriptionKey = "decide-verdict")
    private Optional<String> verdict = Optional.empty();

    @Option(names = "--incident", paramLabel = "WHEN", descriptionKey = "decide-incident")
    private Optional<String> incident = Optional.empty();

    @Option(names = "--place", paramLabel = "WHERE", descriptionKey = "decide-place")
    private Optional<String> place = Optional.empty();

    @Option(names = "--killed", paramLabel = "MIN[-MAX]", descriptionKey = "decide-killed")
    private Optional<String> killed = Optional.empty();

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "decide-code")
    private Optional<String> code = Optional.empty();

    @Option(
            names = "--because",
            required = true,
            paramLabel = "TEXT",
            descriptionKey = "decide-because")
    private String because = "";

    @Option(
            names = "--evidence",
            paramLabel = "ITEM=KIND[:HOW]",
            descriptionKey = "decide-evidence")
    private List<String> evidence = new ArrayList<>();

    @Option(names = "--independent", descriptionKey = "decide-independent")
    private boolean independent;

    @Option(names = "--one-origin", descriptionKey = "decide-one-origin")
    private boolean oneOrigin;

    @Option(names = "--blind", descriptionKey = "decide-blind")
    private boolean blind;

    @Option(names = "--settle", descriptionKey = "decide-settle")
    private boolean settle;

    @Option(names = "--dry-run", descriptionKey = "decide-dry-run")
    private boolean dryRun;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DecideCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        long kinds =
                Stream.of(status, verdict, incident).filter(Optional::isPresent).count()
                        + (answers.isGiven() ? 1 : 0);
        if (kinds != 1 || answers.isGiven() != rows.isEmpty() || (independent && oneOrigin)) {
            throw Refusal.unreadable("app.decide-one-of");
        }
        Archive of = archive.open(screen);
        try (Unlocked by = archive.unlock(screen, of);
                WatchedProgress progress = screen.progress()) {
            if (answers.isGiven()) {
                answers.enter(screen, Answers.in(of, by, progress), because, dryRun, json);
                return ExitCode.DONE.code();
            }
            Deciding deciding = Deciding.in(of, by, progress);
            Decision decision =
                    verdict.isPresent()
                            ? match(deciding)
                            : incident.isPresent() ? incident(deciding) : status(deciding);
            report(decision, deciding.decide(decision, because, settle, dryRun));
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private List<RecordRef> about(Deciding deciding) throws ArchiveException {
        List<RecordRef> about = new ArrayList<>();
        for (String each : rows) {
            about.add(deciding.row(each));
        }
        return about;
    }

    private Decision match(Deciding deciding) throws Refusal, ArchiveException {
        Verdict what =
                Verdict.of(verdict.orElse(""))
                        .orElseThrow(() -> unknown("--verdict", verdict.orElse("")));
        List<RecordRef> about = about(deciding);
        long distinct = about.stream().distinct().count();
        boolean pair = what == Verdict.SAME ? about.size() >= 2 : about.size() == 2;
        if (!pair || distinct != about.size()) {
            throw Refusal.unreadable("app.decide-rows-of-verdict");
        }
        return new Decision.OfMatch(about, what, blind, List.of());
    }

    /// The persons of all rows died at one time in one place.
    private Decision incident(Deciding deciding) throws Refusal, ArchiveException {
        Matcher number = KILLED.matcher(killed.orElse("0"));
        if (!number.matches()) {
            throw unknown("--killed", killed.orElse(""));
        }
        OptionalInt least = count(killed.map(k -> number.group(1)));
        OptionalInt most = count(killed.flatMap(k -> Optional.ofNullable(number.group(2))));
        try {
            return new Decision.OfIncident(
                    about(deciding),
                    incident.orElse(""),
                    place.orElse(""),
                    least,
                    most,
                    blind,
                    List.of());
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("app.decide-incident");
        }
    }

    private static OptionalInt count(Optional<String> text) {
        return text.isPresent()
                ? OptionalInt.of(Integer.parseInt(text.get()))
                : OptionalInt.empty();
    }

    private Decision status(Deciding deciding) throws Refusal, ArchiveException {
        Axis on = Axis.of(axis).orElseThrow(() -> unknown("--axis", axis));
        Status what =
                Status.of(on, status.orElse(""))
                        .orElseThrow(() -> unknown("--status", status.orElse("")));
        Optional<Exclusion> why = Optional.empty();
        if (code.isPresent()) {
            why =
                    Optional.of(
                            Exclusion.of(code.get())
                                    .orElseThrow(() -> unknown("--code", code.get())));
        }
        if ((what == Status.EXCLUDED) != why.isPresent()) {
            throw Refusal.unreadable("app.decide-code");
        }
        if (rows.size() != 1) {
            throw Refusal.unreadable("app.decide-one-row");
        }
        List<Ground> grounds = new ArrayList<>();
        for (String each : evidence) {
            grounds.add(ground(deciding, each));
        }
        return new Decision.OfStatus(
                about(deciding), what, why, grounds, independence(), blind, List.of());
    }

    private Independence independence() {
        if (independent) {
            return Independence.INDEPENDENT;
        }
        return oneOrigin ? Independence.ONE_ORIGIN : Independence.NOT_SAID;
    }

    private static Ground ground(Deciding deciding, String text) throws Refusal, ArchiveException {
        int is = text.indexOf('=');
        if (is < 1) {
            throw unknown("--evidence", text);
        }
        String[] said = text.substring(is + 1).split(":", 2);
        GroundKind kind = GroundKind.of(said[0]).orElseThrow(() -> unknown("--evidence", text));
        Distance how = Distance.UNKNOWN;
        if (said.length > 1) {
            how = Distance.of(said[1]).orElseThrow(() -> unknown("--evidence", text));
        }
        return new Ground(deciding.item(text.substring(0, is)), kind, how);
    }

    private static Refusal unknown(String option, String value) {
        return Refusal.unreadable("app.decide-unknown", option, value);
    }

    private void report(Decision decision, Deciding.Entered entered) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            entered.id().ifPresent(id -> document.put("id", id.hex()));
            document.put("about", decision.about().stream().map(RecordRef::toString).toList());
            document.put("replaces", entered.replaces().stream().map(EntryId::hex).toList());
            entered.standing()
                    .ifPresent(s -> document.put("standing", RegistryDocument.standing(s)));
            screen.line(Json.of(document).strip());
            return;
        }
        entered.standing()
                .ifPresent(s -> {
                    screen.say("app.decide-stands", RegistryDocument.word(s.status()));
                    s.needs().forEach(n -> screen.say("app.decide-needs", Deciding.words(n)));
                });
        if (entered.id().isPresent()) {
            screen.say("app.decide-done", entered.id().get().hex(), entered.replaces().size());
        } else {
            screen.say("app.decide-tried");
        }
    }
}
