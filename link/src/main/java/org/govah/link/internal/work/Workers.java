package org.govah.link.internal.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Shares work that is cut into numbered chunks among the cores. Which worker takes which chunk is
/// left to chance, so a chunk's result must depend on its number alone.
public final class Workers {
    private Workers() {}

    /// Runs all chunks; returns when all are done.
    ///
    /// @param chunks how many
    /// @param worker makes what one worker needs of its own and takes chunk numbers
    public static void run(int chunks, Supplier<IntConsumer> worker) {
        int workers =
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.max(1, chunks));
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, workers)
                .parallel()
                .forEach(w -> {
                    IntConsumer own = worker.get();
                    for (int chunk = next.getAndIncrement();
                            chunk < chunks;
                            chunk = next.getAndIncrement()) {
                        own.accept(chunk);
                    }
                });
    }
}
