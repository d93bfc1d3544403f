package org.govah.publish.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govah.core.words.Language;

/// The style sheets: one of the page, one of the figures, which also stand alone.
final class Style {
    private static final Pattern DEFINED = Pattern.compile("--([a-z]+):\\s*([^;]+);");
    private static final Pattern USED = Pattern.compile("var\\(--([a-z]+)\\)");

    private Style() {}

    /// The style of the whole page.
    static String ofPage() {
        return read("dossier.css") + read("figures.css");
    }

    /// The style of a figure that stands alone: the same colours, written out, because not every
    /// program that draws SVG knows variables.
    static String ofFigure(Language language) {
        String page = read("dossier.css");
        String defined =
                language == Language.FA
                        ? page.substring(page.indexOf("article[lang=\"fa\"]"))
                        : page;
        String face = "svg { font-family: var(--sans); font-variant-numeric: tabular-nums; }\n";
        return "\n" + resolved(resolved(face, defined) + read("figures.css"), page);
    }

    private static String resolved(String css, String definitions) {
        return USED.matcher(css).replaceAll(use -> value(use, definitions));
    }

    private static String value(MatchResult use, String definitions) {
        return DEFINED.matcher(definitions)
                .results()
                .filter(d -> d.group(1).equals(use.group(1)))
                .findFirst()
                .map(d -> d.group(2))
                .orElseThrow(() -> new IllegalStateException("no colour " + use.group(1)));
    }

    private static String read(String name) {
        try (InputStream in = Style.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a style sheet is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a style sheet cannot be read: " + name, e);
        }
    }
}
