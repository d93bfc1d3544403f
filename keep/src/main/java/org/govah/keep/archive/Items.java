package org.govah.keep.archive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.keep.internal.keeping.CardNames;

/// Cards as a person reads them.
final class Items {
    private Items() {}

    static ItemView view(long index, Entry entry, boolean erased, Optional<Card> card) {
        Optional<Card> shown = erased ? Optional.empty() : card;
        return new ItemView(
                index,
                entry.id(),
                entry.day(),
                entry.typeCode() == EntryType.LIST_KEPT.code(),
                erased,
                text(shown, CardNames.NAME),
                text(shown, CardNames.LENGTH)
                        .filter(t -> t.matches("[0-9]{1,18}"))
                        .map(Long::valueOf),
                text(shown, CardNames.MEDIA_TYPE),
                text(shown, CardNames.EXACT_TIME),
                text(shown, CardNames.CONTRIBUTOR),
                shown.flatMap(c -> c.value(CardNames.DEVICE_METADATA)).isPresent(),
                text(shown, CardNames.PERCEPTUAL_HASH));
    }

    private static Optional<String> text(Optional<Card> card, String name) {
        return card.flatMap(c -> c.value(name)).map(b -> new String(b, StandardCharsets.UTF_8));
    }
}
