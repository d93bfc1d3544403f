package org.govah.keep.registry;

import org.govah.core.log.EntryId;

/// An item that a decision rests on.
///
/// @param item its public id
/// @param kind what it is, or of whom it comes
/// @param distance how the source knows
public record Ground(EntryId item, GroundKind kind, Distance distance) {}
