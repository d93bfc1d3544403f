package org.govah.link.internal.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.govah.core.model.Place;
import org.govah.link.internal.places.Gazetteer;
import org.govah.link.internal.values.Frequencies;
import org.junit.jupiter.api.Test;

final class PlaceComparisonTest {
    private static final long SEED = 23;
    private static final Gazetteer GAZETTEER = Gazetteer.builtIn();
    private static final String[] TEXTS = {
        "Tehran",
        "تهران",
        "Tehran - Narmak",
        "Narmak",
        "Karaj",
        "Khuzestan",
        "Ahvaz",
        "اهواز",
        "Zarrinkuh",
        "زرین کوه",
        "Zarinkooh Bala",
        "Unknown",
        ""
    };

    @Test
    void onePlaceIsTheSameAcrossScriptsAndSpellings() {
        assertThat(level("Mashhad", "", "Mashhad", "")).isEqualTo("same");
        assertThat(level("Mashhad", "", "مشهد", "")).isEqualTo("sounds the same");
        assertThat(level("Langarud", "", "Langrood", "Gilan")).isEqualTo("sounds the same");
        assertThat(level("Zarrinkuh", "", "زرین کوه", "")).isEqualTo("sounds the same");
        assertThat(level("Bayswater", "", "Bayswaber", "")).isEqualTo("similar spelling");
    }

    @Test
    void citiesThatOnlyLookAlikeAreDifferent() {
        assertThat(level("Kerman", "", "Kermanshah", "")).isEqualTo("different provinces");
        assertThat(level("Bandar Abbas", "", "Bandar Anzali", "")).isEqualTo("different provinces");
    }

    @Test
    void aQuarterLiesInItsCityAndACityInItsProvince() {
        String within = "one lies in the other, or they share a part";
        assertThat(level("Tehran - Narmak", "", "تهران", "")).isEqualTo(within);
        assertThat(level("Tehran - Narmak", "", "Tehran", "")).isEqualTo(within);
        assertThat(level("Ahvaz", "", "Khuzestan", "")).isEqualTo(within);
        assertThat(level("Ahvaz", "", "", "IR-10")).isEqualTo(within);
        assertThat(level("Sepidkuh Bala", "", "Sepidkuh", "")).isEqualTo(within);
        assertThat(level("Rudpay", "Westland", "Westland", "")).isEqualTo(within);
    }

    @Test
    void placesOfOneProvinceAreNearerThanPlacesOfTwo() {
        assertThat(level("Sari", "", "Babol", "")).isEqualTo("same province");
        assertThat(level("Sari", "", "Isfahan", "")).isEqualTo("different provinces");
        assertThat(level("Talkhab", "Westland", "Mirkala", "Westland")).isEqualTo("same province");
        assertThat(level("Talkhab", "", "Mirkala", "")).isEqualTo("different");
        assertThat(level("Unknown", "", "Sari", "")).isEqualTo("missing");
    }

    @Test
    void aProvinceThatWasOnlyFilledInDoesNotPartTwoRowsOfOneCity() {
        assertThat(level("Mashhad", "Tehran", "Mashhad", "Razavi Khorasan")).isEqualTo("same");
        assertThat(level("Mashhad", "Tehran", "مشهد", "Razavi Khorasan"))
                .isEqualTo("sounds the same");
    }

    @Test
    void aRarePlaceSaysMore() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            places.add(place("Tehran", ""));
        }
        places.add(place("Sarableh", ""));
        places.add(place("Sarableh", ""));
        PlaceComparison comparison = new PlaceComparison(column(places));
        assertThat(Outcome.steps(comparison.compare(0, 1))).isEqualTo(1);
        assertThat(Outcome.steps(comparison.compare(400, 401))).isGreaterThan(14);
    }

    @Test
    void comparingIsSymmetricAndStoredColumnsFindTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            places.add(
                    place(
                            TEXTS[random.nextInt(TEXTS.length)],
                            TEXTS[random.nextInt(TEXTS.length)]));
        }
        PlaceColumn column = column(places);
        PlaceColumn.Builder appended =
                new PlaceColumn.Builder(column(places.subList(0, 70)), GAZETTEER);
        places.subList(70, 150).forEach(appended::add);
        PlaceColumn.Builder part = new PlaceColumn.Builder(GAZETTEER);
        places.forEach(part::add);
        PlaceColumn merged =
                part.build(
                        Frequencies.merged(
                                List.of(
                                        column(places.subList(0, 50)).knowledge(),
                                        column(places.subList(50, 150)).knowledge())));
        PlaceComparison one = new PlaceComparison(column);
        List<PlaceComparison> others =
                List.of(
                        new PlaceComparison(PlaceColumn.read(Written.by(column::write))),
                        new PlaceComparison(appended.build()),
                        new PlaceComparison(merged));
        for (int a = 0; a < 150; a++) {
            for (int b = 0; b < 150; b++) {
                int found = one.compare(a, b);
                assertThat(found)
                        .as("seed %d: %s and %s", SEED, places.get(a), places.get(b))
                        .isEqualTo(one.compare(b, a));
                for (PlaceComparison other : others) {
                    assertThat(other.compare(a, b)).as("seed %d", SEED).isEqualTo(found);
                }
            }
        }
    }

    private static String level(String a, String areaA, String b, String areaB) {
        PlaceComparison comparison =
                new PlaceComparison(column(List.of(place(a, areaA), place(b, areaB))));
        int found = comparison.compare(0, 1);
        return found == Outcome.MISSING ? "missing" : comparison.levels().get(Outcome.level(found));
    }

    private static Place place(String name, String province) {
        return new Place(
                Optional.of(name).filter(n -> !n.isEmpty()),
                Optional.of(province).filter(p -> !p.isEmpty()));
    }

    private static PlaceColumn column(List<Place> places) {
        PlaceColumn.Builder out = new PlaceColumn.Builder(GAZETTEER);
        places.forEach(out::add);
        return out.build();
    }
}
