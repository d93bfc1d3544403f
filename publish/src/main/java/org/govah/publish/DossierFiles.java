package org.govah.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govah.core.words.Language;
import org.govah.publish.internal.ResultTables;

/// The files of a published dossier: the page and, as CSV, every number on it. The same dossier
/// gives the same bytes.
public final class DossierFiles {
    private DossierFiles() {}

    /// `dossier.html` with English shown first, then the tables under `data/` (CSV as RFC 4180,
    /// UTF-8 with a byte order mark).
    ///
    /// @throws IllegalArgumentException if the numbers of the dossier do not add up
    public static List<PublishedFile> of(Dossier dossier) {
        return of(dossier, Language.EN);
    }

    /// The same with this language shown first.
    ///
    /// @throws IllegalArgumentException if the numbers of the dossier do not add up
    public static List<PublishedFile> of(Dossier dossier, Language first) {
        List<PublishedFile> files = new ArrayList<>();
        String page = DossierPage.html(dossier, first);
        files.add(new PublishedFile("dossier.html", page.getBytes(StandardCharsets.UTF_8)));
        ResultTables.of(dossier)
                .forEach((path, content) -> files.add(new PublishedFile(path, content)));
        return List.copyOf(files);
    }
}
