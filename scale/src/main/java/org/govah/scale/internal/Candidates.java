package org.govah.scale.internal;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;

import java.util.Iterator;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.govah.link.BlockingPlan;
import org.govah.link.Learning;

/// The pairs that blocks propose, and their comparison.
///
/// @param records where they lie
/// @param proposed of [BlocksStep#PROPOSED], kept in memory and on disk
public record Candidates(Spread records, Dataset<Row> proposed) {
    /// Records whose candidates are compared in one part: with all that they are compared with,
    /// some hundred megabytes.
    private static final int RECORDS_A_PART = 20_000;

    private static final StructType NEEDED =
            new StructType()
                    .add("part", DataTypes.IntegerType)
                    .add("number", DataTypes.IntegerType);

    /// Makes blocks.
    public static Candidates of(Spread records, Broadcast<Shards> shards, BlockingPlan plan) {
        Dataset<Row> keys =
                records.numbered()
                        .records()
                        .mapPartitions(
                                new KeysStep(shards, plan.bytes()), Encoders.row(KeysStep.KEYS));
        Dataset<Row> proposed =
                keys.repartition(col("rule"), col("key"))
                        .sortWithinPartitions(col("rule"), col("key"), col("number"))
                        .mapPartitions(
                                new BlocksStep(plan.bytes()), Encoders.row(BlocksStep.PROPOSED))
                        .persist(StorageLevel.MEMORY_AND_DISK());
        return new Candidates(records, proposed);
    }

    /// How much is proposed.
    ///
    /// @param pairs a pair of several blocks counts several times
    /// @param largeBlocks that could not be compared in full
    /// @param largest records in the largest of them; 0 where there is none
    public record Size(long pairs, long largeBlocks, int largest) {}

    /// How much is proposed.
    public Size size() {
        Row sums =
                proposed.selectExpr(
                                "coalesce(sum(if(rule >= 0, length(others) div 4, 0)), 0)",
                                "coalesce(sum(if(rule < 0, length(others) div 4, 0)), 0)",
                                "coalesce(max(if(rule < 0, number, 0)), 0)")
                        .first();
        return new Size(sums.getLong(0), sums.getLong(1), sums.getInt(2));
    }

    /// The candidates of the records that are learned from.
    public Candidates sample(int stride) {
        return new Candidates(
                records,
                proposed.filter(
                        (FilterFunction<Row>)
                                row ->
                                        row.getInt(1) >= 0
                                                && Learning.learnsFrom(row.getInt(0), stride)));
    }

    /// Compares each pair once.
    ///
    /// @return what the step gives
    public Dataset<Row> compare(Broadcast<Shards> shards, PairsStep step) {
        int parts = Math.max(1, records.numbered().size() / RECORDS_A_PART);
        Column part = pmod(hash(col("number")), lit(parts));
        Dataset<Row> parted =
                proposed.filter(col("rule").geq(0))
                        .select(part.as("part"), col("number"), col("rule"), col("others"));
        Dataset<Row> needed =
                parted.mapPartitions(
                                (MapPartitionsFunction<Row, Row>) Needed::new, Encoders.row(NEEDED))
                        .distinct()
                        .join(records.numbered().records(), "number");
        Dataset<Row> work =
                needed.select(
                                col("part"),
                                lit(CompareStep.RECORD).as("kind"),
                                col("number"),
                                col("list"),
                                col("row"),
                                col("cells"),
                                lit(0).as("rule"),
                                expr("cast(null as binary)").as("others"))
                        .union(
                                parted.select(
                                        col("part"),
                                        lit(CompareStep.PROPOSED).as("kind"),
                                        col("number"),
                                        lit(0).as("list"),
                                        lit(0).as("row"),
                                        expr("cast(null as array<string>)").as("cells"),
                                        col("rule"),
                                        col("others")));
        return work.repartition(col("part"))
                .sortWithinPartitions(col("part"), col("kind"), col("number"))
                .mapPartitions(new CompareStep(shards, step), Encoders.row(step.columns()));
    }

    /// Which records a part needs.
    private static final class Needed extends Rows {
        private final Iterator<Row> rows;

        Needed(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        boolean work() {
            if (!rows.hasNext()) {
                return false;
            }
            Row row = rows.next();
            give(RowFactory.create(row.getInt(0), row.getInt(1)));
            for (int other : IntBytes.ints(row.getAs(3))) {
                give(RowFactory.create(row.getInt(0), other));
            }
            return true;
        }
    }
}
