package org.govah.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govah.core.model.OverlapTable;
import org.govah.simulate.ListTruth.RowKind;
import org.junit.jupiter.api.Test;

/// Whether the fictional country has the character it claims: frequencies, reach, dependence.
final class CharacterTest {
    private static final SimulatedCountry COUNTRY =
            Country.simulate(new SimulateSettings(20_000, 5, 11));
    private static final List<NamedCsvRecord> PERSONS =
            new CountryFiles(COUNTRY).table("truth/persons.csv");

    @Test
    void theCommonestNameOfMenIsAsCommonAsInARealCountry() {
        List<NamedCsvRecord> men =
                PERSONS.stream()
                        .filter(p -> p.getField("sex").equals("male"))
                        .filter(p -> p.getField("language").equals("persian"))
                        .toList();
        assertThat(largestShare(men, p -> p.getField("given"))).isBetween(0.05, 0.10);
        assertThat(largestShare(men, p -> p.getField("family"))).isBetween(0.003, 0.015);
    }

    @Test
    void thereAreThousandsOfFamiliesAndStillNamesakes() {
        assertThat(PERSONS.stream().map(p -> p.getField("family")).distinct().count())
                .isGreaterThan(4_000);
        long full =
                PERSONS.stream()
                        .map(p -> p.getField("given") + " " + p.getField("family"))
                        .distinct()
                        .count();
        assertThat(full).isBetween(15_000L, 19_500L);
    }

    @Test
    void mostDeadAreYoungMenAndTwoDaysHoldMostDeaths() {
        assertThat(share(p -> p.getField("sex").equals("male"))).isBetween(0.83, 0.87);
        assertThat(share(p -> Integer.parseInt(p.getField("age")) < 30)).isBetween(0.55, 0.70);
        assertThat(share(p -> Integer.parseInt(p.getField("age")) < 18)).isBetween(0.07, 0.13);
        assertThat(share(p -> p.getField("date").matches("2016-10-0[56]"))).isBetween(0.74, 0.85);
        assertThat(PERSONS).allMatch(p -> p.getField("date").compareTo("2016-09-22") >= 0);
        assertThat(PERSONS).allMatch(p -> p.getField("date").compareTo("2016-10-16") <= 0);
    }

    @Test
    void placesHaveALongTail() {
        assertThat(largestShare(PERSONS, p -> p.getField("province"))).isBetween(0.25, 0.40);
        assertThat(PERSONS.stream().map(p -> p.getField("town")).distinct().count())
                .isGreaterThan(100);
    }

    @Test
    void eachHolderReachesSomePeopleBetterThanOthers() {
        assertThat(reach("01-family-network", "role", "security"))
                .isLessThan(0.7 * reach("01-family-network", "role", "protester"));
        assertThat(reach("03-hospitals", "role", "security"))
                .isGreaterThan(reach("03-hospitals", "role", "protester"));
        assertThat(reach("04-cemeteries", "language", "foreign"))
                .isLessThan(reach("04-cemeteries", "language", "persian"));
        assertThat(reach("02-rights-group", "role", "security"))
                .isLessThan(0.8 * reach("02-rights-group", "role", "protester"));
    }

    @Test
    void theOfficialListHasFewProtesters() {
        SimulatedCountry country = Country.simulate(new SimulateSettings(5_000, 6, 2));
        List<NamedCsvRecord> persons = new CountryFiles(country).table("truth/persons.csv");
        assertThat(reach(persons, "05-forensic-office", "role", "security"))
                .isGreaterThan(2 * reach(persons, "05-forensic-office", "role", "protester"));
    }

    @Test
    void onlyTheReferredPairIsStronglyDependent() {
        OverlapTable table = COUNTRY.truth().overlap();
        assertThat(oddsRatio(table, 0, 1)).isBetween(1.6, 2.5);
        for (int[] pair : new int[][] {{0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}) {
            assertThat(oddsRatio(table, pair[0], pair[1]))
                    .as("lists %d and %d", pair[0] + 1, pair[1] + 1)
                    .isBetween(0.85, 1.2);
        }
    }

    @Test
    void theListsTogetherMissAThirdToNearlyHalfOfThePeople() {
        for (int seed = 1; seed <= 5; seed++) {
            Truth truth = Country.simulate(SimulateSettings.standard(seed)).truth();
            assertThat((double) truth.onLists() / truth.killed())
                    .as("seed %d", seed)
                    .isBetween(0.55, 0.70);
        }
    }

    @Test
    void aHundredThousandPeopleAreWrittenWithoutHoldingThemInMemory() throws IOException {
        SimulatedCountry country = Country.simulate(new SimulateSettings(100_000, 5, 3));
        assertThat(country.truth().lists()).allMatch(l -> l.count(RowKind.DEATH) > 15_000);
        SimulatedFile list = country.files().get(1);
        long[] lines = new long[1];
        list.content()
                .writeTo(
                        new OutputStream() {
                            @Override
                            public void write(int b) {
                                lines[0] += b == '\n' ? 1 : 0;
                            }
                        });
        assertThat(lines[0]).isEqualTo(country.truth().lists().getFirst().rows() + 1L);
    }

    private static double oddsRatio(OverlapTable table, int one, int other) {
        double both = table.onAll(1 << one | 1 << other);
        double first = table.onAll(1 << one) - both;
        double second = table.onAll(1 << other) - both;
        double neither = COUNTRY.truth().killed() - both - first - second;
        return both * neither / (first * second);
    }

    private static double reach(String list, String column, String value) {
        return reach(PERSONS, list, column, value);
    }

    private static double reach(
            List<NamedCsvRecord> persons, String list, String column, String value) {
        List<NamedCsvRecord> some =
                persons.stream().filter(p -> p.getField(column).equals(value)).toList();
        long on = some.stream().filter(p -> p.getField("lists").contains(list)).count();
        return (double) on / some.size();
    }

    private static double share(Predicate<NamedCsvRecord> what) {
        return PERSONS.stream().filter(what).count() / (double) PERSONS.size();
    }

    private static double largestShare(
            List<NamedCsvRecord> people, Function<NamedCsvRecord, String> of) {
        long most =
                people.stream()
                        .collect(Collectors.groupingBy(of, Collectors.counting()))
                        .values()
                        .stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElseThrow();
        return (double) most / people.size();
    }
}
