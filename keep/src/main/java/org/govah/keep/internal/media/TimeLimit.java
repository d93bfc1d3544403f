package org.govah.keep.internal.media;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Runs a foreign reader on a thread of its own, with a stack and a time limit. A reader out of
/// time is interrupted, which ends it at its next read of the source; one that never reads again
/// cannot be stopped by Java: it is given up and ends with the program.
final class TimeLimit {
    private static final long STACK = 4 << 20;

    private TimeLimit() {}

    /// What the work gives, or what is said instead.
    ///
    /// @param gaveUp makes a result of the reason, in English for a warning
    static <T> T within(Duration limit, String name, Callable<T> work, Function<String, T> gaveUp) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, name, STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            task.cancel(true);
            return gaveUp.apply("out of time");
        } catch (ExecutionException _) {
            return gaveUp.apply("the reader gave up");
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return gaveUp.apply("interrupted");
        }
    }
}
