package org.govah.keep.intake;

/// Where the cells of the truth column go ([ReadSettings#withoutTruth]): to whoever measures a
/// linkage, and to nobody who links.
public interface TruthSink {
    /// The truth of one row below the header that is not blank, whether or not it became a record.
    ///
    /// @param row counted from 1 after the header, as in a record's id
    /// @param cell as received, trimmed; blank where the row has none
    void truth(int row, String cell);

    /// The truth is of no interest.
    static TruthSink nobody() {
        return (row, cell) -> {};
    }
}
