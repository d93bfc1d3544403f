package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govah.keep.intake.Readings.PLAIN;
import static org.govah.keep.intake.Readings.field;
import static org.govah.keep.intake.Readings.names;
import static org.govah.keep.intake.Readings.notes;
import static org.govah.keep.intake.Readings.only;
import static org.govah.keep.intake.Readings.read;
import static org.govah.keep.intake.Readings.reasons;
import static org.govah.keep.intake.Readings.refusal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.govah.core.model.Age;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes, encodings, separators and rows of a list.
final class ListFileTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, \uFEFF",
        "UTF-16LE, \uFEFF",
        "UTF-16BE, \uFEFF",
        "UTF-16LE, ''",
        "UTF-16BE, ''",
    })
    void everyUnicodeEncodingIsReadWithAndWithoutAMark(String charset, String mark)
            throws UnreadableListException {
        String text = mark + "name,سن\nآرمان سپهرنیا,23\nSara Mehrgan,31\n";
        Intake intake = read(text.getBytes(Charset.forName(charset)), PLAIN);
        assertThat(names(intake.list().records().getFirst())).containsExactly("آرمان سپهرنیا");
        assertThat(field(intake, "name")).contains(Field.NAME_FULL);
        assertThat(intake.records()).isEqualTo(2);
    }

    @Test
    void windows1256IsReadAndSaidSo() throws UnreadableListException {
        Intake intake =
                read(
                        "name,age\nسامي النجار,23\nرنا الحداد,31\n"
                                .getBytes(Charset.forName("windows-1256")),
                        PLAIN);
        assertThat(names(intake.list().records().getFirst())).containsExactly("سامي النجار");
        assertThat(intake.format()).contains("windows-1256");
        assertThat(notes(intake)).contains("keep.note-windows-1256");
    }

    @Test
    void aLineInAnotherEncodingIsToFixAndTheRestIsRead() throws UnreadableListException {
        byte[] start = "name,age\nآرمان سپهرنیا,23\n".getBytes(StandardCharsets.UTF_8);
        byte[] odd = "سامي النجار,40\n".getBytes(Charset.forName("windows-1256"));
        byte[] end = "سارا مهرگان,31\nنوید رستگار,44\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + odd.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(odd, 0, all, start.length, odd.length);
        System.arraycopy(end, 0, all, start.length + odd.length, end.length);
        Intake intake = read(all, PLAIN);
        assertThat(reasons(intake)).containsExactly("keep.row-encoding");
        assertThat(intake.toFix().getFirst().row()).isEqualTo(2);
        assertThat(intake.records()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everyUsualSeparatorIsFound(String separator) throws UnreadableListException {
        String text =
                "name,age,place\nArman Sepehrnia,23,Ray\n".replace(",", separator)
                        + String.join(separator, "\"Sara, Mehrgan; A|B\"", "31", "Qom")
                        + "\n";
        Intake intake = read(text);
        assertThat(intake.records()).isEqualTo(2);
        assertThat(intake.list().records().getLast().age()).contains(new Age(31, 31));
    }

    @Test
    void aQuoteThatNobodyClosedDoesNotSwallowTheRowsAfterIt() throws UnreadableListException {
        Intake end = read("name,age\nArman S,23\n\"Sara M,31\nNavid R,44\nMina T,50\n");
        assertThat(reasons(end)).containsExactly("keep.row-quote");
        assertThat(end.records()).isEqualTo(3);
        Intake middle =
                read(
                        "name,age,place\nArman S,23,Ray\n\"Sara M,31,Qom\nNavid R,44,\"Ray, Tehran\"\n");
        assertThat(reasons(middle)).containsExactly("keep.row-quote");
        assertThat(middle.records()).isEqualTo(2);
    }

    @Test
    void aQuotedCellMayHoldALineBreak() throws UnreadableListException {
        Intake intake = read("name,note\nArman S,\"first\nsecond, third\"\nSara M,x\n");
        assertThat(intake.records()).isEqualTo(2);
        assertThat(intake.list().records().getLast().id().row()).isEqualTo(2);
    }

    @Test
    void aRowOfTenMegabytesIsToFixAndTheRestIsRead() throws UnreadableListException {
        Intake intake = read("name,age\nArman S,23\n" + "x".repeat(10_000_000) + ",1\nSara M,31\n");
        assertThat(reasons(intake)).containsExactly("keep.row-too-long");
        assertThat(String.join("", intake.toFix().getFirst().cells())).hasSizeLessThan(2_001);
        assertThat(intake.records()).isEqualTo(2);
    }

    @Test
    void aMillionColumnsAreRefused() {
        assertThat(refusal("name" + ",a".repeat(1_000_000) + "\nArman S\n"))
                .isEqualTo("keep.file-too-many-columns");
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A, keep.file-kind",
        "255044462D312E37, keep.file-pdf",
        "D0CF11E0A1B11AE1, keep.file-old-excel",
        "504B030414000000, keep.file-damaged",
        "00010203040506070809, keep.file-binary",
    })
    void aFileOfAnotherKindIsRefusedByName(String hex, String key) {
        assertThat(refusal(java.util.HexFormat.of().parseHex(hex))).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name,age\\n | keep.file-header-only
                    \\n \\n\\n | keep.file-no-rows
                    age,city\\n23,Ray\\n | keep.file-no-name-column
                    Arman Sepehrnia,23\\nSara Mehrgan,31\\nNavid Rostagar,44\\nMina Toosi,50\\n | keep.file-no-header
                    """)
    void aFileWithoutAListIsRefusedInASentence(String text, String key) {
        assertThat(refusal(text.replace("\\n", "\n"))).isEqualTo(key);
    }

    @Test
    void linesAboveTheHeaderAreLeftOutAndSaidSo() throws UnreadableListException {
        Intake intake = read("List of names\n\nname,age\nArman S,23\n");
        assertThat(intake.records()).isEqualTo(1);
        assertThat(only(intake).id().row()).isEqualTo(1);
        assertThat(notes(intake)).contains("keep.note-above-header");
    }

    @Test
    void aHeaderThatStandsTwiceIsReadOnce() throws UnreadableListException {
        Intake intake = read("name,name,age\nArman S,Someone Else,23\n");
        assertThat(names(only(intake))).containsExactly("Arman S");
        assertThat(intake.columns().get(1).header()).isEqualTo("name (2)");
        assertThat(notes(intake)).contains("keep.note-double-header", "keep.note-field-twice");
    }

    @Test
    void blankRowsAreNotCountedButKeepTheirNumber() throws UnreadableListException {
        Intake intake = read("name,age\n\nArman S,23\n,\nSara M,31\n");
        assertThat(intake.read()).isEqualTo(2);
        assertThat(intake.list().records().stream().map(r -> r.id().row())).containsExactly(2, 4);
    }

    @Test
    void aRowThatRepeatsAnEarlierOneIsKnownWhateverItsNumber() throws UnreadableListException {
        Intake intake = read("id,name,age\n1,Arman S,23\n2, Arman S ,23\n3,Arman S,24\n");
        assertThat(intake.known()).isEqualTo(1);
        assertThat(intake.records()).isEqualTo(2);
        assertThat(intake.read()).isEqualTo(3);
    }

    @Test
    void fewerCellsArePaddedAndMoreAreToFix() throws UnreadableListException {
        Intake intake = read("name,age,city\nArman S\nSara M,31,Qom,more\nNavid R,44,Ray,,\n");
        assertThat(intake.records()).isEqualTo(2);
        assertThat(reasons(intake)).containsExactly("keep.row-too-many-cells");
        assertThat(notes(intake)).contains("keep.note-short-rows");
    }

    @Test
    void rowsWithoutANameAreToFixHoweverOftenTheyRepeat() throws UnreadableListException {
        Intake intake = read("name,age\nArman Sepehrnia,24\n,30\n,30\n,30\n");
        assertThat(intake.known()).isZero();
        assertThat(intake.toFix()).hasSize(3);
    }
}
