package org.govah.scale.internal;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.govah.link.Knowledge;
import org.govah.link.Shard;
import org.jspecify.annotations.Nullable;

/// What every machine is told before it compares: the knowledge of all records. Sent as bytes, read
/// once a machine.
public final class Shards implements Serializable {
    private static final long serialVersionUID = 1;

    /// Records whose columns are built at one time: some ten megabytes.
    static final int AT_ONCE = 20_000;

    private final byte[] bytes;
    private transient volatile @Nullable Knowledge knowledge;

    /// On this knowledge.
    public Shards(Knowledge knowledge) {
        this.bytes = knowledge.bytes();
        this.knowledge = knowledge;
    }

    private Knowledge knowledge() {
        Knowledge known = knowledge;
        if (known == null) {
            known = Knowledge.of(bytes);
            knowledge = known;
        }
        return known;
    }

    Shard.Builder begin() {
        return Shard.builder(knowledge());
    }

    /// The next records of a partition, at most [#AT_ONCE].
    ///
    /// @param rows of [Numbered#RECORDS]
    Shard next(Iterator<Row> rows) {
        Shard.Builder builder = begin();
        while (rows.hasNext() && builder.size() < AT_ONCE) {
            add(builder, rows.next(), 0);
        }
        return builder.build();
    }

    /// Adds the record of a row that has the columns of [Numbered#RECORDS] from a column on.
    static void add(Shard.Builder builder, Row row, int from) {
        builder.add(row.getInt(from), row.getInt(from + 1), Numbered.record(row, from + 3));
    }
}
