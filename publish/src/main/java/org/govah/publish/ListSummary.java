package org.govah.publish;

import java.util.List;

/// One list as the dossier shows it: counts only.
///
/// @param name the list
/// @param fileName the file as received
/// @param sha256 of the file, lower-case hex
/// @param read rows after the header
/// @param records new records
/// @param known rows that repeat an earlier row
/// @param toFix rows that could not be read
/// @param deaths records of deaths
/// @param other records of other events
/// @param columns what was recognised, as `header = field (basis)`
public record ListSummary(
        String name,
        String fileName,
        String sha256,
        int read,
        int records,
        int known,
        int toFix,
        int deaths,
        int other,
        List<String> columns) {
    /// @throws IllegalArgumentException if the numbers do not add up
    public ListSummary {
        columns = List.copyOf(columns);
        if (read != records + known + toFix || records != deaths + other) {
            throw new IllegalArgumentException(name + ": the numbers do not add up");
        }
    }
}
