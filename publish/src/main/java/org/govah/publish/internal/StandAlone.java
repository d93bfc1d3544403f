package org.govah.publish.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Language;

/// A figure as a file of its own: SVG with its style inside, nothing to run and nothing to fetch.
final class StandAlone {
    private static final double MARGIN = 20;
    private static final double HEADING = 15;

    private StandAlone() {}

    /// The bytes of the file.
    ///
    /// @param figure as it stands on the page
    /// @param warning why it must not be quoted; empty where it may be
    static byte[] of(Html.Element figure, Optional<String> warning, Language language) {
        String[] view = figure.attribute("viewBox").split(" ", -1);
        double wide = Double.parseDouble(view[2]);
        double height = Double.parseDouble(view[3]);
        Drawing top = new Drawing(wide, language);
        String heading = figure.children().get(0).plain();
        String says = figure.children().get(1).plain();
        List<String> words = TextWidth.wrap(heading, HEADING, wide, 2);
        double next = top.lines(0, HEADING, wide, HEADING, words, "strong");
        List<String> told = TextWidth.wrap(says, Drawing.TEXT, wide, 4);
        next = top.lines(0, next + 4, wide, Drawing.TEXT, told, "second");
        List<String> warned =
                warning.map(w -> TextWidth.wrap(w, Drawing.TEXT, wide, 3)).orElse(List.of());
        next = top.lines(0, next + 4, wide, Drawing.TEXT, warned, "warning");
        return file(figure, top.svg(next, heading, says), wide, next + 8, height, language);
    }

    private static byte[] file(
            Html.Element figure,
            Html.Element top,
            double wide,
            double y,
            double height,
            Language language) {
        double allWide = wide + 2 * MARGIN;
        double allHigh = y + height + 2 * MARGIN;
        List<Html> parts = new ArrayList<>(figure.children().subList(0, 2));
        parts.add(Html.of("style", Html.text(Style.ofFigure(language))));
        parts.add(
                Html.of("rect")
                        .with("width", "100%")
                        .with("height", "100%")
                        .with("fill", "#fbfaf6"));
        parts.add(shifted(top, MARGIN));
        parts.add(shifted(figure, MARGIN + y));
        Html.Element svg =
                Html.of("svg", parts)
                        .with("xmlns", "http://www.w3.org/2000/svg")
                        .with("xml:lang", language.tag())
                        .with("lang", language.tag())
                        .with("direction", language.direction())
                        .with("role", "img")
                        .with("width", Double.toString(allWide))
                        .with("height", Double.toString(allHigh))
                        .with("viewBox", "0 0 " + allWide + " " + allHigh);
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.render();
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /// The marks of a figure without its title and description, which the file bears itself.
    private static Html shifted(Html.Element figure, double y) {
        return Html.of("g", figure.children().subList(2, figure.children().size()))
                .with("transform", "translate(" + MARGIN + " " + y + ")");
    }
}
