package org.govah.keep.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govah.core.log.EntryId;
import org.govah.core.words.Message;

/// An item as the group sees it.
///
/// @param index of its entry in the log
/// @param id its public random id
/// @param day when it was kept, by the contributor's clock
/// @param list whether it is a list of victims
/// @param erased whether it was erased; the following are then empty
/// @param name as received
/// @param length bytes as received
/// @param mediaType by content
/// @param exactTime when it was kept, by the contributor's clock
/// @param contributor key of whoever kept it
/// @param deviceMetadata whether its device wrote something about itself
/// @param perceptualHash PDQ of a picture, hex
/// @param frames of a video that were hashed
/// @param copyOf the item it is a changed copy of
/// @param unread what could not be looked at, in words
public record ItemView(
        long index,
        EntryId id,
        LocalDate day,
        boolean list,
        boolean erased,
        Optional<String> name,
        Optional<Long> length,
        Optional<String> mediaType,
        Optional<String> exactTime,
        Optional<String> contributor,
        boolean deviceMetadata,
        Optional<String> perceptualHash,
        int frames,
        Optional<ChangedCopy> copyOf,
        List<Message> unread) {
    /// Copies.
    public ItemView {
        unread = List.copyOf(unread);
    }

    /// What a changed copy was made from, and how.
    ///
    /// @param original id of the item, hex
    /// @param change what was changed, in a person's words
    public record ChangedCopy(String original, String change) {}
}
