package org.govah.keep.internal.store.s3;

import java.time.Duration;

/// Waits between two tries.
@FunctionalInterface
interface Sleeper {
    /// Waits so long.
    ///
    /// @throws InterruptedException if the thread is asked to stop
    void sleep(Duration duration) throws InterruptedException;
}
