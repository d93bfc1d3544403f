package org.govah.scale.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.govah.link.Knowledge;
import org.govah.link.Learning;
import org.govah.link.LinkSettings;
import org.govah.link.Shard;

/// The records where they lie, and what the driver asks of them.
///
/// @param session theirs
/// @param numbered the records
public record Spread(SparkSession session, Numbered numbered) {
    private static final StructType TOLD =
            new StructType().add("what", DataTypes.IntegerType).add("longs", DataTypes.BinaryType);

    /// In place of a rule's number.
    private static final int BEGINNINGS = -1;

    /// The records of pairs, each once, ascending.
    ///
    /// @param pairs the lower record in the upper half
    public static int[] members(long[] pairs) {
        return IntStream.concat(
                        Arrays.stream(pairs).mapToInt(p -> (int) (p >>> Integer.SIZE)),
                        Arrays.stream(pairs).mapToInt(p -> (int) p))
                .sorted()
                .distinct()
                .toArray();
    }

    /// Tells every machine.
    public <T> Broadcast<T> tell(T value) {
        return JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(value);
    }

    /// Brings some records to the driver.
    ///
    /// @param numbers ascending
    public Shard fetch(Knowledge known, int[] numbers) {
        Broadcast<int[]> wanted = tell(numbers);
        List<Row> rows =
                new ArrayList<>(
                        numbered.records()
                                .filter(
                                        (FilterFunction<Row>)
                                                row ->
                                                        Arrays.binarySearch(
                                                                        wanted.value(),
                                                                        row.getInt(0))
                                                                >= 0)
                                .collectAsList());
        wanted.destroy();
        rows.sort(Comparator.comparingInt(row -> row.getInt(0)));
        Shard.Builder out = Shard.builder(known);
        rows.forEach(row -> Shards.add(out, row, 0));
        return out.build();
    }

    /// Begins to learn: how names begin, and the keys that the pilot looks at.
    public Learning learning(Broadcast<Shards> shards, LinkSettings settings) {
        int size = numbered.size();
        int[] beginnings = new int[size];
        List<List<long[]>> pilot = new ArrayList<>();
        List<Row> told =
                numbered.records()
                        .mapPartitions(
                                (MapPartitionsFunction<Row, Row>)
                                        rows -> new Telling(shards.value(), size, rows),
                                Encoders.row(TOLD))
                        .collectAsList();
        for (Row row : told) {
            long[] longs = IntBytes.longs(row.getAs(1));
            if (row.getInt(0) == BEGINNINGS) {
                for (long each : longs) {
                    beginnings[(int) (each >>> Integer.SIZE)] = (int) each;
                }
            } else {
                while (pilot.size() <= row.getInt(0)) {
                    pilot.add(new ArrayList<>());
                }
                pilot.get(row.getInt(0)).add(longs);
            }
        }
        return new Learning(
                settings,
                numbered.sizes(),
                beginnings,
                pilot.stream()
                        .map(parts ->
                                parts.stream().flatMapToLong(Arrays::stream).sorted().toArray())
                        .toList());
    }

    /// Tells them, some records at a time.
    private static final class Telling extends Rows {
        private final Shards shards;
        private final int size;
        private final java.util.Iterator<Row> rows;

        Telling(Shards shards, int size, java.util.Iterator<Row> rows) {
            this.shards = shards;
            this.size = size;
            this.rows = rows;
        }

        @Override
        boolean work() {
            Shard shard = shards.next(rows);
            long[] beginnings = new long[shard.records()];
            Arrays.setAll(
                    beginnings,
                    at ->
                            ((long) shard.number(at) << Integer.SIZE)
                                    | Integer.toUnsignedLong(shard.beginning(at)));
            give(RowFactory.create(BEGINNINGS, IntBytes.of(beginnings)));
            for (int rule = 0; rule < shard.ruleCount(); rule++) {
                java.util.stream.LongStream.Builder keys = java.util.stream.LongStream.builder();
                for (int at = 0; at < shard.records(); at++) {
                    shard.pilotKeys(rule, at, size, keys::add);
                }
                give(RowFactory.create(rule, IntBytes.of(keys.build().toArray())));
            }
            return rows.hasNext();
        }
    }
}
