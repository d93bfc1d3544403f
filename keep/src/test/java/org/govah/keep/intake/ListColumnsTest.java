package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.govah.keep.intake.Readings.PLAIN;
import static org.govah.keep.intake.Readings.field;
import static org.govah.keep.intake.Readings.names;
import static org.govah.keep.intake.Readings.notes;
import static org.govah.keep.intake.Readings.only;
import static org.govah.keep.intake.Readings.read;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Record;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;
import org.govah.core.time.CalendarSystem;
import org.govah.core.time.DayInterval;
import org.govah.keep.intake.ColumnReading.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the columns of a list hold.
final class ListColumnsTest {
    @Test
    void aPersianListIsReadByItsHeaders() throws UnreadableListException {
        Record read =
                only(
                        read(
                                """
                                ردیف,نام و نام خانوادگی,نام پدر,جنسیت,سن,تاریخ کشته شدن,شهر,استان,نوع رویداد,نقش,منابع
                                ۱,آرمان سپهرنیا,بهروز,مرد,۲۳ ساله,۱۸ دی ۱۴۰۴,ری,تهران,کشته شده,معترض,Group A; group b
                                """));
        assertThat(names(read)).containsExactly("آرمان سپهرنیا");
        assertThat(read.father()).contains(new PersonName("بهروز"));
        assertThat(read.sex()).isEqualTo(Sex.MALE);
        assertThat(read.age()).contains(new Age(23, 23));
        assertThat(read.death().orElseThrow().days())
                .isEqualTo(DayInterval.of(LocalDate.of(2026, 1, 8)));
        assertThat(read.death().orElseThrow().raw()).isEqualTo("۱۸ دی ۱۴۰۴");
        assertThat(read.place().name()).contains("ری");
        assertThat(read.place().province()).contains("تهران");
        assertThat(read.violation()).isEqualTo(Violation.KILLED);
        assertThat(read.role()).isEqualTo(VictimRole.PROTESTER);
        assertThat(read.sources()).containsExactly("group a", "group b");
    }

    @Test
    void anArabicListIsReadByItsHeaders() throws UnreadableListException {
        Record read =
                only(
                        read(
                                "الاسم الكامل;العمر;الجنس;تاريخ الوفاة\nسامي النجار;٣٠;ذكر;٨ يناير ٢٠٢٦\n"));
        assertThat(names(read)).containsExactly("سامي النجار");
        assertThat(read.age()).contains(new Age(30, 30));
        assertThat(read.sex()).isEqualTo(Sex.MALE);
        assertThat(read.death().orElseThrow().calendar()).isEqualTo(CalendarSystem.GREGORIAN);
    }

    @Test
    void theNameInTheScriptOfTheCountryStandsFirst() throws UnreadableListException {
        Record read =
                only(
                        read(
                                """
                                English Name,Persian Name,aliases
                                Arman Sepehrnia,آرمان سپهرنیا,Armin; A. Sepehr
                                """));
        assertThat(names(read))
                .containsExactly("آرمان سپهرنیا", "Arman Sepehrnia", "Armin", "A. Sepehr");
    }

    @Test
    void givenAndFamilyNamesAreJoined() throws UnreadableListException {
        assertThat(names(only(read("given_name,surname\nArman,Sepehrnia\n"))))
                .containsExactly("Arman Sepehrnia");
    }

    @Test
    void aColumnWithoutAKnownHeaderIsReadByWhatStandsInIt() throws UnreadableListException {
        Intake intake =
                read(
                        """
                        name,Yaş,Cins,Tarix,Haraya
                        Arman Sepehrnia,23,male,2026-01-08,Tehran
                        Sara Mehrgan,31,female,2026-01-09,Isfahan
                        Navid Rostagar,44,male,2026-01-09,Fars
                        """);
        assertThat(field(intake, "Yaş")).contains(Field.AGE);
        assertThat(field(intake, "Cins")).contains(Field.SEX);
        assertThat(field(intake, "Tarix")).contains(Field.DEATH_DATE);
        assertThat(field(intake, "Haraya")).contains(Field.PLACE_ADMIN1);
        assertThat(notes(intake)).contains("keep.note-contents");
        assertThat(intake.columns().get(1).basis()).isEqualTo(Basis.CONTENTS);
    }

    @Test
    void aHeaderThatItsContentsContradictIsNotBelieved() throws UnreadableListException {
        Intake intake = read("name,date\nArman S,23\nSara M,31\nNavid R,44\n");
        assertThat(field(intake, "date")).contains(Field.AGE);
        assertThat(notes(intake)).contains("keep.note-header-contradicted");
    }

    @Test
    void aStatusThatTellsHowWellARowIsCheckedIsNotWhatHappened() throws UnreadableListException {
        Intake intake = read("name,status\nArman S,verified\nSara M,reported\nNavid R,verified\n");
        assertThat(field(intake, "status")).isEmpty();
        assertThat(intake.deaths()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truth", "person", "national_id", "phone", "something else", "event"})
    void aColumnThatNobodyAskedForIsNotUsed(String header) throws UnreadableListException {
        Intake intake = read("name," + header + "\nArman Sepehrnia,a1b2c3\nSara Mehrgan,d4e5f6\n");
        assertThat(field(intake, header)).isEmpty();
        assertThat(intake.list().records().toString()).doesNotContain("a1b2c3");
    }

    @Test
    void whatTheUserMapsHolds() throws UnreadableListException {
        Intake intake =
                read(
                        "who,name,born?\nArman Sepehrnia,x,2003\n".getBytes(StandardCharsets.UTF_8),
                        PLAIN.mapped("who=name_full")
                                .mapped("born?=birth_date")
                                .mapped("name=unused"));
        assertThat(names(only(intake))).containsExactly("Arman Sepehrnia");
        assertThat(only(intake).birth().orElseThrow().days().first())
                .isEqualTo(LocalDate.of(2003, 1, 1));
        assertThat(intake.columns().getFirst().basis()).isEqualTo(Basis.MAP);
    }

    @Test
    void aMapOfAnUnknownHeaderOrFieldIsRefusedAndNamesTheKnownOnes() {
        var header =
                catchThrowableOfType(
                        UnreadableListException.class,
                        () ->
                                read(
                                        "name,age\nArman S,23\n".getBytes(StandardCharsets.UTF_8),
                                        PLAIN.mapped("nam=name_full")));
        assertThat(header.words().key()).isEqualTo("keep.map-unknown-header");
        assertThat(header.words().arguments()).contains("name, age");
        var field =
                catchThrowableOfType(
                        UnreadableListException.class, () -> PLAIN.mapped("name=full"));
        assertThat(field.words().arguments().toString()).contains("name_full");
        assertThatThrownBy(() -> PLAIN.mapped("name")).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void besideAFamilyNameAPlainNameIsAGivenName() throws UnreadableListException {
        Intake intake = read("نام,نام خانوادگی,سن\nآرمان,سپهرنیا,24\n");
        assertThat(field(intake, "نام")).contains(Field.NAME_GIVEN);
        assertThat(names(only(intake))).containsExactly("آرمان سپهرنیا");
    }
}
