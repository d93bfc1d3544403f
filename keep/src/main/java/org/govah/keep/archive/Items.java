package org.govah.keep.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.log.EntryType;
import org.govah.keep.internal.keeping.CardNames;
import org.govah.keep.internal.keeping.Unread;
import org.govah.keep.media.OneClip;
import org.govah.keep.media.PdqHash;
import org.govah.keep.media.VideoFrames;

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
                text(shown, CardNames.PERCEPTUAL_HASH),
                shown.flatMap(Items::frames).map(c -> c.frames().size()).orElse(0),
                text(shown, CardNames.COPY_OF)
                        .map(of ->
                                new ItemView.ChangedCopy(
                                        of, text(shown, CardNames.CHANGE).orElse(""))),
                text(shown, CardNames.UNREAD).map(Unread::parse).orElse(List.of()).stream()
                        .map(Unread::words)
                        .toList());
    }

    /// An item as it is compared with others.
    static OneClip.Item compared(Entry entry, Card card) {
        String id = entry.id().hex();
        return new OneClip.Item(
                id,
                card.value(CardNames.FINGERPRINT).map(HexFormat.of()::formatHex).orElse(id),
                looks(card),
                frames(card).map(VideoFrames.Clip::frames).orElse(List.of()),
                text(Optional.of(card), CardNames.COPY_OF));
    }

    private static List<PdqHash> looks(Card card) {
        Optional<String> first = text(Optional.of(card), CardNames.PERCEPTUAL_HASH);
        Optional<String> turns = text(Optional.of(card), CardNames.PERCEPTUAL_TURNS);
        try {
            return Stream.of(first, turns)
                    .flatMap(Optional::stream)
                    .flatMap(t -> Arrays.stream(t.split(" ", -1)))
                    .map(PdqHash::parse)
                    .toList();
        } catch (IllegalArgumentException _) {
            // A card of another program; its other fields stand.
            return List.of();
        }
    }

    private static Optional<VideoFrames.Clip> frames(Card card) {
        try {
            return card.value(CardNames.FRAME_HASHES).map(VideoFrames.Clip::parse);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Optional<Card> card, String name) {
        return card.flatMap(c -> c.value(name)).map(b -> new String(b, StandardCharsets.UTF_8));
    }
}
