package org.govah.link;

import org.govah.core.model.RecordId;

/// Two records that were compared and stand in one person.
///
/// @param a the record that comes first
/// @param b the other
/// @param probability that the two are one person, 0 to 1, by the model
public record Link(RecordId a, RecordId b, double probability) {}
