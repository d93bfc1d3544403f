package org.govah.estimate.internal;

import org.govah.core.Progress;

/// Counts the steps of one stage from any number of threads, and reports them one at a time.
public final class Steps {
    private final Progress progress;
    private final String stage;
    private final long total;
    private long done;

    /// @param stage the message key of the stage
    /// @param total steps in all, at least 1
    public Steps(Progress progress, String stage, long total) {
        this.progress = progress;
        this.stage = stage;
        this.total = total;
        progress.at(stage, 0, total);
    }

    /// One more step is finished; steps beyond the total are not reported.
    public synchronized void step() {
        if (done < total) {
            done++;
            progress.at(stage, done, total);
        }
    }
}
