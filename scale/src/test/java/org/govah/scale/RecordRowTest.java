package org.govah.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Place;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DatePrecision;
import org.govah.core.time.DayInterval;
import org.govah.core.time.UncertainDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RecordRowTest {
    @Test
    void aRecordOfWhichAllIsKnownComesBackAsItWas() {
        Record record = full(1);
        assertThat(RecordRow.record(RecordRow.cells(record))).isEqualTo(record);
    }

    @Test
    void aRecordOfWhichOnlyTheNameIsKnownComesBackAsItWas() {
        String[] cells = cells("list", "7", "Arman Sepehrnia");
        Record record = RecordRow.record(cells);
        assertThat(record.id()).isEqualTo(new RecordId("list", 7));
        assertThat(record.violation()).isEqualTo(Violation.KILLED);
        assertThat(record.age()).isEmpty();
        assertThat(RecordRow.record(RecordRow.cells(record))).isEqualTo(record);
    }

    @Test
    void aPlainDateIsReadWithItsPrecision() {
        assertThat(death("2031-05-09")).isEqualTo(DatePrecision.DAY);
        assertThat(death("2031-05")).isEqualTo(DatePrecision.MONTH);
        assertThat(death("2031")).isEqualTo(DatePrecision.YEAR);
        assertThat(death("2031-05-01/2031-05-20")).isEqualTo(DatePrecision.INTERVAL);
    }

    private static DatePrecision death(String text) {
        String[] cells = cells("list", "1", "Arman Sepehrnia");
        cells[RecordRow.COLUMNS.indexOf("death")] = text;
        return RecordRow.record(cells).death().orElseThrow().precision();
    }

    @Test
    void aCellThatCannotBeReadIsNamedByListRowAndColumnWithoutThePerson() {
        for (String column : List.of("row", "name", "sex", "age", "death", "violation", "role")) {
            String[] cells = cells("list", "7", "Arman Sepehrnia");
            cells[RecordRow.COLUMNS.indexOf(column)] = column.equals("name") ? "|" : "?!";
            assertThatThrownBy(() -> RecordRow.record(cells))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("list 'list'")
                    .hasMessageContaining("column '" + column + "'")
                    .hasMessageNotContaining("Sepehrnia");
        }
    }

    @ParameterizedTest
    @EnumSource(Tables.Format.class)
    void tablesAreWrittenAndReadBackCellByCell(Tables.Format format, @TempDir Path folder) {
        SparkSession session = Sessions.local();
        List<Record> records = List.of(full(1), full(2), RecordRow.record(cells("b", "1", "نام")));
        String path = folder.resolve("table").toString();
        Tables.write(Tables.of(session, records), format, path);
        Dataset<Row> read = Tables.read(session, format, path);
        assertThat(
                        read.collectAsList().stream()
                                .map(RecordRowTest::texts)
                                .map(RecordRow::record)
                                .toList())
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @Test
    void aTableWithoutNamesIsRefusedInWords(@TempDir Path folder) {
        SparkSession session = Sessions.local();
        String path = folder.resolve("table").toString();
        Tables.write(
                Tables.of(session, List.of(full(1))).drop("name"), Tables.Format.PARQUET, path);
        assertThatThrownBy(() -> Tables.read(session, Tables.Format.PARQUET, path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column [name]");
    }

    static String[] cells(String list, String row, String name) {
        String[] cells = new String[RecordRow.COLUMNS.size()];
        Arrays.fill(cells, "");
        cells[0] = list;
        cells[1] = row;
        cells[2] = name;
        return cells;
    }

    private static String[] texts(Row row) {
        String[] out = new String[row.size()];
        Arrays.setAll(out, row::getString);
        return out;
    }

    private static Record full(int row) {
        LocalDate first = LocalDate.of(2031, 5, 9);
        return new Record(
                new RecordId("one, \"two\"", row),
                List.of(new PersonName("Arman | Sepehrnia \\"), new PersonName("آرمان\nسپهرنیا")),
                Optional.of(new PersonName("Bahram, the elder")),
                Sex.OTHER,
                Optional.of(new Age(30, 40)),
                Optional.of(
                        new UncertainDate(
                                "1370/5",
                                CalendarSystem.JALALI,
                                DatePrecision.MONTH,
                                new DayInterval(first.minusYears(40), first.minusYears(39)))),
                Optional.of(
                        new UncertainDate(
                                "9.5.31",
                                CalendarSystem.GREGORIAN,
                                DatePrecision.DAY,
                                DayInterval.of(first))),
                new Place(Optional.of("Talkhab"), Optional.of("=Nurabad")),
                Violation.EXECUTED,
                VictimRole.MEDICAL,
                List.of("source \"a\"", "b|c"),
                new TreeMap<>(java.util.Map.of("ward", "7|8", "bed", "")));
    }
}
