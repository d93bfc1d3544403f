package org.govah.app.internal;

import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govah.app.internal.OutFolder.Content;
import org.govah.core.model.Person;
import org.govah.core.model.RecordId;
import org.govah.core.table.CsvText;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.govah.keep.intake.ToFixFile;
import org.govah.link.Linkage;
import org.govah.publish.Dossier;
import org.govah.publish.DossierFiles;
import org.govah.publish.PublishedFile;

/// The files of one count: what may be published, and beside it what may not.
final class CountFiles {
    static final String DOSSIER = "dossier.html";
    static final String TO_FIX = "to-fix.csv";
    private static final String PERSONS = "work/persons.csv";
    private static final String HISTORIES = "work/histories.csv";
    private static final String DOCUMENT = "count.json";

    private CountFiles() {}

    /// Every file by its path in the folder.
    static SortedMap<String, Content> of(CountResult result, Words words) {
        SortedMap<String, Content> files = new TreeMap<>();
        for (PublishedFile file : DossierFiles.of(result.dossier(), words.language())) {
            files.put(file.path(), Content.of(file.content()));
        }
        files.put(TO_FIX, Content.of(ToFixFile.of(result.intakes(), words)));
        files.put(PERSONS, Content.of(CsvText.of(persons(result.linkage()))));
        files.put(HISTORIES, Content.of(CsvText.of(histories(result.linkage(), result.dossier()))));
        files.put(DOCUMENT, Content.of(new byte[0]));
        CountDocument document =
                document(result, List.copyOf(files.keySet()), Words.in(Language.EN));
        files.put(DOCUMENT, Content.of(Json.of(document).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /// The document of `--json`; its sentences are in the language of `words`.
    static CountDocument document(CountResult result, List<String> files, Words words) {
        return CountDocument.of(result.dossier(), result.inputs(), files, words);
    }

    private static List<List<String>> persons(Linkage linkage) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("person", "list", "row"));
        for (Person person : linkage.persons()) {
            for (RecordId record : person.records()) {
                rows.add(List.of(number(person.id()), record.list(), number(record.row())));
            }
        }
        return rows;
    }

    /// The capture-history matrix: one row a person, one 0/1 column a list (what LCMCR, dga and
    /// Rcapture read), also where the overlap is counted over sources.
    private static List<List<String>> histories(Linkage linkage, Dossier dossier) {
        List<String> lists = dossier.listed().lists();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("person", lists));
        for (Person person : linkage.persons()) {
            Set<String> on = person.records().stream().map(RecordId::list).collect(toSet());
            if (lists.stream().anyMatch(on::contains)) {
                rows.add(
                        row(
                                number(person.id()),
                                lists.stream().map(l -> on.contains(l) ? "1" : "0").toList()));
            }
        }
        return rows;
    }

    private static List<String> row(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
