package org.govah.scale.internal;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.govah.link.BlockingPlan;
import org.govah.link.Shard;

/// The keys of every record by the rules of a plan, each with what its block would be split by.
///
/// @param shards knowledge
/// @param plan in bytes
// Bytes as they travel; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
record KeysStep(Broadcast<Shards> shards, byte[] plan) implements MapPartitionsFunction<Row, Row> {
    static final StructType KEYS =
            new StructType()
                    .add("rule", DataTypes.IntegerType)
                    .add("key", DataTypes.IntegerType)
                    .add("number", DataTypes.IntegerType)
                    .add("splits", DataTypes.BinaryType);

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        BlockingPlan read = BlockingPlan.of(plan);
        return new Rows() {
            @Override
            boolean work() {
                Shard shard = shards.value().next(rows);
                for (int at = 0; at < shard.records(); at++) {
                    keys(shard, at);
                }
                return rows.hasNext();
            }

            private void keys(Shard shard, int at) {
                byte[] splits = IntBytes.of(shard.splits(at));
                int number = shard.number(at);
                for (int used = 0; used < read.rules(); used++) {
                    int rule = used;
                    read.keys(
                            shard,
                            rule,
                            at,
                            key ->
                                    give(
                                            RowFactory.create(
                                                    rule,
                                                    BlockingPlan.block(key),
                                                    number,
                                                    splits)));
                }
            }
        };
    }
}
