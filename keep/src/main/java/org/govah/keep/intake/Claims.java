package org.govah.keep.intake;

import java.util.List;
import org.govah.core.model.Claim;
import org.govah.core.words.Message;

/// A file of claims read in, with every row accounted for.
///
/// @param fileName the file's name, without its folder
/// @param sha256 of the file as received, lower-case hex
/// @param claims what was understood, in the file's order
/// @param read rows after the header, blank ones not counted
/// @param toFix rows that could not be read
/// @param notes what the reader decided and the user should know
public record Claims(
        String fileName,
        String sha256,
        List<Claim> claims,
        int read,
        List<RowToFix> toFix,
        List<Message> notes) {
    /// @throws IllegalArgumentException if the rows do not add up: read = claims + to fix
    public Claims {
        claims = List.copyOf(claims);
        toFix = List.copyOf(toFix);
        notes = List.copyOf(notes);
        if (read != claims.size() + toFix.size()) {
            throw new IllegalArgumentException(fileName + ": the rows do not add up");
        }
    }
}
