package org.govah.app.internal;

import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.govah.core.words.Message;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Registry;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.DecisionLine;
import org.govah.keep.registry.Flow;
import org.govah.keep.registry.ListLine;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah show registry`: what became of every row, who decided what, consent.
@Command(name = "registry", mixinStandardHelpOptions = true)
final class ShowRegistryCommand implements Callable<Integer> {
    private static final int SHORT_ID = 8;

    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ShowRegistryCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        try (Unlocked by = archive.unlock(screen, of);
                WatchedProgress progress = screen.progress();
                Registry registry = Registry.of(of, by, progress)) {
            if (json) {
                screen.line(Json.of(RegistryDocument.of(registry)).strip());
            } else {
                say(registry);
            }
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private void say(Registry registry) {
        registry.lists().forEach(this::list);
        Flow flow = registry.flow();
        flow(flow);
        registry.decisions().forEach(this::decision);
        long contested =
                registry.decidedPersons().stream().filter(RegistryDocument::isContested).count();
        if (contested > 0) {
            screen.say("app.registry-contested", contested);
        }
        SortedMap<String, Long> consents = registry.consents();
        screen.say(
                "app.registry-consents",
                consents.getOrDefault("given", 0L),
                consents.getOrDefault("limited", 0L),
                consents.getOrDefault("withdrawn", 0L));
        registry.gaps().forEach((why, count) -> screen.say("app.registry-gap", count, why));
        SortedMap<String, Long> counts = registry.counts();
        screen.say(
                "app.registry-done",
                counts.getOrDefault("entries", 0L),
                counts.getOrDefault("erased", 0L),
                counts.getOrDefault("unknown", 0L),
                flow.documented());
    }

    private void list(ListLine list) {
        String id = list.id().hex().substring(0, SHORT_ID);
        if (list.problem().isPresent()) {
            screen.say("app.registry-list-unread", id, list.name(), list.problem().get());
        } else if (list.again()) {
            screen.say("app.registry-list-again", id, list.name());
        } else {
            screen.say(
                    "app.registry-list",
                    id,
                    list.name(),
                    list.read(),
                    list.records(),
                    list.known(),
                    list.toFix());
        }
    }

    private void flow(Flow flow) {
        screen.say("app.registry-rows", flow.read(), flow.records(), flow.known(), flow.toFix());
        screen.say("app.registry-records", flow.records(), flow.persons(), flow.joined());
        long dead = flow.persons() - flow.otherEvents();
        screen.say("app.registry-persons", flow.persons(), dead, flow.otherEvents());
        screen.say(
                "app.registry-deaths",
                dead,
                count(flow, Status.CONFIRMED),
                count(flow, Status.PROBABLE),
                count(flow, Status.UNDER_REVIEW),
                count(flow, Status.DISPUTED),
                count(flow, Status.EXCLUDED));
        flow.excluded().forEach((code, n) -> screen.say("app.registry-excluded", code, n));
    }

    private static long count(Flow flow, Status status) {
        return flow.deaths().getOrDefault(status, 0L);
    }

    private void decision(DecisionLine each) {
        RecordRef first = each.decision().about().getFirst();
        Message what =
                switch (each.decision()) {
                    case Decision.OfStatus s -> RegistryDocument.word(s.status());
                    case Decision.OfMatch m -> Message.of("app.verdict-" + m.verdict().code());
                    case Decision.OfIncident i ->
                            Message.of("app.registry-incident", i.when(), i.where());
                };
        screen.say(
                "app.registry-decision",
                each.id().hex().substring(0, SHORT_ID),
                each.day().toString(),
                each.by(),
                what,
                first.list().hex().substring(0, SHORT_ID) + ":" + first.row(),
                each.reason().orElse(""));
    }
}
