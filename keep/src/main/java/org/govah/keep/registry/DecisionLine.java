package org.govah.keep.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.govah.core.log.EntryId;

/// A decision as the log has it: who, when, what, why.
///
/// @param id its public id
/// @param index of its entry
/// @param day by the decider's clock
/// @param by the decider's id
/// @param exactTime by the decider's clock
/// @param reason in words
/// @param decision what was decided
public record DecisionLine(
        EntryId id,
        long index,
        LocalDate day,
        String by,
        Optional<String> exactTime,
        Optional<String> reason,
        Decision decision) {}
