package org.govah.keep.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.govah.core.log.EntryId;

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
        Optional<String> perceptualHash) {}
