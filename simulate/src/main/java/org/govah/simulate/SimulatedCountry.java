package org.govah.simulate;

import java.util.List;

/// A fictional country after the events: what its list holders would hand over, and what happened.
///
/// @param settings that made it
/// @param files lists with their statements, `claims.csv`, and the truth under `truth/`, in order
///   of path
/// @param truth the same truth as values
public record SimulatedCountry(SimulateSettings settings, List<SimulatedFile> files, Truth truth) {
    /// Copies the list of files.
    public SimulatedCountry {
        files = List.copyOf(files);
    }
}
