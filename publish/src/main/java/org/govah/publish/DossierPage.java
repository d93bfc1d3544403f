package org.govah.publish;

import org.govah.core.words.Language;
import org.govah.publish.internal.Page;

/// The dossier as one static HTML file, readable without scripts and without a network, in English
/// and Persian.
public final class DossierPage {
    private DossierPage() {}

    /// The page with English shown first.
    ///
    /// @throws IllegalArgumentException if the numbers of lists, overlap and people named
    ///   contradict each other: such a dossier must not be published
    public static String html(Dossier dossier) {
        return html(dossier, Language.EN);
    }

    /// The page with this language shown first; the other is one link away.
    ///
    /// @throws IllegalArgumentException as [#html(Dossier)]
    public static String html(Dossier dossier, Language first) {
        return Page.of(dossier, first);
    }
}
