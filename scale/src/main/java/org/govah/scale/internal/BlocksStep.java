package org.govah.scale.internal;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.govah.link.BlockingPlan;
import org.govah.link.BlockingPlan.Block;

/// Makes blocks of records of one key, splits those that are too large, and proposes their pairs:
/// for each record the later ones of its block. Takes rows of [KeysStep#KEYS] sorted by rule, key
/// and number; the rows of one rule and key must be in one partition.
///
/// @param plan in bytes
// Bytes as they travel; never changed once made.
@SuppressWarnings("ArrayRecordComponent")
record BlocksStep(byte[] plan) implements MapPartitionsFunction<Row, Row> {
    /// `rule` is [#LARGE] in a row that tells of a block that could not be compared in full; its
    /// `number` is the records of the largest part, `others` has an entry for each.
    static final StructType PROPOSED =
            new StructType()
                    .add("number", DataTypes.IntegerType)
                    .add("rule", DataTypes.IntegerType)
                    .add("others", DataTypes.BinaryType);

    static final int LARGE = -1;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        BlockingPlan read = BlockingPlan.of(plan);
        return new Rows() {
            private int rule = -1;
            private int key;
            private Block block = read.begin();

            @Override
            boolean work() {
                if (!rows.hasNext()) {
                    end();
                    return false;
                }
                Row row = rows.next();
                if (row.getInt(0) != rule || row.getInt(1) != key) {
                    end();
                    rule = row.getInt(0);
                    key = row.getInt(1);
                }
                block.add(row.getInt(2), IntBytes.ints(row.getAs(3)));
                return true;
            }

            private void end() {
                BlockingPlan.Large large = block.split(this::propose);
                if (large.blocks() > 0) {
                    give(
                            RowFactory.create(
                                    large.largest(), LARGE, IntBytes.of(new int[large.blocks()])));
                }
                block = read.begin();
            }

            private void propose(int[] members) {
                for (int i = 0; i + 1 < members.length; i++) {
                    int[] later = Arrays.copyOfRange(members, i + 1, members.length);
                    give(RowFactory.create(members[i], rule, IntBytes.of(later)));
                }
            }
        };
    }
}
