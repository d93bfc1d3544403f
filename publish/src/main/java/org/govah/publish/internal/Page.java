package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.publish.Dossier;

/// The whole page: both languages in one file, no script, nothing fetched from anywhere.
///
/// The language is switched by the style sheet alone (`:has(:target)`, Selectors Level 4); where a
/// browser does not know it, both languages stand one after the other.
public final class Page {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private Page() {}

    /// The page of a dossier, the first language shown until the reader chooses the other.
    ///
    /// @throws IllegalArgumentException if the numbers of the dossier do not add up
    public static String of(Dossier dossier, Language first) {
        return of("publish.title", first, prose -> article(Telling.of(dossier, prose)));
    }

    /// A page with an article in each language.
    ///
    /// @param titleKey key of its title
    /// @param article what is said in one language
    static String of(String titleKey, Language first, Function<Prose, Html.Element> article) {
        List<Language> languages = new ArrayList<>(List.of(first));
        for (Language language : Language.values()) {
            if (language != first) {
                languages.add(language);
            }
        }
        List<Html> articles =
                languages.stream()
                        .map(language -> new Prose(Words.in(language)))
                        .<Html>map(prose -> inLanguage(article.apply(prose), prose.language()))
                        .toList();
        String title = new Prose(Words.in(first)).plain(titleKey);
        Html.Element page =
                Html.of("html", head(title, first), Html.of("body", articles))
                        .with("lang", first.tag())
                        .with("data-first", first.tag());
        return "<!DOCTYPE html>\n" + page.render() + "\n";
    }

    private static Html inLanguage(Html.Element article, Language language) {
        return article.with("id", language.tag())
                .with("lang", language.tag())
                .with("dir", language.direction());
    }

    private static Html head(String title, Language first) {
        return Html.of(
                "head",
                Html.of("meta").with("charset", "utf-8"),
                Html.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", POLICY),
                Html.of("meta").with("name", "referrer").with("content", "no-referrer"),
                Html.of("meta").with("name", "color-scheme").with("content", "light"),
                Html.of("meta")
                        .with("name", "viewport")
                        .with("content", "width=device-width, initial-scale=1"),
                Html.of("title", Html.text(title)),
                Html.of("style", Html.text(Style.ofPage() + languageSwitch(first))));
    }

    private static Html.Element article(Telling telling) {
        return Html.of(
                "article",
                FrontSection.of(telling),
                names(telling),
                CountSection.of(telling),
                ListsSection.of(telling),
                OverlapSection.of(telling),
                EstimateSection.of(telling),
                ClaimsSection.of(telling),
                AssumedSection.of(telling),
                CheckSection.of(telling));
    }

    private static Html names(Telling telling) {
        return telling.section("names", telling.prose().say("publish.names-none"));
    }

    /// Shows the first language until an anchor of the other is the page's target.
    private static String languageSwitch(Language first) {
        StringBuilder css = new StringBuilder("@supports selector(:has(a)) {\n");
        for (Language other : Language.values()) {
            if (other != first) {
                String chosen = "body:has(#%1$s:target, #%1$s :target)".formatted(other.tag());
                css.append("  #").append(other.tag()).append(" { display: none; }\n");
                css.append("  ").append(chosen).append(" article { display: none; }\n");
                css.append("  ").append(chosen).append(" #").append(other.tag());
                css.append(" { display: block; }\n");
            }
        }
        return css.append("}\n").toString();
    }
}
