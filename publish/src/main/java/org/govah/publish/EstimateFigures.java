package org.govah.publish;

import java.util.List;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.estimate.Panel;
import org.govah.publish.internal.PanelFigures;

/// The figures of an estimate as SVG files, for the folder of `govah estimate`: each stands alone,
/// with its words and its style inside. The same panel gives the same bytes.
public final class EstimateFigures {
    private EstimateFigures() {}

    /// `figures/methods.svg`, `overlap.svg`, `curves.svg`, `leave-one-out.svg`, `consistency.svg`,
    /// `traces.svg` and `ranks.svg`; one whose material is absent is not written. Where the verdict
    /// forbids a total, the figures that show one say so.
    ///
    /// @param language of the words and digits in them
    public static List<PublishedFile> of(Panel panel, Language language) {
        return PanelFigures.of(panel, Words.in(language)).entrySet().stream()
                .map(file -> new PublishedFile(file.getKey(), file.getValue()))
                .toList();
    }
}
