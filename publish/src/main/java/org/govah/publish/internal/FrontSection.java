package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Language;
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
        parts.add(top(prose));
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
        parts.add(contents(prose));
        return Html.of("header", parts).with("class", "front");
    }

    private static Message confirmed(int people) {
        return people == 0
                ? Message.of("publish.front-none-confirmed")
                : Message.of("publish.front-confirmed", people);
    }

    private static Html top(Prose prose) {
        Language other = prose.language() == Language.EN ? Language.FA : Language.EN;
        Html link =
                Html.of("a", prose.say("publish.other-language"))
                        .with("href", "#" + other.tag())
                        .with("hreflang", other.tag())
                        .with("lang", other.tag());
        return Html.of("p", Html.of("span", prose.say("publish.unsigned")), link)
                .with("class", "top");
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

    private static Html contents(Prose prose) {
        List<Html> links = new ArrayList<>();
        for (String section : SECTIONS) {
            Html link =
                    Html.of("a", prose.say("publish." + section + "-title"))
                            .with("href", "#" + prose.language().tag() + "-" + section);
            links.add(Html.of("li", link));
        }
        return Html.of("nav", Html.of("ul", links))
                .with("aria-label", prose.plain("publish.contents"));
    }
}
