package org.govah.app.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.govah.core.model.Record;

/// Hands records from the thread that reads a list to one that takes them in, in the list's order:
/// reading a row and taking in the one before go on at the same time.
final class RecordRelay implements AutoCloseable {
    /// Handed over together.
    private static final int BATCH = 1024;

    /// Batches that may wait; more would only fill the memory.
    private static final int MOST_WAITING = 8;

    private final Consumer<Record> taker;
    private final Executor executor;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private List<Record> batch = new ArrayList<>(BATCH);
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /// @param taker takes each record; never called by two threads at once
    RecordRelay(Consumer<Record> taker, Executor executor) {
        this.taker = taker;
        this.executor = executor;
    }

    /// Hands on a record; waits where the taker is far behind.
    void add(Record record) {
        batch.add(record);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    private void handOver() {
        List<Record> full = batch;
        batch = new ArrayList<>(BATCH);
        last = last.thenRunAsync(() -> full.forEach(taker), executor);
        waiting.add(last);
        if (waiting.size() > MOST_WAITING) {
            join(waiting.removeFirst());
        }
    }

    /// Returns when every record is taken in.
    @Override
    public void close() {
        handOver();
        join(last);
    }

    private static void join(CompletableFuture<Void> step) {
        try {
            step.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException inner ? inner : e;
        }
    }
}
