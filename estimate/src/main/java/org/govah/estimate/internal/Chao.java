package org.govah.estimate.internal;

import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;

/// TO BE WRITTEN.
public final class Chao {
    private Chao() {}

    /// TO BE WRITTEN.
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        return Finding.none(Method.CHAO, Message.of("estimate.nobody"));
    }
}
