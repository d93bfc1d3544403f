package org.govah.scale.internal;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.govah.core.model.Record;
import org.govah.link.Knowledge;

/// Counts what must be known of all records: partition by partition, then added on the driver.
public final class Counting {
    private Counting() {}

    /// Knowledge of all records.
    public static Knowledge of(Spread records) {
        Dataset<Row> rows = records.numbered().records();
        Knowledge counted =
                parts(rows, some -> Knowledge.counted(some).bytes()).stream()
                        .map(Knowledge::of)
                        .reduce(Knowledge::merge)
                        .orElseGet(() -> Knowledge.counted(List.of()));
        byte[] bytes = counted.bytes();
        Knowledge aged = counted.withAges(parts(rows, some -> Knowledge.of(bytes).ages(some)));
        long[] kin = Knowledge.kinPairs(records.numbered().size());
        return aged.withKin(records.fetch(aged, Spread.members(kin)), kin);
    }

    /// The records of a partition to bytes.
    private interface Step extends Function<Iterable<Record>, byte[]>, Serializable {}

    /// In the order of the partitions, so that the same table cut alike gives the same numbers.
    private static List<byte[]> parts(Dataset<Row> rows, Step step) {
        return rows.mapPartitions(
                        (MapPartitionsFunction<Row, byte[]>)
                                some -> List.of(step.apply(() -> records(some))).iterator(),
                        Encoders.BINARY())
                .collectAsList();
    }

    private static Iterator<Record> records(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Record next() {
                return Numbered.record(rows.next(), 3);
            }
        };
    }
}
