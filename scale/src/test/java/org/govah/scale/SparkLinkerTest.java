package org.govah.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.model.VictimList;
import org.govah.link.Knowledge;
import org.govah.link.LinkModel;
import org.govah.link.LinkSettings;
import org.govah.link.Linked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SparkLinkerTest {
    private static final long SEED = 41;
    private static final int PEOPLE = 2_000;

    @TempDir private static Path folder = Path.of("");

    private static List<VictimList> lists = List.of();
    private static Knowledge known = Knowledge.counted(List.of());
    private static Optional<SparkLinked> run = Optional.empty();

    @BeforeAll
    static void linkOnce() {
        lists = Countries.lists(folder, PEOPLE, 5, SEED);
        known = Knowledge.of(Kept.roster(lists));
        run = Optional.of(SparkLinker.link(table(lists), LinkSettings.USUAL, known));
    }

    @Test
    void sparkKeepsTheVeryPairsOfTheEmbeddedEngineAndJoinsTheSamePersons() {
        Linked embedded = Kept.embedded(lists, known, LinkSettings.USUAL);
        SortedMap<String, Float> expected = Kept.of(embedded);
        assertThat(expected).as("seed %d", SEED).hasSizeGreaterThan(PEOPLE / 2);
        assertThat(Kept.of(run.orElseThrow())).as("seed %d", SEED).isEqualTo(expected);
        assertThat(run.orElseThrow().compared()).isEqualTo(embedded.found().blocking().compared());
        assertThat(run.orElseThrow().expectedRecall())
                .isCloseTo(
                        embedded.found().blocking().expectedRecall(),
                        org.assertj.core.data.Offset.offset(1e-9));
        SortedMap<RecordId, Integer> persons = new TreeMap<>();
        for (int r = 0; r < embedded.roster().records(); r++) {
            persons.put(embedded.roster().id(r), embedded.personOf(r));
        }
        assertThat(persons(run.orElseThrow())).isEqualTo(persons);
    }

    @Test
    void whatWasLearnedIsReadBackAndScoresTheSamePairs() {
        Learned learned = Learned.of(run.orElseThrow().learned().bytes());
        SparkLinked again =
                SparkLinker.link(table(lists), LinkSettings.USUAL, Optional.of(learned));
        assertThat(Kept.of(again)).isEqualTo(Kept.of(run.orElseThrow()));
        assertThatThrownBy(() -> Learned.of(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowledgeCountedInPartsFindsWhatKnowledgeOfOneMachineFinds() {
        SparkLinked alone = SparkLinker.link(table(lists), LinkSettings.USUAL, Optional.empty());
        SortedSet<String> here = likely(Kept.of(alone));
        SortedSet<String> there = likely(Kept.of(run.orElseThrow()));
        SortedSet<String> both = new TreeSet<>(here);
        both.retainAll(there);
        assertThat((double) both.size())
                .as("seed %d: %d here, %d there", SEED, here.size(), there.size())
                .isGreaterThan(0.98 * Math.max(here.size(), there.size()));
        assertThat(alone.model().comparisons())
                .extracting(LinkModel.Comparison::name)
                .isEqualTo(
                        run.orElseThrow().model().comparisons().stream()
                                .map(LinkModel.Comparison::name)
                                .toList());
    }

    @Test
    void tablesWithNextToNothingInThemAreLinkedWithoutComplaint() {
        assertThat(Kept.of(linked(List.of()))).isEmpty();
        assertThat(
                        Kept.of(
                                linked(
                                        List.<String[]>of(
                                                RecordRowTest.cells("a", "1", "Arman Sepehrnia")))))
                .isEmpty();
        List<String[]> same = new ArrayList<>();
        for (int row = 1; row <= 60; row++) {
            same.add(RecordRowTest.cells("a", "" + row, "unknown"));
        }
        assertThat(persons(linked(same))).hasSize(60);
    }

    @Test
    void rowsThatAreNoRecordAreKeptApartAndOtherEventsAreLeftOut() {
        String[] arrested = RecordRowTest.cells("a", "3", "Sara Kiani");
        arrested[RecordRow.COLUMNS.indexOf("violation")] = "arrested";
        SparkLinked linked =
                linked(
                        List.of(
                                RecordRowTest.cells("a", "1", "Arman Sepehrnia"),
                                RecordRowTest.cells("a", "two", "Arman Sepehrnia"),
                                arrested,
                                RecordRowTest.cells("b", "1", "")));
        assertThat(linked.records().numbered().size()).isEqualTo(1);
        assertThat(linked.notDeaths()).isEqualTo(1);
        assertThat(linked.toFix().collectAsList())
                .extracting(row -> row.getString(0) + ":" + row.getString(1))
                .containsExactlyInAnyOrder("a:two", "b:1");
    }

    @Test
    void twoRecordsOfOneRowAreRefusedInWords() {
        String[] row = RecordRowTest.cells("a", "1", "Arman Sepehrnia");
        assertThatThrownBy(() -> linked(List.of(row, row)))
                .hasStackTraceContaining("two records are row 1 of list 'a'");
    }

    @Test
    void aBlockOfTwoHundredThousandEqualKeysIsCutAndSaid() {
        Dataset<Row> equal =
                Sessions.local()
                        .range(200_000)
                        .selectExpr(
                                "'a' as list",
                                "cast(id + 1 as string) as row",
                                "'Arman Sepehrnia' as name");
        SparkLinked linked =
                SparkLinker.link(
                        Tables.known(equal, "range"),
                        LinkSettings.USUAL,
                        Optional.of(run.orElseThrow().learned()));
        assertThat(linked.largestBlock()).isEqualTo(200_000);
        assertThat(linked.compared()).isBetween(1L, 200_000L * 25);
    }

    private static SortedSet<String> likely(SortedMap<String, Float> pairs) {
        SortedSet<String> out = new TreeSet<>();
        pairs.forEach((pair, logOdds) -> {
            if (logOdds > 0) {
                out.add(pair);
            }
        });
        return out;
    }

    private static SortedMap<RecordId, Integer> persons(SparkLinked linked) {
        SortedMap<RecordId, Integer> out = new TreeMap<>();
        for (Row row : SparkPersons.of(linked, LinkSettings.USUAL).orElseThrow().collectAsList()) {
            out.put(new RecordId(row.getString(1), row.getInt(2)), row.getInt(0));
        }
        return out;
    }

    private static SparkLinked linked(List<String[]> cells) {
        List<Row> rows =
                cells.stream()
                        .map(each ->
                                RowFactory.create(Arrays.copyOf(each, each.length, Object[].class)))
                        .toList();
        return SparkLinker.link(
                Sessions.local().createDataFrame(rows, Tables.SCHEMA),
                LinkSettings.USUAL,
                Optional.empty());
    }

    static Dataset<Row> table(List<VictimList> lists) {
        List<Record> records = lists.stream().flatMap(l -> l.records().stream()).toList();
        SparkSession session = Sessions.local();
        return Tables.of(session, records).repartition(5);
    }
}
