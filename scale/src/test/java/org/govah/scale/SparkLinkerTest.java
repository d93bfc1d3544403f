package org.govah.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.govah.core.model.Record;
import org.govah.core.model.VictimList;
import org.govah.link.Knowledge;
import org.govah.link.LinkSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SparkLinkerTest {
    private static final long SEED = 41;
    private static final int PEOPLE = 4_000;

    @TempDir static Path folder;

    @Test
    void sparkKeepsTheVeryPairsOfTheEmbeddedEngine() {
        List<VictimList> lists = Countries.lists(folder, PEOPLE, 5, SEED);
        Knowledge known = Knowledge.of(Kept.roster(lists));
        SparkLinked spark = SparkLinker.link(table(lists), LinkSettings.USUAL, known);
        var expected = Kept.of(Kept.embedded(lists, known, LinkSettings.USUAL));
        assertThat(expected).as("seed %d", SEED).hasSizeGreaterThan(PEOPLE / 2);
        assertThat(Kept.of(spark)).as("seed %d", SEED).isEqualTo(expected);
    }

    private static Dataset<Row> table(List<VictimList> lists) {
        List<Record> records = lists.stream().flatMap(l -> l.records().stream()).toList();
        SparkSession session = Sessions.local();
        return Tables.of(session, records).repartition(5);
    }
}
