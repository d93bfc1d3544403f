package org.govah.app.internal;

import java.nio.file.Path;
import java.util.List;
import org.govah.core.words.Message;

/// One list as it went into a linkage.
///
/// @param name of the list
/// @param file as given
/// @param fileName without its folder
/// @param sha256 of the file
/// @param format how its bytes were read
/// @param copiedFrom names of lists it says it was copied from
/// @param columns how each was understood, one text a column
/// @param read rows
/// @param known rows that repeat an earlier one
/// @param toFix rows that could not be read
/// @param linked records that were linked
/// @param leftOut records of other events than deaths, which were not linked
/// @param notes what the reader decided
record ListIn(
        String name,
        Path file,
        String fileName,
        String sha256,
        String format,
        List<String> copiedFrom,
        List<String> columns,
        int read,
        int known,
        int toFix,
        int linked,
        int leftOut,
        List<Message> notes) {
    /// @throws IllegalArgumentException if the rows do not add up
    ListIn {
        copiedFrom = List.copyOf(copiedFrom);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (read != known + toFix + linked + leftOut) {
            throw new IllegalArgumentException(fileName + ": the rows do not add up");
        }
    }
}
