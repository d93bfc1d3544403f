package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.govah.core.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Workbooks made to fill the memory or to reach out of the file.
final class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Intake read(String part, String xml, Charset charset)
            throws UnreadableListException {
        return ListReader.read(
                ReceivedFile.of("a.xlsx", SmallWorkbook.with(part, xml.getBytes(charset))),
                ReadSettings.on(LocalDate.of(2026, 2, 1)),
                Progress.silent());
    }

    private static Intake read(String xml) throws UnreadableListException {
        return read(SHEET, xml, StandardCharsets.UTF_8);
    }

    @Test
    void theSmallWorkbookIsSound() throws UnreadableListException {
        assertThat(read(SmallWorkbook.sheet("<c r=\"A1\" t=\"s\"><v>0</v></c>")).records())
                .isEqualTo(1);
        assertThat(read(SmallWorkbook.sheet("<c r='A1' t='s'><v>0</v></c>")).records())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZ1\" t=\"s\"><v>0</v></c>",
                "<c r='ZZZZZZ1' t='s'><v>0</v></c>",
                "<c r = \"ZZZZZZ1\" t=\"s\"><v>0</v></c>",
                "<c r=\n'ZZZZZZ1' t='s'><v>0</v></c>",
                "<c r='&#90;ZZZZZ1' t='s'><v>0</v></c>",
                "<c r='zzzzzz1' t='s'><v>0</v></c>",
                "<c r='A1' t='s'><v>0</v></c><c r=' ZZZZZZ1' t='s'><v>0</v></c>",
                "<!--> <a b=' --><c r='ZZZZZZ1' t='s'><v>0</v></c>",
                "<?x > <a b=' ?><c r='ZZZZZZ1' t='s'><v>0</v></c>",
                "<x><![CDATA[<a b=']]></x><c r='ZZZZZZ1' t='s'><v>0</v></c>",
                "<x a=\"'\" b='\"'/><c t='s' r='ZZZZZZ1'><v>0</v></c>"
            })
    void aCellBeyondTheLastColumnIsRefusedHoweverItIsWritten(String cell) {
        assertThatThrownBy(() -> read(SmallWorkbook.sheet(cell)))
                .isInstanceOf(UnreadableListException.class);
    }

    @Test
    void aTextThatSpeaksOfCellsIsATextAndAPictureIsNoSheet() throws UnreadableListException {
        String text = "Arman r=\"ZZZZZZ1\" <!-- <c r='ZZZZZZ1'> --><![CDATA[<c r='ZZZZZZ1'>]]>";
        Intake read =
                read(
                        "xl/sharedStrings.xml",
                        SmallWorkbook.texts("Name", text),
                        StandardCharsets.UTF_8);
        assertThat(read.records()).isEqualTo(1);
        String picture = "\u0089PNG <!x <c r=\"ZZZZZZ1\">";
        Intake beside = read("xl/media/image1.png", picture, StandardCharsets.ISO_8859_1);
        assertThat(beside.records()).isEqualTo(1);
    }

    @Test
    void aCellBeyondTheLastColumnIsRefusedInEveryEncodingThatTheReaderKnows() {
        String sheet =
                SmallWorkbook.sheet("<c r=\"ZZZZZZ1\" t=\"s\"><v>0</v></c>")
                        .replace("UTF-8", "UTF-16");
        assertThatThrownBy(() -> read(SHEET, sheet, StandardCharsets.UTF_16))
                .isInstanceOf(UnreadableListException.class);
    }

    @Test
    void entitiesAreNotPutInAndNoOtherFileIsRead() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        for (String head :
                List.of(
                        laughs + "]>",
                        "<!DOCTYPE sst [<!ENTITY a29 SYSTEM 'file:///etc/hostname'>]>")) {
            String texts = head + SmallWorkbook.texts("Name", "&a29;");
            assertThatThrownBy(() -> read("xl/sharedStrings.xml", texts, StandardCharsets.UTF_8))
                    .as(head)
                    .isInstanceOf(UnreadableListException.class);
        }
    }
}
