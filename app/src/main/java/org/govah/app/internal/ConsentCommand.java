package org.govah.app.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.govah.core.log.EntryId;
import org.govah.keep.archive.Archive;
import org.govah.keep.archive.ArchiveException;
import org.govah.keep.archive.Deciding;
import org.govah.keep.archive.Unlocked;
import org.govah.keep.registry.Consent;
import org.govah.keep.registry.ConsentState;
import org.govah.keep.registry.Purpose;
import org.govah.keep.registry.RecordRef;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `govah log consent ITEM…`: what somebody consents to now, about items or about a person.
@Command(name = "consent", mixinStandardHelpOptions = true)
final class ConsentCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin private ArchiveOptions archive = new ArchiveOptions();

    @Parameters(arity = "1..*", paramLabel = "ITEM", descriptionKey = "consent-items")
    private List<String> subjects = new ArrayList<>();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private State state = new State();

    @Option(names = "--for", split = ",", paramLabel = "PURPOSE", descriptionKey = "consent-for")
    private List<String> purposes = new ArrayList<>();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            descriptionKey = "consent-reason")
    private String reason = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ConsentCommand(Screen screen) {
        this.screen = screen;
    }

    /// What happened; one of them.
    static final class State {
        @Option(names = "--given", descriptionKey = "consent-given")
        private boolean given;

        @Option(names = "--limited", descriptionKey = "consent-limited")
        private boolean limited;

        // What is left where neither of the others was said.
        @SuppressWarnings("UnusedVariable")
        @Option(names = "--withdrawn", descriptionKey = "consent-withdrawn")
        private boolean withdrawn;

        ConsentState state() {
            if (given) {
                return ConsentState.GIVEN;
            }
            return limited ? ConsentState.LIMITED : ConsentState.WITHDRAWN;
        }
    }

    @Override
    public Integer call() throws Refusal {
        Set<Purpose> consented = purposes();
        if (consented.isEmpty() != (state.state() == ConsentState.WITHDRAWN)) {
            throw Refusal.unreadable("app.consent-purposes");
        }
        Archive of = archive.open(screen);
        try (Unlocked by = archive.unlock(screen, of);
                WatchedProgress progress = screen.progress()) {
            Deciding deciding = Deciding.in(of, by, progress);
            List<EntryId> items = new ArrayList<>();
            List<RecordRef> persons = new ArrayList<>();
            for (String each : subjects) {
                if (each.contains(":")) {
                    persons.add(deciding.row(each));
                } else {
                    items.add(deciding.item(each));
                }
            }
            Consent consent = new Consent(state.state(), consented, items, persons);
            report(consent, deciding.consent(consent, reason));
        } catch (ArchiveException e) {
            throw Refusal.of(e);
        }
        return ExitCode.DONE.code();
    }

    private Set<Purpose> purposes() throws Refusal {
        Set<Purpose> all = new TreeSet<>();
        for (String each : purposes) {
            all.add(purpose(each));
        }
        return all;
    }

    static Purpose purpose(String code) throws Refusal {
        return Purpose.of(code)
                .orElseThrow(() -> Refusal.unreadable("app.decide-unknown", "--for", code));
    }

    private void report(Consent consent, EntryId id) {
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("id", id.hex());
            document.put("state", consent.state().code());
            document.put("purposes", consent.purposes().stream().map(Purpose::code).toList());
            document.put("items", consent.items().stream().map(EntryId::hex).toList());
            document.put("persons", consent.persons().stream().map(RecordRef::toString).toList());
            screen.line(Json.of(document).strip());
            return;
        }
        if (consent.state() != ConsentState.GIVEN) {
            screen.say("app.consent-copies");
        }
        screen.say("app.consent-done", consent.items().size() + consent.persons().size(), id.hex());
    }
}
