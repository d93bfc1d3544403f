package org.govah.scale.internal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;

/// The rows that a step makes of the rows of a partition, a few at a time, so that a partition need
/// not fit in memory.
public abstract class Rows implements Iterator<Row> {
    private final Queue<Row> ready = new ArrayDeque<>();
    private boolean done;

    /// Works on: calls [#give] for each row that is made, and says whether there may be more.
    abstract boolean work();

    final void give(Row row) {
        ready.add(row);
    }

    @Override
    public final boolean hasNext() {
        while (ready.isEmpty() && !done) {
            done = !work();
        }
        return !ready.isEmpty();
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row is left");
        }
        return ready.remove();
    }
}
