package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Message;
import org.govah.estimate.Verdict;

/// The front: what is known in one sentence, then the estimate or why there is none, then who
/// stands behind it.
final class FrontSection {
    /// The sections after the front, in order, by their names.
    static final List<String> SECTIONS =
            List.of("names", "count", "lists", "overlap", "estimate", "claims", "assumed", "check");

    private FrontSection() {}

    static Html of(Telling telling) {
        Prose prose = telling.prose();
        List<Html> parts = new ArrayList<>();
        parts.add(Section.top(prose, prose.say("publish.unsigned")));
        parts.add(sentences(telling));
        parts.add(
                Html.of("p", prose.say(confirmed(telling.dossier().confirmed())))
                        .with("class", "lead"));
        if (telling.headline().isEmpty()) {
            parts.add(telling.paragraph("publish.front-why"));
            parts.add(telling.whyNot());
        } else {
            parts.add(telling.restsOn());
            parts.add(telling.paragraph("publish.front-means"));
        }
        parts.add(Section.contents(prose, SECTIONS));
        return Html.of("header", parts).with("class", "front");
    }

    private static Message confirmed(int people) {
        return people == 0
                ? Message.of("publish.front-none-confirmed")
                : Message.of("publish.front-confirmed", people);
    }

    private static Html sentences(Telling telling) {
        Prose prose = telling.prose();
        Html named =
                prose.say(
                        "publish.front-named",
                        telling.dossier().named(),
                        telling.dossier().lists().size());
        return Html.of("h1", Html.of("span", named), Html.text(" "), estimate(telling));
    }

    private static Html estimate(Telling telling) {
        Prose prose = telling.prose();
        return telling.headline()
                .map(h -> {
                    boolean clear = telling.dossier().panel().verdict() == Verdict.PUBLISHABLE;
                    String key = clear ? "publish.front-total" : "publish.front-range-only";
                    return Html.of("span", prose.say(key, Ranges.of(h))).with("class", "estimate");
                })
                .orElseGet(() -> Html.of("span", prose.say("publish.front-cannot")));
    }
}
