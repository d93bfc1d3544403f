package org.govah.app.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.govah.core.words.Message;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Deciding;
import org.govah.keep.archive.Registry;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.registry.Axis;
import org.govah.keep.registry.PersonLine;
import org.govah.keep.registry.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah show persons`: persons of whom somebody decided, on three axes, with what is contested
/// and what each status still needs.
@Command(name = "persons", mixinStandardHelpOptions = true)
final class ShowPersonsCommand implements Callable<Integer> {
    private static final int SHORT_ID = 8;

    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--all", paramLabel = "N", descriptionKey = "persons-all")
    private int all;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ShowPersonsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        try (Unlocked by = archive.unlock(screen, of);
                WatchedProgress progress = screen.progress();
                Registry registry = Registry.of(of, by, progress)) {
            List<PersonLine> persons = all > 0 ? registry.persons(all) : registry.decidedPersons();
            if (json) {
                screen.line(
                        Json.of(
                                        Map.of(
                                                "persons",
                                                persons.stream()
                                                        .map(RegistryDocument::person)
                                                        .toList()))
                                .strip());
            } else {
                persons.forEach(this::say);
                screen.say("app.persons-done", persons.size(), registry.flow().persons());
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private void say(PersonLine person) {
        screen.say(
                "app.persons-line",
                person.id().list().hex().substring(0, SHORT_ID) + ":" + person.id().row(),
                String.join(" | ", person.names()),
                person.records().size(),
                RegistryDocument.word(person.status(Axis.DEATH)),
                RegistryDocument.word(person.status(Axis.IDENTITY)),
                RegistryDocument.word(person.status(Axis.ATTRIBUTION)));
        if (person.contested()) {
            screen.say("app.persons-contested-match");
        }
        person.standings().values().forEach(this::standing);
        if (person.withheld()) {
            screen.say("app.persons-withheld");
        }
    }

    private void standing(Standing standing) {
        if (standing.contested()) {
            List<String> said =
                    RegistryDocument.words(standing).stream().map(screen.words()::say).toList();
            screen.say("app.persons-contested", String.join(" / ", said));
        }
        standing.needs().stream()
                .map(Deciding::words)
                .forEach((Message need) -> screen.say("app.decide-needs", need));
    }
}
