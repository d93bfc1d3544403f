package org.govah.publish;

import org.govah.core.words.Language;
import org.govah.publish.internal.LinkPage;

/// The report of a linkage as one static HTML file, readable without scripts and without a network,
/// in English and Persian.
public final class LinkReportPage {
    private LinkReportPage() {}

    /// The page with this language shown first; the other is one link away.
    public static String html(LinkReport report, Language first) {
        return LinkPage.of(report, first);
    }
}
