package org.govah.app.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.govah.core.log.VerifierKey;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Requests;
import org.govah.keep.archive.Unlocked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `govah log requests`: what other groups erased and lies here too; `--from DIR` takes in another
/// group's log, `--decline ITEM` says no, `govah forget ITEM` grants.
@Command(name = "requests", mixinStandardHelpOptions = true)
final class LogRequests implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();
    @Mixin private ForgetCommand.SecondPerson second = new ForgetCommand.SecondPerson();

    @Option(names = "--from", paramLabel = "DIR", descriptionKey = "requests-from")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--log-key", paramLabel = "VKEY", descriptionKey = "log-key")
    private List<String> logKeys = new ArrayList<>();

    @Option(names = "--decline", paramLabel = "ITEM", descriptionKey = "requests-decline")
    private Optional<String> decline = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "forget-reason")
    private String reason = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    LogRequests(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Refusal {
        Archive of = archive.open(screen);
        Requests requests = Requests.of(of);
        try {
            if (decline.isPresent()) {
                decline(of, requests, decline.get());
                return ExitCode.DONE.code();
            }
            if (from.isPresent()) {
                List<VerifierKey> keys = new ArrayList<>();
                for (String each : logKeys) {
                    keys.add(LogCosign.key(each));
                }
                long size = requests.takeIn(from.get(), keys);
                if (!json) {
                    screen.say("app.requests-taken", size);
                }
            }
            show(requests.all());
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private void decline(Archive of, Requests requests, String item)
            throws Refusal, ArchiveException {
        try (Unlocked by = archive.unlock(screen, of);
                Unlocked other = second.unlock(screen, of)) {
            int declined = requests.decline(by, other, item, reason).size();
            screen.say("app.requests-declined", declined);
        }
    }

    private void show(List<Requests.Request> all) {
        List<Map<String, Object>> document = new ArrayList<>();
        for (Requests.Request each : all) {
            if (json) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("item", each.item().hex());
                one.put("log", each.origin());
                one.put("tombstone", each.tombstone().hex());
                one.put("day", each.day().toString());
                one.put("code", each.code());
                one.put("state", each.state().name().toLowerCase(Locale.ROOT));
                document.add(one);
            } else {
                screen.say(
                        switch (each.state()) {
                            case OPEN -> "app.request-open";
                            case GRANTED -> "app.request-granted";
                            case DECLINED -> "app.request-declined";
                        },
                        each.item().hex().substring(0, 8),
                        each.origin(),
                        each.day().toString(),
                        each.code());
            }
        }
        if (json) {
            screen.line(Json.of(Map.of("requests", document)).strip());
        } else {
            long open = all.stream().filter(r -> r.state() == Requests.State.OPEN).count();
            screen.say("app.requests-done", all.size(), open);
        }
    }
}
