package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govah.core.words.Language;

/// The parts that every page is made of.
final class Section {
    private Section() {}

    /// A section: its heading, then its finding in words, then the rest.
    ///
    /// @param name short and fixed; the anchor is `LANGUAGE-name`, the heading `publish.NAME-title`
    static Html of(Prose prose, String name, Html finding, Html... rest) {
        String anchor = prose.language().tag() + "-" + name;
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("h2", prose.say("publish." + name + "-title")).with("id", anchor + "-h"));
        parts.add(Html.of("p", finding).with("class", "finding"));
        parts.addAll(Arrays.asList(rest));
        return Html.of("section", parts).with("id", anchor).with("aria-labelledby", anchor + "-h");
    }

    /// The line above everything: a remark, and the way to the other language.
    static Html top(Prose prose, Html remark) {
        Language other = prose.language() == Language.EN ? Language.FA : Language.EN;
        Html link =
                Html.of("a", prose.say("publish.other-language"))
                        .with("href", "#" + other.tag())
                        .with("hreflang", other.tag())
                        .with("lang", other.tag());
        return Html.of("p", Html.of("span", remark), link).with("class", "top");
    }

    /// The contents: a link to each section.
    static Html contents(Prose prose, List<String> sections) {
        List<Html> links = new ArrayList<>();
        for (String section : sections) {
            Html link =
                    Html.of("a", prose.say("publish." + section + "-title"))
                            .with("href", "#" + prose.language().tag() + "-" + section);
            links.add(Html.of("li", link));
        }
        return Html.of("nav", Html.of("ul", links))
                .with("aria-label", prose.plain("publish.contents"));
    }
}
