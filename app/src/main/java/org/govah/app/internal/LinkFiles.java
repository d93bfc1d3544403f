package org.govah.app.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.app.internal.OutFolder.Content;
import org.govah.core.words.Words;
import org.govah.link.Redirect;
import org.govah.publish.LinkReportPage;

/// The files of one linkage. None of them holds a name, but who is on which row is not for
/// publication either.
final class LinkFiles {
    static final String PAIRS = "pairs.csv";
    static final String PERSONS = "persons.csv";
    static final String REDIRECTS = "redirects.csv";
    static final String OVERLAP = "overlap/lists.csv";
    static final String REPORT = "report.html";

    private LinkFiles() {}

    /// Every file by its path in the folder.
    ///
    /// @param folder it will stand in
    static SortedMap<String, Content> of(LinkResult result, Path folder, Words words) {
        SortedMap<String, Content> files = new TreeMap<>();
        files.put(PAIRS, new PairsCsv(result.linked()));
        files.put(PERSONS, new PersonsCsv(result.linked()));
        files.put(REDIRECTS, Content.of(redirects(result.linked().redirects())));
        files.put(OVERLAP, Content.of(Overlaps.csv(result.table())));
        files.put(
                LinkModelFile.NAME,
                Content.text(() -> Json.of(LinkModelDocument.of(result, folder))));
        files.put(
                REPORT,
                Content.text(
                        () -> LinkReportPage.html(LinkReporting.of(result), words.language())));
        return files;
    }

    /// Numbers that persons had in earlier runs, each with the number that holds now.
    private static byte[] redirects(List<Redirect> redirects) {
        StringBuilder out = new StringBuilder("old,person\n");
        redirects.forEach(r -> out.append(r.from()).append(',').append(r.to()).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
