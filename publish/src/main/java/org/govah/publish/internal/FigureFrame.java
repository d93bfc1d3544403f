package org.govah.publish.internal;

import java.util.function.DoubleFunction;

/// Puts a figure on the page twice, drawn for a wide and for a narrow screen; the style sheet shows
/// one, so that text in figures is as large on a telephone as on a desk.
final class FigureFrame {
    /// Width of a figure on a desk or on paper, in CSS pixels.
    static final double WIDE = 720;

    /// Width of a figure on the narrowest telephone (320 pixels less its margins).
    static final double NARROW = 288;

    private FigureFrame() {}

    /// The figure in both widths.
    static Html of(DoubleFunction<Html> draw) {
        return Html.of(
                "figure",
                Html.of("div", draw.apply(WIDE)).with("class", "wide"),
                Html.of("div", draw.apply(NARROW)).with("class", "narrow"));
    }
}
