package org.govah.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.govah.core.model.RecordId;
import org.govah.core.script.Digits;
import org.govah.simulate.ListTruth.RowKind;
import org.junit.jupiter.api.Test;

/// What a user of the simulator can rely on, seen from the files alone.
final class CountryTest {
    private static final SimulatedCountry COUNTRY = Country.simulate(SimulateSettings.standard(1));
    private static final CountryFiles FILES = new CountryFiles(COUNTRY);

    @Test
    void theSameSeedGivesTheSameBytes() {
        SimulatedCountry again = Country.simulate(SimulateSettings.standard(1));
        assertThat(again.files()).hasSameSizeAs(COUNTRY.files());
        for (int i = 0; i < again.files().size(); i++) {
            SimulatedFile file = again.files().get(i);
            assertThat(file.path()).isEqualTo(COUNTRY.files().get(i).path());
            assertThat(file.bytes()).as(file.path()).isEqualTo(COUNTRY.files().get(i).bytes());
        }
    }

    @Test
    void aFileAskedForTwiceHasTheSameBytes() {
        for (SimulatedFile file : COUNTRY.files()) {
            assertThat(file.bytes()).as(file.path()).isEqualTo(file.bytes());
        }
    }

    @Test
    void anotherSeedGivesAnotherCountry() {
        CountryFiles other = new CountryFiles(Country.simulate(SimulateSettings.standard(2)));
        String path = "truth/persons.csv";
        assertThat(other.bytes(path)).isNotEqualTo(FILES.bytes(path));
    }

    @Test
    void addingAListChangesNoOther() {
        CountryFiles more = new CountryFiles(Country.simulate(new SimulateSettings(2_000, 8, 1)));
        for (String path :
                List.of(
                        "lists/01-family-network.csv",
                        "lists/02-rights-group.csv",
                        "lists/03-hospitals.xlsx",
                        "lists/04-cemeteries.csv")) {
            assertThat(more.bytes(path)).as(path).isEqualTo(FILES.bytes(path));
        }
    }

    @Test
    void theFilesLieWhereTheyAreExpectedInOrderOfPath() {
        assertThat(COUNTRY.files().stream().map(SimulatedFile::path))
                .containsExactly(
                        "claims.csv",
                        "lists/01-family-network.csv",
                        "lists/01-family-network.list.json",
                        "lists/02-rights-group.csv",
                        "lists/02-rights-group.list.json",
                        "lists/03-hospitals.list.json",
                        "lists/03-hospitals.xlsx",
                        "lists/04-cemeteries.csv",
                        "lists/04-cemeteries.list.json",
                        "lists/05-memorial-site.list.json",
                        "lists/05-memorial-site.tsv",
                        "truth/country.json",
                        "truth/persons.csv",
                        "truth/records.csv");
    }

    @Test
    void theTruthTablesFitTheFiles() {
        List<NamedCsvRecord> persons = FILES.table("truth/persons.csv");
        assertThat(persons).hasSize(2_000);
        Map<String, Integer> rows = new HashMap<>();
        for (NamedCsvRecord record : FILES.table("truth/records.csv")) {
            String list = record.getField("list");
            int row = Integer.parseInt(record.getField("row"));
            assertThat(row).isEqualTo(rows.merge(list, 1, Integer::sum));
            OptionalInt person = COUNTRY.truth().person(new RecordId(list, row));
            assertThat(record.getField("person"))
                    .isEqualTo(person.isPresent() ? "" + person.getAsInt() : "");
            person.ifPresent(p ->
                    assertThat(persons.get(p - 1).getField("lists").split(";")).contains(list));
        }
        for (ListTruth list : COUNTRY.truth().lists()) {
            assertThat(rows).containsEntry(list.name(), list.rows());
            assertThat(FILES.rows(list.name())).as(list.name()).hasSize(list.rows());
        }
    }

    @Test
    void thePeopleOfTheTruthAddUpToItsOverlap() {
        Map<String, Long> sizes =
                FILES.table("truth/persons.csv").stream()
                        .flatMap(p -> Arrays.stream(p.getField("lists").split(";")))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.groupingBy(n -> n, Collectors.counting()));
        Truth truth = COUNTRY.truth();
        for (int i = 0; i < truth.lists().size(); i++) {
            ListTruth list = truth.lists().get(i);
            assertThat((long) list.count(RowKind.DEATH))
                    .isEqualTo(sizes.get(list.name()))
                    .isEqualTo(truth.overlap().onAll(1 << i));
        }
        assertThat(truth.onLists())
                .isEqualTo(
                        FILES.table("truth/persons.csv").stream()
                                .filter(p -> !p.getField("lists").isEmpty())
                                .count());
    }

    @Test
    void eachFormatReadsBackAsItsHolderWroteIt() throws Exception {
        assertThat(FILES.header("01-family-network"))
                .containsExactly(
                        "ردیف", "نام و نام خانوادگی", "نام پدر", "سن", "تاریخ", "شهر", "استان");
        assertThat(FILES.bytes("lists/02-rights-group.csv"))
                .startsWith(0xEF, 0xBB, 0xBF)
                .contains(';');
        assertThat(FILES.bytes("lists/05-memorial-site.tsv")).startsWith(0xFF, 0xFE);
        assertThat(FILES.header("04-cemeteries"))
                .containsExactly("الاسم", "اسم الأب", "العمر", "تاريخ الوفاة", "المدينة");
        byte[] workbook = FILES.bytes("lists/03-hospitals.xlsx");
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            assertThat(read.getFirstSheet().read()).hasSize(FILES.rows("03-hospitals").size() + 1);
        }
    }

    @Test
    void theWindows1256FileLosesNoLetter() {
        String all = FILES.rows("04-cemeteries").toString();
        assertThat(all).doesNotContain("?", "\uFFFD").contains("ي").doesNotContain("ی");
        assertThat(all).containsPattern("[پچژگ]");
    }

    @Test
    void noListHoldsTheTruth() {
        List<NamedCsvRecord> truth = FILES.table("truth/records.csv");
        for (ListTruth list : COUNTRY.truth().lists()) {
            List<String> persons =
                    truth.stream()
                            .filter(r -> r.getField("list").equals(list.name()))
                            .map(r -> r.getField("person"))
                            .toList();
            List<List<String>> rows = FILES.rows(list.name());
            for (int column = 0; column < rows.getFirst().size(); column++) {
                assertThat(agreeing(rows, column, persons))
                        .as("%s, column %d", list.name(), column)
                        .isLessThan(0.01);
            }
            assertThat(FILES.header(list.name())).doesNotContain("person", "truth", "kind");
        }
    }

    /// Share of rows whose cell says the person's number, in any digits.
    private static double agreeing(List<List<String>> rows, int column, List<String> persons) {
        long same =
                IntStream.range(0, rows.size())
                        .filter(r -> !persons.get(r).isEmpty())
                        .filter(r -> Digits.toLatin(rows.get(r).get(column)).equals(persons.get(r)))
                        .count();
        return (double) same / rows.size();
    }

    @Test
    void theCopyStandsInItsSourceWordForWord() {
        Truth truth = COUNTRY.truth();
        assertThat(truth.copies())
                .containsExactly(Map.entry("05-memorial-site", "02-rights-group"));
        Set<List<String>> source = new HashSet<>();
        for (List<String> row : FILES.rows("02-rights-group")) {
            source.add(List.of(row.get(0), row.get(2), row.get(3), row.get(4), row.get(5)));
        }
        List<List<String>> copy = FILES.rows("05-memorial-site");
        double share = copy.stream().filter(source::contains).count() / (double) copy.size();
        assertThat(share).isBetween(0.86, 0.94);
        assertThat(FILES.text("lists/05-memorial-site.list.json"))
                .contains("\"copiedFrom\" : [ ]")
                .contains("\"counts\" : \"everyone\"");
    }

    @Test
    void underFourListsThereIsNoCopy() {
        assertThat(Country.simulate(new SimulateSettings(200, 3, 1)).truth().copies()).isEmpty();
    }

    @Test
    void everyListHasRowsToFixAndSomeHaveOtherEvents() {
        for (ListTruth list : COUNTRY.truth().lists()) {
            boolean copy = list.copiedFrom().isPresent();
            assertThat(list.count(RowKind.TO_FIX)).as(list.name()).isEqualTo(copy ? 0 : 3);
            assertThat((double) list.count(RowKind.DUPLICATE) / list.rows())
                    .as(list.name())
                    .isBetween(0.005, 0.05);
        }
        for (String name : List.of("02-rights-group", "03-hospitals")) {
            ListTruth list = COUNTRY.truth().list(name);
            assertThat((double) list.count(RowKind.OTHER_EVENT) / list.rows())
                    .as(name)
                    .isBetween(0.05, 0.15);
        }
        assertThat(FILES.rows("01-family-network").toString()).contains("۳۰۰", "/۴۵");
    }

    @Test
    void twentyListsAreMadeAndRead() {
        SimulatedCountry country = Country.simulate(new SimulateSettings(500, 20, 7));
        CountryFiles files = new CountryFiles(country);
        assertThat(country.truth().lists()).hasSize(20);
        for (ListTruth list : country.truth().lists()) {
            assertThat(files.rows(list.name())).as(list.name()).hasSize(list.rows());
        }
    }

    @Test
    void theClaimsHaveTheSharedHeaderAndOneRangeHoldsTheTruth() {
        List<NamedCsvRecord> claims = FILES.table("claims.csv");
        assertThat(claims).hasSizeBetween(8, 10);
        assertThat(FILES.text("claims.csv"))
                .startsWith(
                        "claim_id,event,published_on,published_on_jalali,as_of,claimant,"
                                + "claimant_kind,figure_kind,qualifier,figure_low,figure_high,"
                                + "counts_whom,under_investigation,unit_scope,basis_stated,note,"
                                + "source_url");
        assertThat(claims.stream().filter(c -> holds(c, 2_000)).count()).isEqualTo(1);
        assertThat(claims.getFirst().getField("published_on")).isEqualTo("2016-10-08");
        assertThat(claims.getFirst().getField("published_on_jalali")).isEqualTo("1395-07-17");
    }

    @Test
    void aRowThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> COUNTRY.truth().person(new RecordId("01-family-network", 100_000)))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessageContaining("01-family-network");
        assertThatThrownBy(() -> COUNTRY.truth().list("nobody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new SimulateSettings(9, 5, 1)).hasMessageContaining("people");
        assertThatThrownBy(() -> new SimulateSettings(10_000_001, 5, 1))
                .hasMessageContaining("people");
        assertThatThrownBy(() -> new SimulateSettings(10, 1, 1)).hasMessageContaining("lists");
        assertThatThrownBy(() -> new SimulateSettings(10, 21, 1)).hasMessageContaining("lists");
    }

    @Test
    void theSmallestCountryIsMade() {
        CountryFiles files = new CountryFiles(Country.simulate(new SimulateSettings(10, 2, 3)));
        assertThat(files.table("truth/persons.csv")).hasSize(10);
    }

    private static boolean holds(NamedCsvRecord claim, int truth) {
        return !claim.getField("figure_high").isEmpty()
                && Integer.parseInt(claim.getField("figure_low")) <= truth
                && Integer.parseInt(claim.getField("figure_high")) >= truth;
    }
}
