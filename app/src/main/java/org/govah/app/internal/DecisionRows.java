package org.govah.app.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.govah.core.table.CsvText;
import org.govah.core.words.Message;
import org.govah.link.Judgement;

/// A file of decisions as it is put together (docs/formats/decisions.md).
final class DecisionRows {
    private static final List<String> HEAD =
            List.of(
                    "list_a",
                    "row_a",
                    "list_b",
                    "row_b",
                    "verdict",
                    "reviewer",
                    "reason",
                    "weight",
                    "settles");

    private record Row(Judgement judgement, String reason) {}

    private final List<Row> rows = new ArrayList<>();

    /// Takes the decisions of an earlier file.
    ///
    /// @param trust keys that may have signed it
    /// @return whether it is signed, in words
    Message addFile(Path file, Optional<Path> trust) throws Refusal {
        DecisionsFile read = DecisionsFile.read(file, trust);
        for (int i = 0; i < read.judgements().size(); i++) {
            rows.add(new Row(read.judgements().get(i), read.reasons().get(i)));
        }
        return read.says();
    }

    /// Takes what one reviewer wrote beside the questions; a question without a verdict is left.
    ///
    /// @throws Refusal with the row whose verdict is not understood
    void addAnswers(Path file, String reviewer) throws Refusal {
        int row = 0;
        try (CsvReader<NamedCsvRecord> answers =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord answer : answers) {
                row++;
                if (!answer.getField("verdict").isBlank()) {
                    rows.add(new Row(judgement(answer, reviewer), reason(answer)));
                }
            }
        } catch (IOException
                | CsvParseException
                | IllegalArgumentException
                | NoSuchElementException e) {
            throw Refusal.unreadable(
                    "app.review-bad-answers", String.valueOf(file.getFileName()), row);
        }
    }

    private static Judgement judgement(NamedCsvRecord answer, String reviewer) {
        return new Judgement(
                DecisionsFile.decision(
                        answer, DecisionsFile.verdict(answer.getField("verdict")), reviewer),
                DecisionsFile.weight(answer),
                DecisionsFile.field(answer, "settles").equalsIgnoreCase("yes"));
    }

    private static String reason(NamedCsvRecord answer) {
        return DecisionsFile.field(answer, "reason");
    }

    /// Takes one judgement.
    void add(Judgement judgement, String reason) {
        rows.add(new Row(judgement, reason));
    }

    /// All so far.
    List<Judgement> judgements() {
        return rows.stream().map(Row::judgement).toList();
    }

    /// The file.
    byte[] csv() {
        List<List<String>> out = new ArrayList<>();
        out.add(HEAD);
        for (Row row : rows) {
            Judgement each = row.judgement;
            out.add(
                    List.of(
                            each.decision().a().list(),
                            Integer.toString(each.decision().a().row()),
                            each.decision().b().list(),
                            Integer.toString(each.decision().b().row()),
                            each.decision().verdict().name().toLowerCase(Locale.ROOT),
                            plain(each.decision().reviewer()),
                            plain(row.reason),
                            each.weight().isPresent()
                                    ? Double.toString(each.weight().getAsDouble())
                                    : "",
                            each.settles() ? "yes" : ""));
        }
        return CsvText.of(out);
    }

    /// Without control characters, which a signed text must not hold.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
