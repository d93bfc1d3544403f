package org.govah.publish;

import java.util.SequencedMap;
import org.govah.estimate.Panel;
import org.govah.publish.internal.PanelSheets;

/// A panel's numbers as CSV files (RFC 4180, UTF-8 with a byte order mark), unrounded: every number
/// in a figure of the panel is in one of them. The same panel gives the same bytes.
public final class PanelTables {
    private PanelTables() {}

    /// The files' content by their paths, in order: `data/overlap.csv`, `data/methods.csv` and
    /// `data/gates.csv` always; `data/headline.csv`, `curves.csv`, `models.csv`, `graphs.csv`,
    /// `pairs.csv`, `leave-one-out.csv` and `predictions.csv` where they have rows.
    public static SequencedMap<String, byte[]> of(Panel panel) {
        return PanelSheets.of(panel, RangeAloud.of(panel, panel.table().observed()));
    }

    /// Every draw of every method as one CSV file with the columns `method`, `chain` and `draw`,
    /// both from 1, and `total`. A method without chains has its draws in one.
    public static byte[] draws(Panel panel) {
        return PanelSheets.draws(panel);
    }
}
