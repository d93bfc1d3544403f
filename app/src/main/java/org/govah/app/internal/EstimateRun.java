package org.govah.app.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.EstimateSettings;
import org.govah.estimate.Panel;
import org.govah.keep.intake.ReceivedFile;

/// What one estimate read and found.
///
/// @param received the input files
/// @param settings of the methods
/// @param panel on the table
/// @param checks of the claims
/// @param beyond what goes beyond one table: strata, linkage
record EstimateRun(
        List<ReceivedFile> received,
        EstimateSettings settings,
        Panel panel,
        List<ClaimCheck> checks,
        BeyondOneTable beyond) {
    EstimateRun {
        received = List.copyOf(received);
        checks = List.copyOf(checks);
    }

    /// SHA-256 of every input file, by file name.
    SortedMap<String, String> inputs() {
        SortedMap<String, String> inputs = new TreeMap<>();
        received.forEach(file -> inputs.put(file.fileName(), file.sha256()));
        return inputs;
    }
}
