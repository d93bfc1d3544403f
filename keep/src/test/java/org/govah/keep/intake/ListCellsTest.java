package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.govah.keep.intake.Readings.PLAIN;
import static org.govah.keep.intake.Readings.notes;
import static org.govah.keep.intake.Readings.only;
import static org.govah.keep.intake.Readings.read;
import static org.govah.keep.intake.Readings.reasons;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.govah.core.Progress;
import org.govah.core.model.Age;
import org.govah.core.model.Population;
import org.govah.core.model.Sex;
import org.govah.core.model.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the cells of a row say, and which rows are to fix.
final class ListCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "نامشخص",
                "ناشناس",
                "-",
                "؟",
                "N/A",
                "unknown man 3",
                "12345"
            })
    void aRowWithoutANameIsToFix(String name) throws UnreadableListException {
        Intake intake = read("name,age\nArman S,23\nSara M,31\nNavid R,44\n" + name + ",50\n");
        assertThat(reasons(intake)).containsExactly("keep.row-no-name");
    }

    @ParameterizedTest
    @CsvSource({
        "300, keep.row-age-too-high",
        "1962, keep.row-age-too-high",
        "young, keep.row-age-unreadable",
        "40-30, keep.row-age-unreadable",
    })
    void anAgeThatCannotBeIsToFix(String age, String key) throws UnreadableListException {
        assertThat(reasons(read("name,age\nArman S,23\nSara M,31\nNavid R," + age + "\n")))
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "23, 23, 23",
        "۲۳, 23, 23",
        "23.0, 23, 23",
        "30-39, 30, 39",
        "۳۰ تا ۳۹, 30, 39",
        "23 ساله, 23, 23",
        "23 years old, 23, 23",
        "8 ماهه, 0, 0",
        "18 months, 1, 1",
        "3 days, 0, 0",
        "1 day, 0, 0",
        "Less than a day, 0, 0",
        "newborn, 0, 0",
        "20s, 20, 29",
        "18+, 18, 130",
        "under 18, 0, 17",
        "child, 0, 17",
        "~23, 21, 25",
    })
    void agesAreReadInManyWritings(String age, int min, int max) throws UnreadableListException {
        assertThat(only(read("name,age\nArman S,\"" + age + "\"\n")).age())
                .contains(new Age(min, max));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "نامشخص", "-", "؟", "—", "n/a", "-1"})
    void anAgeThatIsNotKnownIsAbsent(String age) throws UnreadableListException {
        assertThat(only(read("name,age\nArman S," + age + "\n")).age()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "مرد, MALE",
        "زن, FEMALE",
        "آقا, MALE",
        "خانم, FEMALE",
        "ذكر, MALE",
        "أنثى, FEMALE",
        "Male, MALE",
        "f, FEMALE",
        "پسر, MALE",
        "دختر, FEMALE",
        "1, MALE",
        "2, FEMALE",
        "0, UNKNOWN",
        "9, UNKNOWN",
        "x, OTHER",
        "soldier, UNKNOWN",
    })
    void sexIsReadFromWordsAndCodes(String word, Sex sex) throws UnreadableListException {
        assertThat(only(read("name,sex\nArman S," + word + "\n")).sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "killed, KILLED",
        "کشته, KILLED",
        "جان‌باخته, KILLED",
        "شهید, KILLED",
        "قتيل, KILLED",
        "dead, KILLED",
        "died_of_wounds, DIED_OF_WOUNDS",
        "died in custody, DIED_IN_CUSTODY",
        "مرگ در بازداشت, DIED_IN_CUSTODY",
        "executed, EXECUTED",
        "اعدام, EXECUTED",
        "injured, INJURED",
        "زخمی, INJURED",
        "مجروح, INJURED",
        "arrested, ARRESTED",
        "بازداشت, ARRESTED",
        "دستگیر, ARRESTED",
        "in custody, ARRESTED",
        "missing, MISSING",
        "مفقود, MISSING",
        "ناپدید, MISSING",
        "missing presumed dead, MISSING",
        "sentenced_to_death, SENTENCED",
        "محکوم به اعدام, SENTENCED",
        "suspicious death, SUSPICIOUS_DEATH",
        "not killed, OTHER",
        "کشته نشده, OTHER",
        "alive, OTHER",
        "something, OTHER",
        "'', OTHER",
    })
    void whatHappenedIsReadFromItsWords(String word, Violation violation)
            throws UnreadableListException {
        assertThat(only(read("name,violation\nArman S," + word + "\n")).violation())
                .isEqualTo(violation);
    }

    @Test
    void aListThatDoesNotSayWhatHappenedIsReadAsDeathsAndSaidSo() throws UnreadableListException {
        Intake intake = read("name\nArman S\n");
        assertThat(intake.deaths()).isEqualTo(1);
        assertThat(notes(intake)).contains("keep.note-all-deaths");
        Intake empty = read("name,violation\nArman S,\nSara M,killed\n");
        assertThat(empty.other()).isEqualTo(1);
        assertThat(notes(empty)).contains("keep.note-empty-violation");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02, keep.row-date-future",
        "1405-01-01, keep.row-date-future",
        "2026-02-31, keep.row-date-no-such-day",
        "1404/12/30, keep.row-date-no-such-day",
        "2569-01-08, keep.row-date-calendar",
        "12345, keep.row-date-calendar",
        "18 Dey, keep.row-date-no-year",
        "soon, keep.row-date-unreadable",
    })
    void aDateThatCannotBeIsToFix(String date, String key) throws UnreadableListException {
        Intake intake =
                read("name,date of death\nA B,2026-01-08\nC D,2026-01-09\nE F," + date + "\n");
        assertThat(reasons(intake)).containsExactly(key);
        assertThat(intake.toFix().getFirst().row()).isEqualTo(3);
        assertThat(intake.toFix().getFirst().cells()).containsExactly("E F", date);
    }

    @Test
    void twoDatesThatDisagreeAreCountedAndTheFirstStays() throws UnreadableListException {
        Intake intake =
                read(
                        """
                        name,date_jalali,date_gregorian
                        Arman S,۱۴۰۴/۱۰/۱۸,2026-01-08
                        Sara M,۱۴۰۴/۱۰/۱۸,2026-01-18
                        Navid R,ن. م,2026-01-09
                        Mina T,نادرست,2026-01-10
                        """);
        assertThat(intake.records()).isEqualTo(4);
        assertThat(intake.list().records().get(1).death().orElseThrow().days().first())
                .isEqualTo(LocalDate.of(2026, 1, 8));
        assertThat(intake.list().records().get(2).death().orElseThrow().days().first())
                .isEqualTo(LocalDate.of(2026, 1, 9));
        assertThat(notes(intake)).contains("keep.note-dates-apart", "keep.note-second-date-unread");
    }

    @Test
    void aColumnShowsThatTheMonthStandsFirst() throws UnreadableListException {
        Intake intake = read("name,date of death\nArman S,01/08/2026\nSara M,01/25/2026\n");
        assertThat(intake.list().records().getFirst().death().orElseThrow().days().first())
                .isEqualTo(LocalDate.of(2026, 1, 8));
        assertThat(notes(intake)).contains("keep.note-month-first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-(2)", "\tArman", "+A1"})
    void aCellThatASpreadsheetWouldRunIsToFix(String cell) throws UnreadableListException {
        Intake intake = read("name,age,city\nArman S,23,Ray\nSara M,31,\"" + cell + "\"\n");
        assertThat(reasons(intake)).containsExactly("keep.row-formula");
    }

    @Test
    void aCellWithHiddenCharactersIsToFix() throws UnreadableListException {
        String padding = "Sara M,31\nNavid R,44\n".repeat(10);
        assertThat(reasons(read("name,age\nArman\u0001 S,23\n" + padding)))
                .containsExactly("keep.row-control");
    }

    @Test
    void theStatementBesideAListIsRead(@TempDir Path folder) throws Exception {
        Path list = folder.resolve("b.csv");
        Files.writeString(list, "name\nArman S\n");
        Files.writeString(
                folder.resolve("b.list.json"),
                """
                {"name": "group-b", "holder": "Group B", "asOf": "2026-01-20",
                 "scope": "everyone killed", "counts": "everyone", "copiedFrom": ["group-a"]}
                """);
        Intake intake = ListReader.read(list, PLAIN, Progress.silent());
        assertThat(intake.list().name()).isEqualTo("group-b");
        assertThat(intake.list().scope().counts()).isEqualTo(Population.EVERYONE);
        assertThat(intake.list().copiedFrom()).containsExactly("group-a");
        assertThat(ListReader.read(list, PLAIN.named("c"), Progress.silent()).list().name())
                .isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"counts\": \"many\"}",
                "{\"nam\": \"x\"}",
                "{\"asOf\": \"soon\"}"
            })
    void aStatementThatCannotBeReadIsRefused(String json, @TempDir Path folder) throws Exception {
        Path list = folder.resolve("b.csv");
        Files.writeString(list, "name\nArman S\n");
        Files.writeString(folder.resolve("b.list.json"), json);
        var refused =
                catchThrowableOfType(
                        UnreadableListException.class,
                        () -> ListReader.read(list, PLAIN, Progress.silent()));
        assertThat(refused.words().key()).isEqualTo("keep.statement-unreadable");
    }
}
