package org.govah.scale.internal;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.govah.link.Shard;
import org.jspecify.annotations.Nullable;

/// Compares the proposed pairs of part after part, each pair once. Takes rows of [#WORK] sorted by
/// part, kind and number: first the records that a part needs, then what is proposed in it.
///
/// @param shards knowledge
/// @param pairs what is done with the pairs
record CompareStep(Broadcast<Shards> shards, PairsStep pairs)
        implements MapPartitionsFunction<Row, Row> {
    static final int RECORD = 0;
    static final int PROPOSED = 1;

    static final StructType WORK =
            new StructType()
                    .add("part", DataTypes.IntegerType)
                    .add("kind", DataTypes.IntegerType)
                    .add("number", DataTypes.IntegerType)
                    .add("list", DataTypes.IntegerType)
                    .add("row", DataTypes.IntegerType)
                    .add("cells", DataTypes.createArrayType(DataTypes.StringType))
                    .add("rule", DataTypes.IntegerType)
                    .add("others", DataTypes.BinaryType);

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Work(rows);
    }

    /// One partition's work.
    private final class Work extends Rows {
        private final Iterator<Row> rows;
        private int part = -1;
        private Shard.Builder records;
        private @Nullable Part open;

        Work(Iterator<Row> rows) {
            this.rows = rows;
            this.records = shards.value().begin();
        }

        @Override
        boolean work() {
            if (!rows.hasNext()) {
                close();
                return false;
            }
            Row row = rows.next();
            if (row.getInt(0) != part) {
                close();
                part = row.getInt(0);
                records = shards.value().begin();
            }
            if (row.getInt(1) == RECORD) {
                Shards.add(records, row, 2);
            } else {
                opened().propose(row.getInt(2), row.getInt(6), IntBytes.ints(row.getAs(7)));
            }
            return true;
        }

        private Part opened() {
            Part now = open;
            if (now == null) {
                Shard shard = records.build();
                now = new Part(shard, pairs.of(shard, this));
                open = now;
            }
            return now;
        }

        private void close() {
            if (open != null) {
                open.end();
                open = null;
            }
        }
    }

    /// The pairs of one part, record after record.
    private static final class Part {
        /// Bits of a rule's number: at most 64 rules.
        private static final int RULE = 6;

        private final Shard shard;
        private final PairsStep.Taker taker;
        private long[] others = new long[256];
        private int size;
        private int number = -1;

        Part(Shard shard, PairsStep.Taker taker) {
            this.shard = shard;
            this.taker = taker;
        }

        void propose(int record, int rule, int[] with) {
            if (record != number) {
                compare();
                number = record;
            }
            if (size + with.length > others.length) {
                others = Arrays.copyOf(others, 2 * (size + with.length));
            }
            for (int other : with) {
                others[size++] = ((long) other << RULE) | rule;
            }
        }

        private void compare() {
            Arrays.sort(others, 0, size);
            int at = size == 0 ? -1 : shard.place(number);
            long rules = 0;
            for (int i = 0; i < size; i++) {
                rules |= 1L << (others[i] & ((1 << RULE) - 1));
                if (i + 1 == size || others[i + 1] >>> RULE != others[i] >>> RULE) {
                    taker.take(at, shard.place((int) (others[i] >>> RULE)), rules);
                    rules = 0;
                }
            }
            size = 0;
        }

        void end() {
            compare();
            taker.end();
        }
    }
}
