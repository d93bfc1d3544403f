package org.govah.estimate.internal.sensitivity;

import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;
import org.govah.estimate.internal.Finding;

/// TO BE WRITTEN.
public final class StatedOddsRatio {
    private StatedOddsRatio() {}

    /// TO BE WRITTEN.
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        return Finding.none(Method.ODDS_RATIO, Message.of("estimate.nobody"));
    }
}
