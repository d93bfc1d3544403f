package org.govah.keep.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govah.keep.intake.Field.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govah.core.Progress;
import org.govah.core.words.Language;
import org.govah.core.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Reads the lists that groups published. Looks at headers and counts only.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Intake read(String file) throws UnreadableListException {
        long start = System.nanoTime();
        Intake intake =
                ListReader.read(
                        SharedLists.path("data/" + file),
                        ReadSettings.on(TODAY),
                        Progress.silent());
        report(intake, System.nanoTime() - start);
        return intake;
    }

    private static void report(Intake intake, long nanos) {
        Map<String, Integer> reasons = new TreeMap<>();
        intake.toFix().forEach(row -> reasons.merge(row.reason().key(), 1, Integer::sum));
        Words words = Words.in(Language.EN);
        System.out.printf(
                "%s (%s): read %d, new %d, known %d, to fix %d %s; deaths %d, other %d; %d ms%n",
                intake.fileName(),
                intake.format(),
                intake.read(),
                intake.records(),
                intake.known(),
                intake.toFix().size(),
                reasons,
                intake.deaths(),
                intake.other(),
                nanos / 1_000_000);
        System.out.println("  " + fields(intake));
        intake.notes().forEach(note -> System.out.println("  " + words.say(note)));
    }

    private static List<String> fields(Intake intake) {
        List<String> fields = new ArrayList<>();
        for (ColumnReading column : intake.columns()) {
            column.field().ifPresent(f -> fields.add(column.header() + "=" + f.code()));
        }
        return fields;
    }

    private static List<String> expected(Object... headersAndFields) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < headersAndFields.length; i += 2) {
            fields.add(headersAndFields[i] + "=" + ((Field) headersAndFields[i + 1]).code());
        }
        return fields;
    }

    @Test
    void javidnamIsReadWithBothScriptsAndBothCalendars() throws UnreadableListException {
        Intake intake = read("lists/iran-2026/javidnam.csv");
        assertThat(fields(intake))
                .containsExactlyElementsOf(
                        expected(
                                "id",
                                ROW_ID,
                                "name",
                                NAME_FULL,
                                "name_en",
                                NAMES_OTHER,
                                "gender",
                                SEX,
                                "age",
                                AGE,
                                "birth_year",
                                BIRTH_DATE,
                                "date_jalali",
                                DEATH_DATE,
                                "date_gregorian",
                                EVENT_DATE,
                                "city",
                                PLACE_NAME,
                                "province",
                                PLACE_ADMIN1,
                                "sources",
                                SOURCES));
        assertThat(intake.read()).isEqualTo(3_550);
        assertThat(intake.deaths()).isEqualTo(intake.records());
    }

    @Test
    void iranVictimsTellsTheKilledFromTheOthers() throws UnreadableListException {
        Intake intake = read("lists/iran-2026/iranvictims.csv");
        assertThat(fields(intake))
                .containsExactlyElementsOf(
                        expected(
                                "Card ID",
                                ROW_ID,
                                "English Name",
                                NAMES_OTHER,
                                "Persian Name",
                                NAME_FULL,
                                "Age",
                                AGE,
                                "Location of Death",
                                PLACE_NAME,
                                "Date of Death",
                                DEATH_DATE,
                                "Status",
                                VIOLATION));
        assertThat(intake.read()).isEqualTo(4_666);
        assertThat(intake.deaths()).isBetween(1, 3_872);
    }

    @Test
    void iranMemorialIsReadInBothEditions() throws UnreadableListException {
        for (String file :
                List.of("lists/iran-2026/iran-memorial.csv", "lists/iran-memorial-1979-2026.csv")) {
            Intake intake = read(file);
            assertThat(fields(intake))
                    .containsExactlyElementsOf(
                            expected(
                                    "id",
                                    ROW_ID,
                                    "name_latin",
                                    NAMES_OTHER,
                                    "name_farsi",
                                    NAME_FULL,
                                    "date_of_birth",
                                    BIRTH_DATE,
                                    "gender",
                                    SEX,
                                    "date_of_death",
                                    DEATH_DATE,
                                    "age_at_death",
                                    AGE,
                                    "place_of_death",
                                    PLACE_NAME,
                                    "province",
                                    PLACE_ADMIN1));
            assertThat(intake.read()).isIn(2_795, 28_287);
        }
    }

    @Test
    void theGazaReleasesAreReadWithoutTheirTruthColumn() throws UnreadableListException {
        Intake older = read("lists/gaza/release-2024-08-08.csv");
        assertThat(fields(older))
                .containsExactlyElementsOf(
                        expected(
                                "name_ar",
                                NAME_FULL,
                                "name_en",
                                NAMES_OTHER,
                                "age",
                                AGE,
                                "birth_date",
                                BIRTH_DATE,
                                "sex",
                                SEX));
        Intake newer = read("lists/gaza/release-2025-06-15.csv");
        assertThat(fields(newer))
                .containsExactlyElementsOf(
                        expected(
                                "name_en",
                                NAME_FULL,
                                "age",
                                AGE,
                                "birth_date",
                                BIRTH_DATE,
                                "sex",
                                SEX));
        assertThat(older.read() + newer.read()).isEqualTo(22_140 + 55_196);
    }

    @Test
    void theLinkageFilesAreReadWithoutTheirTruthColumn() throws UnreadableListException {
        assertThat(fields(read("linkage/febrl/dataset4a.csv")))
                .containsExactlyElementsOf(
                        expected(
                                "given_name",
                                NAME_GIVEN,
                                "surname",
                                NAME_FAMILY,
                                "suburb",
                                PLACE_NAME,
                                "state",
                                PLACE_ADMIN1,
                                "date_of_birth",
                                BIRTH_DATE));
        assertThat(fields(read("linkage/fake_1000.csv")))
                .containsExactlyElementsOf(
                        expected(
                                "first_name",
                                NAME_GIVEN,
                                "surname",
                                NAME_FAMILY,
                                "dob",
                                BIRTH_DATE,
                                "city",
                                PLACE_NAME));
        assertThat(fields(read("linkage/historical_50k.csv")))
                .containsExactlyElementsOf(
                        expected(
                                "full_name",
                                NAME_FULL,
                                "first_and_surname",
                                NAMES_OTHER,
                                "first_name",
                                NAME_GIVEN,
                                "surname",
                                NAME_FAMILY,
                                "dob",
                                BIRTH_DATE,
                                "gender",
                                SEX));
        assertThat(fields(read("linkage/RLdata500.csv")))
                .containsExactlyElementsOf(
                        expected(
                                "fname_c1",
                                NAME_GIVEN,
                                "fname_c2",
                                NAME_MIDDLE,
                                "lname_c1",
                                NAME_FAMILY,
                                "lname_c2",
                                NAME_FAMILY_SECOND,
                                "by",
                                BIRTH_DATE,
                                "bm",
                                BIRTH_MONTH,
                                "bd",
                                BIRTH_DAY));
    }
}
