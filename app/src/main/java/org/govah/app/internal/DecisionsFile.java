package org.govah.app.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.govah.app.internal.signed.JdkSignatures;
import org.govah.app.internal.signed.NoteKey;
import org.govah.app.internal.signed.SignedNote;
import org.govah.core.model.RecordId;
import org.govah.core.words.Message;
import org.govah.link.Decision;
import org.govah.link.Judgement;
import org.govah.link.Verdict;

/// Reads what reviewers judged (docs/formats/decisions.md), signed or not. One fault refuses the
/// file: every decision binds.
///
/// @param judgements in the order written
/// @param reasons of each, empty where none was given
/// @param says whether and by whom it is signed
record DecisionsFile(List<Judgement> judgements, List<String> reasons, Message says) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Copies the judgements.
    DecisionsFile {
        judgements = List.copyOf(judgements);
        reasons = List.copyOf(reasons);
    }

    /// Reads.
    ///
    /// @param trust file of verifier keys, one a line; empty: signatures are not checked
    /// @throws Refusal with the row that cannot be read, or if it is not signed by a trusted key
    static DecisionsFile read(Path file, Optional<Path> trust) throws Refusal {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = bytes(file);
        if (!SignedNote.isMeant(bytes)) {
            if (trust.isPresent()) {
                throw new Refusal(
                        ExitCode.CHECK_FAILED, Message.of("app.decisions-need-signature", name));
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            return of(name, text, Message.of("app.decisions-unsigned", name));
        }
        SignedNote note =
                SignedNote.read(bytes)
                        .orElseThrow(() -> Refusal.unreadable("app.decisions-bad-note", name));
        String by =
                note.signatures().stream()
                        .map(SignedNote.Line::name)
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (trust.isPresent()) {
            require(note, keys(trust.get()), name);
        }
        return of(
                name,
                note.text(),
                Message.of(
                        trust.isPresent() ? "app.decisions-signed" : "app.decisions-not-checked",
                        name,
                        by));
    }

    private static byte[] bytes(Path file) throws Refusal {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.unreadable("app.file-unreadable", file.toString());
        }
    }

    private static void require(SignedNote note, List<NoteKey> trusted, String name)
            throws Refusal {
        switch (note.trust(trusted, new JdkSignatures())) {
            case SIGNED -> {
                // as it was signed
            }
            case CHANGED ->
                    throw new Refusal(
                            ExitCode.CHECK_FAILED, Message.of("app.decisions-changed", name));
            case UNKNOWN ->
                    throw new Refusal(
                            ExitCode.CHECK_FAILED, Message.of("app.decisions-not-trusted", name));
        }
    }

    private static List<NoteKey> keys(Path file) throws Refusal {
        List<NoteKey> out = new ArrayList<>();
        for (String line : new String(bytes(file), StandardCharsets.UTF_8).lines().toList()) {
            if (!line.isBlank()) {
                out.add(
                        NoteKey.publicKey(line.strip())
                                .orElseThrow(() ->
                                        Refusal.unreadable("app.bad-trust", file.toString())));
            }
        }
        if (out.isEmpty()) {
            throw Refusal.unreadable("app.bad-trust", file.toString());
        }
        return out;
    }

    private static DecisionsFile of(String name, String text, Message says) throws Refusal {
        List<Judgement> out = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        String csv = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new StringReader(csv))) {
            for (NamedCsvRecord row : rows) {
                out.add(judgement(row));
                reasons.add(field(row, "reason"));
            }
        } catch (IOException
                | UncheckedIOException
                | CsvParseException
                | IllegalArgumentException
                | NoSuchElementException e) {
            throw Refusal.unreadable("app.link-bad-decisions", name, out.size() + 1);
        }
        return new DecisionsFile(out, reasons, says);
    }

    private static Judgement judgement(NamedCsvRecord row) {
        return new Judgement(
                decision(row, verdict(row.getField("verdict")), row.getField("reviewer").strip()),
                weight(row),
                field(row, "settles").equalsIgnoreCase("yes"));
    }

    static Decision decision(NamedCsvRecord row, Verdict verdict, String reviewer) {
        return new Decision(
                new RecordId(row.getField("list_a"), Integer.parseInt(row.getField("row_a"))),
                new RecordId(row.getField("list_b"), Integer.parseInt(row.getField("row_b"))),
                verdict,
                reviewer);
    }

    static Verdict verdict(String text) {
        return Verdict.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }

    static OptionalDouble weight(NamedCsvRecord row) {
        String cell = field(row, "weight");
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        double weight = Double.parseDouble(cell);
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("no weight: " + cell);
        }
        return OptionalDouble.of(weight);
    }

    /// The cell of a column that may be missing.
    static String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }
}
