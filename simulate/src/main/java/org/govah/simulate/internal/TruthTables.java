package org.govah.simulate.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govah.simulate.ListTruth;
import org.govah.simulate.Truth;

/// Writes the truth as tables.
final class TruthTables {
    private static final List<String> PERSON_HEADER =
            List.of(
                    "person",
                    "given",
                    "family",
                    "father",
                    "sex",
                    "age",
                    "date",
                    "town",
                    "province",
                    "role",
                    "violation",
                    "language",
                    "lists");

    private TruthTables() {}

    /// `truth/persons.csv`: everybody who was killed, as they really were, and the lists they are
    /// on.
    static Rows persons(List<String> lists, Census census, Victims victims) {
        return new Rows(
                PERSON_HEADER,
                census.people(),
                number -> person(victims.of(number), lists, census));
    }

    private static List<String> person(Victim victim, List<String> lists, Census census) {
        String on =
                IntStream.range(0, lists.size())
                        .filter(index -> census.has(victim.number(), index))
                        .mapToObj(lists::get)
                        .collect(Collectors.joining(";"));
        return List.of(
                String.valueOf(victim.number()),
                victim.given().written(),
                victim.family().written(),
                victim.father().written(),
                victim.sex().name().toLowerCase(Locale.ROOT),
                String.valueOf(victim.age()),
                Period.date(victim.day()).toString(),
                victim.town().name().written(),
                victim.town().province().written(),
                victim.role().code(),
                victim.violation().code(),
                victim.culture().name().toLowerCase(Locale.ROOT),
                on);
    }

    /// `truth/records.csv`: what every row of every list is; the person is empty for other events
    /// and for rows to fix.
    ///
    /// @throws IOException if `out` refuses
    static void records(Truth truth, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("list", "row", "person", "kind");
        for (ListTruth list : truth.lists()) {
            for (int row = 1; row <= list.rows(); row++) {
                OptionalInt person = list.person(row);
                csv.writeRecord(
                        list.name(),
                        String.valueOf(row),
                        person.isPresent() ? String.valueOf(person.getAsInt()) : "",
                        list.kind(row).code());
            }
        }
        csv.flush();
        text.flush();
    }
}
