package org.govah.link;

import org.govah.core.model.RecordId;

/// A pair of a stratified sample with what reviewers found.
///
/// @param a one record
/// @param b the other
/// @param same whether the two are one person
/// @param weight how many pairs it stands for, over 0
public record Label(RecordId a, RecordId b, boolean same, double weight) {
    /// @throws IllegalArgumentException if the weight is not a finite number over 0
    public Label {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("no weight: " + weight);
        }
    }
}
