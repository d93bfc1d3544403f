package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Message;
import org.govah.publish.Dossier;

/// How we worked: what was assumed on the way from rows to a number, as plain sentences.
final class AssumedSection {
    private AssumedSection() {}

    static Html of(Telling telling) {
        Prose prose = telling.prose();
        return telling.section(
                "assumed",
                prose.say("publish.assumed-finding"),
                items(telling, assumed(telling.dossier())),
                heading(prose, "publish.methods-title"),
                items(telling, methods(telling.dossier())),
                heading(prose, "publish.rules-title"),
                items(telling, rules()));
    }

    private static Html heading(Prose prose, String key) {
        return Html.of("h3", prose.say(key));
    }

    private static List<Message> assumed(Dossier dossier) {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.of("publish.assumed-scope"));
        messages.add(Message.of("publish.assumed-linkage"));
        messages.add(Message.of("publish.assumed-linkage-uncertainty"));
        if (!dossier.copies().isEmpty()) {
            messages.add(Message.of("publish.assumed-copies", dossier.copies().size()));
        }
        messages.addAll(dossier.notes());
        return messages;
    }

    private static List<Message> methods(Dossier dossier) {
        return dossier.panel().estimates().stream()
                .map(e ->
                        Message.of(
                                "publish.method-line",
                                MethodWords.name(e.method()),
                                e.assumption()))
                .toList();
    }

    private static List<Message> rules() {
        return List.of(
                Message.of("publish.rule-headline"),
                Message.of("publish.rule-rounding"),
                Message.of("publish.rule-named"),
                Message.of("publish.rule-copies"));
    }

    private static Html items(Telling telling, List<Message> messages) {
        return Html.of(
                "ul", messages.stream().map(m -> Html.of("li", telling.prose().say(m))).toList());
    }
}
