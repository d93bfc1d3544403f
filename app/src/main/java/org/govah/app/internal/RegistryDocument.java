package org.govah.app.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.core.log.EntryId;
import org.govah.core.words.Message;
import org.govah.keep.archive.Registry;
import org.govah.keep.registry.Decision;
import org.govah.keep.registry.DecisionLine;
import org.govah.keep.registry.Exclusion;
import org.govah.keep.registry.Flow;
import org.govah.keep.registry.ListLine;
import org.govah.keep.registry.Need;
import org.govah.keep.registry.PersonLine;
import org.govah.keep.registry.RecordRef;
import org.govah.keep.registry.Standing;
import org.govah.keep.registry.Status;

/// The registry as JSON values.
final class RegistryDocument {
    private RegistryDocument() {}

    static Map<String, Object> of(Registry registry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("counts", registry.counts());
        document.put("gaps", registry.gaps());
        document.put("flow", flow(registry.flow()));
        document.put("lists", registry.lists().stream().map(RegistryDocument::list).toList());
        document.put("consents", registry.consents());
        document.put(
                "decisions",
                registry.decisions().stream().map(RegistryDocument::decision).toList());
        document.put(
                "contested",
                registry.decidedPersons().stream()
                        .filter(RegistryDocument::isContested)
                        .map(p -> p.id().toString())
                        .toList());
        return document;
    }

    static boolean isContested(PersonLine person) {
        return person.contested()
                || person.standings().values().stream().anyMatch(Standing::contested);
    }

    private static Map<String, Object> flow(Flow flow) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("lists", flow.lists());
        out.put("listsAgain", flow.listsAgain());
        out.put("listsUnread", flow.listsUnread());
        out.put("read", flow.read());
        out.put("known", flow.known());
        out.put("toFix", flow.toFix());
        out.put("records", flow.records());
        out.put("joined", flow.joined());
        out.put("persons", flow.persons());
        out.put("otherEvents", flow.otherEvents());
        SortedMap<String, Long> deaths = new TreeMap<>();
        flow.deaths().forEach((status, count) -> deaths.put(status.code(), count));
        out.put("deaths", deaths);
        out.put("excluded", flow.excluded());
        out.put("documented", flow.documented());
        return out;
    }

    private static Map<String, Object> list(ListLine list) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", list.id().hex());
        out.put("name", list.name());
        out.put("again", list.again());
        out.put("read", list.read());
        out.put("records", list.records());
        out.put("deaths", list.deaths());
        out.put("known", list.known());
        out.put("toFix", list.toFix());
        list.problem().ifPresent(p -> out.put("problem", p));
        return out;
    }

    static Map<String, Object> decision(DecisionLine line) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", line.id().hex());
        out.put("index", line.index());
        out.put("day", line.day().toString());
        out.put("by", line.by());
        line.reason().ifPresent(r -> out.put("reason", r));
        Decision decision = line.decision();
        out.put("about", decision.about().stream().map(RecordRef::toString).toList());
        switch (decision) {
            case Decision.OfStatus s -> {
                out.put("axis", s.status().axis().code());
                out.put("status", s.status().code());
                s.why().map(Exclusion::code).ifPresent(w -> out.put("code", w));
                out.put("independence", s.independence().code());
                out.put(
                        "evidence",
                        s.grounds().stream()
                                .map(g ->
                                        Map.of(
                                                "item", g.item().hex(),
                                                "kind", g.kind().code(),
                                                "how", g.distance().code()))
                                .toList());
            }
            case Decision.OfMatch m -> out.put("verdict", m.verdict().code());
            case Decision.OfIncident i -> {
                out.put("when", i.when());
                out.put("where", i.where());
                i.killedMin().ifPresent(n -> out.put("killedMin", n));
                i.killedMax().ifPresent(n -> out.put("killedMax", n));
            }
        }
        out.put("blind", decision.blind());
        out.put("replaces", decision.replaces().stream().map(EntryId::hex).toList());
        return out;
    }

    static Map<String, Object> person(PersonLine person) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", person.id().toString());
        out.put("records", person.records().stream().map(RecordRef::toString).toList());
        out.put("names", person.names());
        out.put("death", person.death());
        out.put("contested", isContested(person));
        Map<String, Object> standings = new LinkedHashMap<>();
        person.standings().forEach((axis, s) -> standings.put(axis.code(), standing(s)));
        out.put("standings", standings);
        person.why().map(Exclusion::code).ifPresent(w -> out.put("code", w));
        out.put("withheld", person.withheld());
        return out;
    }

    static Map<String, Object> standing(Standing standing) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("status", standing.status().code());
        out.put("said", standing.said().stream().map(Status::code).toList());
        out.put("needs", standing.needs().stream().map(Need::code).toList());
        out.put("reviewers", standing.reviewers());
        return out;
    }

    /// A status in the user's language.
    static Message word(Status status) {
        return Message.of("app.status-" + dashed(status.code()));
    }

    static List<Message> words(Standing standing) {
        return standing.said().stream().map(RegistryDocument::word).toList();
    }

    private static String dashed(String code) {
        return code.replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
