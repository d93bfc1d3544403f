package org.govah.link;

import org.govah.core.model.RecordId;

/// What one reviewer judged about two records. Who signed it, and when, is kept elsewhere.
///
/// @param a one record
/// @param b the other
/// @param verdict the judgement
/// @param reviewer who judged, as the group calls them
public record Decision(RecordId a, RecordId b, Verdict verdict, String reviewer) {
    /// Puts the two records in order, so that (a, b) and (b, a) are one question.
    ///
    /// @throws IllegalArgumentException if a record is judged against itself
    public Decision {
        int order = a.compareTo(b);
        if (order == 0) {
            throw new IllegalArgumentException("a record is not judged against itself: " + a);
        }
        RecordId lower = order < 0 ? a : b;
        b = order < 0 ? b : a;
        a = lower;
    }
}
