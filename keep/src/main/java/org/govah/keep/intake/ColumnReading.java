package org.govah.keep.intake;

import java.util.Optional;

/// How one column of a list was understood.
///
/// @param header as received
/// @param field what it holds; empty where it is not used
/// @param basis on what ground
public record ColumnReading(String header, Optional<Field> field, Basis basis) {
    /// Why a column was read as it was.
    public enum Basis {
        /// The user said so with `--map`.
        MAP,
        /// Its header is known.
        HEADER,
        /// Its header is not known; what stands in it is.
        CONTENTS,
        /// Neither; the column is kept with the rows and not used.
        NOT_USED
    }
}
