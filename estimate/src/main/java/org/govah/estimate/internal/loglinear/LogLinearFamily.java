package org.govah.estimate.internal.loglinear;

import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;
import org.govah.estimate.internal.Finding;

/// The log-linear methods on one table; the catalogue is fitted once for all of them.
///
/// Not for two threads at once.
public final class LogLinearFamily {
    private final OverlapTable table;
    private final EstimateSettings settings;
    private final Progress progress;

    /// @param table every list has people
    public LogLinearFamily(OverlapTable table, EstimateSettings settings, Progress progress) {
        this.table = table;
        this.settings = settings;
        this.progress = progress;
    }

    /// The model with the best BIC.
    public Finding best() {
        return LogLinear.of(table, settings, progress);
    }

    /// The average by BIC. TO BE WRITTEN.
    public Finding averageByBic() {
        return Finding.none(Method.LOG_LINEAR_BIC, Message.of("estimate.nobody"));
    }

    /// The average by AIC. TO BE WRITTEN.
    public Finding averageByAic() {
        return Finding.none(Method.LOG_LINEAR_AIC, Message.of("estimate.nobody"));
    }

    /// Pairs added one by one. TO BE WRITTEN.
    public Finding stepwise() {
        return Finding.none(Method.STEPWISE, Message.of("estimate.nobody"));
    }
}
