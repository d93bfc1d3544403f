package org.govah.link.internal.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.govah.core.model.Place;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

    @Test
    void oneCityIsFoundInEveryScriptAndSpelling() {
        for (List<String> spellings :
                List.of(
                        List.of("Mashhad", "مشهد", "MASHAD", "mash-had"),
                        List.of("Bandar Abbas", "بندرعباس", "بندر عباس", "Bandar-e Abbas"),
                        List.of("Nishapur", "نيشابور", "Neyshabur"),
                        List.of("Mosul", "الموصل", "Al-Mosul"),
                        List.of("Khan Yunis", "خان يونس", "Khan Younis", "Khan-Yunis"))) {
            for (String spelling : spellings) {
                assertThat(cities(spelling)).as(spelling).isNotEmpty();
                assertThat(cities(spelling)).as(spelling).isEqualTo(cities(spellings.getFirst()));
            }
        }
    }

    @Test
    void aSpellingThatIsNotListedIsFoundByItsSound() {
        assertThat(cities("Kermanshaah")).isEqualTo(cities("Kermanshah"));
        assertThat(cities("Mashaad")).isEqualTo(cities("Mashhad"));
        assertThat(cities("Kerman")).isNotEqualTo(cities("Kermanshah"));
    }

    @Test
    void aCodeMeansTheProvincesOfBothEditions() {
        assertThat(provinces("IR-07")).hasSize(2).contains(provinces("Fars")[0]);
        assertThat(provinces("IR-07")).contains(province("Tehran"));
        assertThat(provinces("ir-23")).contains(province("تهران"), provinces("Hormozgan")[0]);
        assertThat(provinces("IR-27")).containsExactly(provinces("Golestan"));
    }

    @Test
    void theCodesAreThoseOfThePublishedTable() throws IOException {
        Path file =
                Path.of(System.getProperty("govah.shared", "../../shared"))
                        .resolve("data/iran_provinces_iso3166_2.csv");
        Assumptions.assumeTrue(
                Files.exists(file), () -> file + " is not there: codes are not compared");
        List<String> rows = Files.readAllLines(file);
        assertThat(rows).hasSize(32);
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            long province = province(fields[1]);
            for (String text : fields) {
                assertThat(province(text, province)).as("%s in %s", text, row).isTrue();
            }
        }
        for (int code = 0; code <= 32; code++) {
            String written = "IR-%02d".formatted(code);
            long meant = rows.stream().filter(r -> r.contains(written)).count();
            assertThat(area(written)).as(written).hasSize((int) meant);
        }
    }

    @Test
    void aTextOfSeveralPartsIsTakenApart() {
        PlaceReading quarter = read("Tehran - Narmak", "");
        assertThat(quarter.cities()).hasSize(2).contains(cities("Tehran"));
        assertThat(read("Mashhad, Khorasan Razavi", "").cities()).isEqualTo(cities("Mashhad"));
        assertThat(read("Mashhad, Khorasan Razavi", "").provinces())
                .isEqualTo(provinces("Khorasan Razavi"));
        assertThat(read("Isfahan city", "").cities()).isEqualTo(cities("Isfahan"));
        assertThat(read("استان خوزستان", "").provinces()).isEqualTo(provinces("Khuzestan"));
        assertThat(read("استان خوزستان", "").cities()).isEmpty();
        assertThat(read("Shiraz، Iran", "").cities()).isEqualTo(cities("Shiraz"));
    }

    @Test
    void aProvinceTellsTwoTownsOfOneNameApart() {
        assertThat(read("Nurabad", "").cities()).hasSize(2);
        assertThat(read("Nurabad", "Lorestan").cities()).hasSize(1);
        assertThat(read("نورآباد", "فارس").cities())
                .hasSize(1)
                .isNotEqualTo(read("Nurabad", "Lorestan").cities());
        // A province that was only filled in does not make the city another one.
        assertThat(read("Mashhad", "Tehran").cities()).isEqualTo(cities("Mashhad"));
    }

    @Test
    void whatItDoesNotKnowIsHeard() {
        PlaceReading latin = read("Zarrinkuh", "Sepidan Bala");
        PlaceReading persian = read("زرین‌کوه", "سپیدان بالا");
        assertThat(latin.isCity()).isFalse();
        assertThat(latin.sound()).isEqualTo(persian.sound());
        assertThat(latin.cities()).isEqualTo(persian.cities()).hasSize(1);
        assertThat(latin.provinces()).isEqualTo(persian.provinces()).hasSize(1);
    }

    @Test
    void nothingKnownIsNoPlaceAndALongTextIsBounded() {
        for (String nothing : List.of("", "Unknown", "نامعلوم", "---", "N/A")) {
            assertThat(read(nothing, nothing).isKnown()).as(nothing).isFalse();
        }
        PlaceReading longText = read("Lorem ipsum dolor ".repeat(300), "x".repeat(5000));
        assertThat(longText.text().length()).isLessThanOrEqualTo(PlainText.MAX_LENGTH);
        assertThat(longText.parts().length).isLessThan(20);
    }

    @Test
    void furtherPlacesCanBeHandedIn() {
        Gazetteer more =
                Gazetteer.with(
                        GazetteerRow.parse(
                                """
                                country,province,city,spellings
                                XX,Northland,,شمالستان|XX-N
                                XX,Northland,Talkhab,تلخاب
                                """));
        assertThat(reading("Talkhab", "", more).provinces())
                .isEqualTo(reading("", "XX-N", more).provinces())
                .isEqualTo(reading("تلخاب", "", more).provinces())
                .hasSize(1);
        assertThat(reading("Shiraz", "", more).cities()).isEqualTo(cities("Shiraz"));
        assertThatThrownBy(() -> GazetteerRow.parse("header\na,b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GazetteerRow("IR", "", "Town", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void figuresStayAndSignsBecomeSpaces() {
        assertThat(PlainText.fold("  ۱۲ب/Flat-7, Élan  ")).isEqualTo("12ب flat 7 elan");
        assertThat(PlainText.fold("a.b@Example.org")).isEqualTo("a b example org");
        assertThat(PlainText.fold("TA4 3XX")).isEqualTo("ta4 3xx");
        assertThat(PlainText.fold("\uD83D 🙂")).isEmpty();
    }

    /// The province of a name that is also a city's.
    private static long province(String name) {
        return area(name)[0];
    }

    private static boolean province(String text, long wanted) {
        return Arrays.stream(area(text)).anyMatch(p -> p == wanted);
    }

    private static long[] area(String province) {
        return read("", province).provinces();
    }

    private static long[] cities(String name) {
        return read(name, "").cities();
    }

    private static long[] provinces(String name) {
        return read(name, "").provinces();
    }

    private static PlaceReading read(String name, String province) {
        return reading(name, province, GAZETTEER);
    }

    private static PlaceReading reading(String name, String province, Gazetteer by) {
        Optional<String> first = Optional.of(name).filter(n -> !n.isEmpty());
        Optional<String> second = Optional.of(province).filter(p -> !p.isEmpty());
        return PlaceReading.of(new Place(first, second), by);
    }
}
