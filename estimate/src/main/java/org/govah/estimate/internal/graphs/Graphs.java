package org.govah.estimate.internal.graphs;

import org.govah.core.Progress;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Method;
import org.govah.estimate.internal.Finding;

/// TO BE WRITTEN.
public final class Graphs {
    private Graphs() {}

    /// TO BE WRITTEN.
    public static Finding of(OverlapTable table, EstimateSettings settings, Progress progress) {
        return Finding.none(Method.GRAPHS, Message.of("estimate.nobody"));
    }
}
