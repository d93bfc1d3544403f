package org.govah.keep.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.govah.core.Progress;
import org.govah.core.time.DateReader;

/// Whatever the bytes are: a result that adds up, or a refusal in words, and nothing else. Run with
/// `JAZZER_FUZZ=1` to search; without it the seeds are read once.
class IntakeFuzzTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

    @FuzzTest
    void aListIsReadOrRefused(byte[] bytes) {
        try {
            Intake intake =
                    ListReader.read(
                            ReceivedFile.of("a.csv", bytes),
                            ReadSettings.on(TODAY),
                            Progress.silent());
            int sum = intake.records() + intake.known() + intake.toFix().size();
            if (sum != intake.read()) {
                throw new AssertionError("does not add up");
            }
        } catch (UnreadableListException e) {
            requireKey(e);
        }
    }

    @FuzzTest
    void aTableIsReadOrRefused(byte[] bytes) {
        try {
            if (OverlapTableReader.read(ReceivedFile.of("a.csv", bytes)).observed() <= 0) {
                throw new AssertionError("a table of nobody");
            }
        } catch (UnreadableListException e) {
            requireKey(e);
        }
    }

    @FuzzTest
    void claimsAreReadOrRefused(byte[] bytes) {
        try {
            ClaimReader.parseRange(new String(bytes, StandardCharsets.UTF_8));
        } catch (UnreadableListException e) {
            requireKey(e);
        }
        try {
            ClaimReader.read(ReceivedFile.of("a.csv", bytes), TODAY);
        } catch (UnreadableListException e) {
            requireKey(e);
        }
    }

    @FuzzTest
    void aDateIsReadOrUnreadable(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.UTF_8);
        if (DateReader.PLAIN.read(raw) instanceof DateReader.Reading.Read read
                && !read.date().raw().equals(raw)) {
            throw new AssertionError("the raw text was edited");
        }
    }

    @FuzzTest
    void aStatementOfAListIsReadOrRefused(byte[] bytes) {
        try {
            ListStatement.parse(ReceivedFile.of("a.list.json", bytes));
        } catch (UnreadableListException e) {
            requireKey(e);
        }
    }

    @FuzzTest
    void historiesAreReadOrRefused(byte[] bytes) {
        try {
            HistoriesReader.read(ReceivedFile.of("a.csv", bytes), List.of());
        } catch (UnreadableListException e) {
            requireKey(e);
        }
    }

    /// The bytes are the sheet of a workbook that is otherwise sound.
    @FuzzTest
    void aSheetIsReadOrRefused(byte[] bytes) {
        readWorkbook("xl/worksheets/sheet1.xml", bytes);
    }

    /// The bytes are the table of texts that its cells point into.
    @FuzzTest
    void sharedTextsAreReadOrRefused(byte[] bytes) {
        readWorkbook("xl/sharedStrings.xml", bytes);
    }

    private static void readWorkbook(String part, byte[] bytes) {
        try {
            Intake intake =
                    ListReader.read(
                            ReceivedFile.of("a.xlsx", SmallWorkbook.with(part, bytes)),
                            ReadSettings.on(TODAY),
                            Progress.silent());
            if (intake.records() + intake.known() + intake.toFix().size() != intake.read()) {
                throw new AssertionError("does not add up");
            }
        } catch (UnreadableListException e) {
            requireKey(e);
        }
    }

    private static void requireKey(UnreadableListException e) {
        if (!e.words().key().startsWith("keep.")) {
            throw new AssertionError(e.words().key());
        }
    }
}
