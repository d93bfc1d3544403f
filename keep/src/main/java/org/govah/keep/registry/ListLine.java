package org.govah.keep.registry;

import java.util.Optional;
import org.govah.core.log.EntryId;

/// A list as the registry has it.
///
/// @param id its public id
/// @param name in its statement, else of the file as received
/// @param again whether its file was received before
/// @param read rows
/// @param records new rows
/// @param deaths those of them that are deaths
/// @param known rows that repeat an earlier one
/// @param toFix rows that could not be read
/// @param problem key of the message why it could not be read
public record ListLine(
        EntryId id,
        String name,
        boolean again,
        long read,
        long records,
        long deaths,
        long known,
        long toFix,
        Optional<String> problem) {}
