package org.govah.keep.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.govah.keep.intake.Readings.PLAIN;
import static org.govah.keep.intake.Readings.names;
import static org.govah.keep.intake.Readings.notes;
import static org.govah.keep.intake.Readings.only;
import static org.govah.keep.intake.Readings.read;
import static org.govah.keep.intake.Readings.reasons;

import java.time.LocalDate;
import java.util.Map;
import org.govah.core.model.Place;
import org.govah.core.model.Record;
import org.junit.jupiter.api.Test;

/// What lists hold that are made to be linked.
final class LinkingListsTest {
    private static Intake with(ReadSettings settings, String text) throws UnreadableListException {
        return read(text.getBytes(UTF_8), settings);
    }

    private static LocalDate born(Record read) {
        return read.birth().orElseThrow().days().first();
    }

    @Test
    void furtherCellsAreComparedAsTheyStand() throws UnreadableListException {
        Intake intake =
                with(
                        PLAIN.also("Card").also("age"),
                        "name,card,age\nArman S, a7 ,23\nSara M,-,31\n");
        assertThat(intake.list().records().getFirst().also())
                .isEqualTo(Map.of("card", "a7", "age", "23"));
        assertThat(intake.list().records().getFirst().age()).isPresent();
        assertThat(intake.list().records().get(1).also()).isEqualTo(Map.of("age", "31"));
        var refused =
                catchThrowableOfType(
                        UnreadableListException.class,
                        () -> with(PLAIN.also("kard"), "name,card\nArman S,7\n"));
        assertThat(refused.words().arguments().toString()).contains("name, card");
    }

    @Test
    void aPlaceOfBurialIsNoPlaceOfDeath() throws UnreadableListException {
        Record one = only(read("name,place of burial,age\nArman Sepehrnia,Ray,23\n"));
        assertThat(one.also()).isEqualTo(Map.of("burial_place", "Ray"));
        assertThat(one.place()).isEqualTo(Place.UNKNOWN);
        Record two = only(read("نام,محل,محل دفن\nآرمان سپهرنیا,ری,قم\n"));
        assertThat(two.also()).isEqualTo(Map.of("burial_place", "قم"));
        assertThat(two.place().name()).contains("ری");
    }

    @Test
    void aRowWithoutANameStaysWhereThisIsAskedFor() throws UnreadableListException {
        String text = "name,age,city\nArman S,23,Ray\n,31,\nunknown,,\n";
        assertThat(reasons(read(text))).containsExactly("keep.row-no-name", "keep.row-no-name");
        Intake kept = with(PLAIN.keepNameless(), text);
        assertThat(reasons(kept)).containsExactly("keep.row-no-name");
        assertThat(names(kept.list().records().get(1))).containsExactly("unknown");
        assertThat(notes(kept)).contains("keep.note-nameless");
    }

    @Test
    void aNicknameStandsForTheGivenNameOrByItself() throws UnreadableListException {
        assertThat(names(only(read("given_name,surname,nickname\nArman,Sepehrnia,Armin\n"))))
                .containsExactly("Arman Sepehrnia", "Armin Sepehrnia");
        assertThat(names(only(read("given_name,surname,known as\nArman,Sepehrnia,Abu Sara\n"))))
                .containsExactly("Arman Sepehrnia", "Abu Sara");
    }

    @Test
    void severalNamesInOneCellAreSeveralNames() throws UnreadableListException {
        assertThat(names(only(read("full name,age\nArman S / Armin S|A. Sepehr,23\n"))))
                .containsExactly("Arman S", "Armin S", "A. Sepehr");
        assertThat(names(only(read("full name,age\nArman s/o Navid,23\n"))))
                .containsExactly("Arman s/o Navid");
    }

    @Test
    void aDateOfBirthInThreeColumnsIsOneDate() throws UnreadableListException {
        Intake intake =
                read(
                        "fname_c1,fname_c2,lname_c1,by,bm,bd\nJan,Peter,Muell,1949,7,22\nEva,,Ohm,1950,,\n");
        assertThat(born(intake.list().records().getFirst())).isEqualTo(LocalDate.of(1949, 7, 22));
        assertThat(names(intake.list().records().getFirst())).containsExactly("Jan Peter Muell");
        assertThat(born(intake.list().records().get(1))).isEqualTo(LocalDate.of(1950, 1, 1));
    }

    @Test
    void oldDatesOfBirthAreBelievedInAGregorianColumnOnly() throws UnreadableListException {
        Intake old = read("name,dob\nArman S,1859-01-01\nSara M,1604-02-03\n");
        assertThat(born(old.list().records().get(1))).isEqualTo(LocalDate.of(1604, 2, 3));
        Intake mixed = read("name,dob\nArman S,1350-01-01\nSara M,1604-02-03\n");
        assertThat(mixed.list().records().get(1).birth()).isEmpty();
        assertThat(notes(mixed)).contains("keep.note-unread-birth");
    }

    @Test
    void aDateOfBirthThatCannotBeLeavesTheRow() throws UnreadableListException {
        Intake intake = read("name,date_of_birth\nArman S,19475027\nSara M,19501217\n");
        assertThat(intake.records()).isEqualTo(2);
        assertThat(intake.list().records().getFirst().birth()).isEmpty();
        assertThat(born(intake.list().records().get(1))).isEqualTo(LocalDate.of(1950, 12, 17));
        assertThat(notes(intake)).contains("keep.note-unread-birth");
    }

    @Test
    void theOrderOfDayAndMonthIsThatOfTheWholeColumn() throws UnreadableListException {
        StringBuilder text = new StringBuilder("name,date of death\nArman S,03/04/2025\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("Sara M").append(i).append(",2025-05-06\n");
        }
        Intake intake = read(text + "Navid R,01/25/2026\n");
        assertThat(intake.list().records().getFirst().death().orElseThrow().days().first())
                .isEqualTo(LocalDate.of(2025, 3, 4));
        assertThat(notes(intake)).contains("keep.note-month-first");
    }

    @Test
    void equalCellsGiveOneObject() throws UnreadableListException {
        Intake intake =
                read(
                        "name,age,city,date of death\nArman S,23,Ray,2026-01-08\nSara M,23,Ray,2026-01-08\n");
        Record first = intake.list().records().getFirst();
        Record second = intake.list().records().get(1);
        assertThat(second.death().orElseThrow()).isSameAs(first.death().orElseThrow());
        assertThat(second.age().orElseThrow()).isSameAs(first.age().orElseThrow());
        assertThat(second.place()).isSameAs(first.place());
    }

    @Test
    void aNameOfFiveThousandLettersIsToFix() throws UnreadableListException {
        assertThat(reasons(read("name\nArman S\n" + "a".repeat(5_000) + "\n")))
                .containsExactly("keep.row-name-too-long");
    }
}
