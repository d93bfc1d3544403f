package org.govah.scale;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.govah.link.LinkSettings;
import org.govah.link.Shard;
import org.govah.scale.internal.PersonOf;
import org.govah.scale.internal.Spread;

/// Joins kept pairs to persons. Kept pairs are few beside the records, so this runs on the driver,
/// by the embedded engine's own joining, on the records that stand in a pair; all others are a
/// person each.
public final class SparkPersons {
    /// Pairs and their records that a driver of 8 GB holds.
    public static final int MOST_PAIRS = 20_000_000;

    private static final StructType PERSONS =
            new StructType()
                    .add("person", DataTypes.IntegerType)
                    .add("list", DataTypes.StringType)
                    .add("row", DataTypes.IntegerType);

    private SparkPersons() {}

    /// The persons: `person` (from 1, in the order of their first records), `list`, `row`; every
    /// record once.
    ///
    /// @param settings of the run
    /// @return empty where there are more than [#MOST_PAIRS] pairs
    public static Optional<Dataset<Row>> of(SparkLinked linked, LinkSettings settings) {
        List<Row> rows =
                linked.pairs().select("a", "b", "log_odds").limit(MOST_PAIRS + 1).collectAsList();
        if (rows.size() > MOST_PAIRS) {
            return Optional.empty();
        }
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(SparkPersons::pair));
        long[] pairs = Arrays.stream(sorted).mapToLong(SparkPersons::pair).toArray();
        float[] logOdds = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            logOdds[i] = sorted[i].getFloat(2);
        }
        Spread records = linked.records();
        Shard shard = records.fetch(linked.learned().knowledge(), Spread.members(pairs));
        int[] groups =
                shard.joined(
                        linked.learned().model(), pairs, logOdds, linked.lists().size(), settings);
        Broadcast<PersonOf> told = records.tell(personOf(shard, groups));
        List<String> lists = linked.lists();
        return Optional.of(
                records.numbered()
                        .records()
                        .map(
                                (MapFunction<Row, Row>)
                                        row ->
                                                RowFactory.create(
                                                        told.value().person(row.getInt(0)),
                                                        lists.get(row.getInt(1)),
                                                        row.getInt(2)),
                                Encoders.row(PERSONS))
                        .orderBy(col("person"), col("list"), col("row")));
    }

    private static long pair(Row row) {
        return ((long) row.getInt(0) << Integer.SIZE) | row.getInt(1);
    }

    private static PersonOf personOf(Shard shard, int[] groups) {
        int[] later = IntStream.range(0, groups.length).filter(at -> groups[at] != at).toArray();
        return new PersonOf(
                Arrays.stream(later).map(shard::number).toArray(),
                Arrays.stream(later).map(at -> shard.number(groups[at])).toArray());
    }
}
