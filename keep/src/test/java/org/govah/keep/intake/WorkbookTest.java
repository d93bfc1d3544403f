package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.govah.core.Progress;
import org.govah.core.model.Age;
import org.govah.core.model.Record;
import org.govah.core.time.DayInterval;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final ReadSettings PLAIN = ReadSettings.on(LocalDate.of(2026, 2, 1));

    private static Intake read(byte[] bytes) throws UnreadableListException {
        return ListReader.read(ReceivedFile.of("a.xlsx", bytes), PLAIN, Progress.silent());
    }

    private static String refusal(byte[] bytes) {
        return catchThrowableOfType(UnreadableListException.class, () -> read(bytes)).words().key();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("notes");
            Worksheet sheet = workbook.newWorksheet("names");
            sheet.value(1, 0, "نام");
            sheet.value(1, 1, "سن");
            sheet.value(1, 2, "تاریخ مرگ");
            sheet.value(2, 0, "آرمان سپهرنیا");
            sheet.value(2, 1, 23);
            sheet.value(2, 2, LocalDate.of(2026, 1, 8));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(5, 0, "سارا مهرگان");
            sheet.value(5, 1, 31.5);
            sheet.value(5, 2, "۱۹ دی ۱۴۰۴");
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void aWorkbookIsReadFromItsFirstSheetWithRows() throws Exception {
        Intake intake = read(workbook());
        assertThat(intake.format()).isEqualTo("XLSX names");
        Record first = intake.list().records().getFirst();
        assertThat(first.age()).contains(new Age(23, 23));
        assertThat(first.death().orElseThrow().days())
                .isEqualTo(DayInterval.of(LocalDate.of(2026, 1, 8)));
        assertThat(first.death().orElseThrow().raw()).isEqualTo("2026-01-08");
        Record second = intake.list().records().getLast();
        assertThat(second.id().row()).isEqualTo(4);
        assertThat(second.death().orElseThrow().days().first()).isEqualTo("2026-01-09");
        assertThat(intake.notes().stream().map(n -> n.key())).contains("keep.note-sheets");
    }

    @Test
    void aZipFileThatIsNoWorkbookIsRefused() throws IOException {
        byte[] other = zip("a.txt", "name\nArman S\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(other)).isEqualTo("keep.file-kind");
    }

    @Test
    void aWorkbookCutShortIsRefused() throws IOException {
        byte[] whole = workbook();
        assertThat(refusal(java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo("keep.file-damaged");
    }

    @Test
    void aCellBeyondTheLastColumnOfExcelIsRefused() throws IOException {
        byte[] sheet = "<c r=\"ZZZZZZ1\"/>".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(zip("xl/worksheets/sheet1.xml", sheet))).isEqualTo("keep.file-damaged");
    }
}
