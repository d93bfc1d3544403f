package org.govah.keep.media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govah.keep.internal.media.ClipIndex;
import org.govah.keep.internal.media.Groups;

/// Items that are one clip: the same bytes, near pictures (turned and mirrored ones too), videos of
/// which one is in the other, changed copies. "Ten witnesses" with one clip are one source, not
/// ten.
///
/// Items are joined through others: a is one with c where both are near b. The links say which.
///
/// @param items ids, in the order given
/// @param links why; of each item, to earlier ones, the surest first and at most [#MOST_LINKS] an
///   item
/// @param sureness that all are one: of the least sure link that is needed to join them
public record OneClip(List<String> items, List<Link> links, Sureness sureness) {
    /// Links named of one item; a clip that came a thousand times needs no million of them.
    public static final int MOST_LINKS = 8;

    /// Pictures this near are strongly one: half of the reach of 31 bits.
    private static final int STRONG_BITS = 15;

    /// Videos with fewer frames than this share too little to be strongly one: a logo, a black
    /// start.
    private static final int STRONG_FRAMES = 3;

    private static final int PERCENT = 100;

    /// Copies.
    public OneClip {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /// An item as it is compared.
    ///
    /// @param id of the item
    /// @param contentHash of its bytes, in any one form
    /// @param looks the eight hashes of a picture ([Pdq#looks]), or the first of them only; empty
    ///   for none, or a poor one
    /// @param frames of a video; empty for none
    /// @param copyOf id of the item it is a changed copy of
    public record Item(
            String id,
            String contentHash,
            List<PdqHash> looks,
            List<Pdq.Result> frames,
            Optional<String> copyOf) {
        /// Copies and checks.
        public Item {
            looks = List.copyOf(looks);
            frames = List.copyOf(frames);
            if (looks.size() > 1 && looks.size() != Turn.values().length) {
                throw new IllegalArgumentException("a picture has one hash or eight");
            }
        }
    }

    /// How two items relate.
    public enum Relation {
        /// The same bytes.
        SAME_BYTES,
        /// One was made from the other, as its card says.
        CHANGED_COPY,
        /// Near pictures.
        NEAR_PICTURE,
        /// Near, once one is turned or mirrored.
        TURNED_PICTURE,
        /// Videos with the same frames.
        SAME_VIDEO,
        /// One video is a part of the other.
        PART_OF_VIDEO;

        /// Whether it is about videos.
        public boolean isVideo() {
            return this == SAME_VIDEO || this == PART_OF_VIDEO;
        }
    }

    /// How sure it is, the surest first.
    public enum Sureness {
        /// The same bytes, or said on the card.
        CERTAIN,
        /// Pictures within 15 bits; videos that share most frames both ways.
        STRONG,
        /// Look at both before it is relied on.
        LOOK
    }

    /// Why two items are one clip.
    ///
    /// @param measure of pictures the bits apart, 0 to 31; of videos the percent of frames found;
    ///   else 0
    public record Link(
            String item, String earlier, Relation relation, int measure, Sureness sureness) {
        static final Comparator<Link> SUREST_FIRST =
                Comparator.comparing(Link::sureness)
                        .thenComparing(Link::relation)
                        .thenComparingInt(l -> l.relation().isVideo() ? -l.measure() : l.measure());
    }

    /// Groups of two and more, in the order of their first items.
    public static List<OneClip> among(List<Item> items) {
        ClipIndex index = ClipIndex.of(items);
        Groups all = new Groups(items.size());
        Map<Integer, List<Link>> linksOf = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            List<Link> links = new ArrayList<>();
            for (int earlier : index.earlier(i)) {
                Optional<Link> link = link(items.get(i), items.get(earlier));
                if (link.isPresent()) {
                    all.join(i, earlier);
                    links.add(link.get());
                }
            }
            linksOf.put(i, links.stream().sorted(Link.SUREST_FIRST).limit(MOST_LINKS).toList());
        }
        return all.members().stream()
                .filter(members -> members.size() > 1)
                .map(members -> clip(items, members, linksOf))
                .toList();
    }

    private static OneClip clip(
            List<Item> items, List<Integer> members, Map<Integer, List<Link>> linksOf) {
        List<String> ids = members.stream().map(i -> items.get(i).id()).toList();
        List<Link> links =
                members.stream().flatMap(i -> linksOf.getOrDefault(i, List.of()).stream()).toList();
        Sureness needed =
                Stream.of(Sureness.values())
                        .filter(s -> joins(ids, links, s))
                        .findFirst()
                        .orElse(Sureness.LOOK);
        return new OneClip(ids, links, needed);
    }

    private static boolean joins(List<String> ids, List<Link> links, Sureness least) {
        Map<String, Integer> number = new LinkedHashMap<>();
        ids.forEach(id -> number.put(id, number.size()));
        Groups groups = new Groups(ids.size());
        links.stream()
                .filter(l -> l.sureness().compareTo(least) <= 0)
                .forEach(l ->
                        groups.join(
                                number.getOrDefault(l.item(), 0),
                                number.getOrDefault(l.earlier(), 0)));
        return groups.members().size() == 1;
    }

    /// What is like one item, the surest first.
    ///
    /// @param among may hold the item itself
    public static List<Link> like(Item item, List<Item> among) {
        return among.stream()
                .filter(other -> !other.id().equals(item.id()))
                .flatMap(other -> link(item, other).stream())
                .sorted(Link.SUREST_FIRST)
                .toList();
    }

    /// Why two items are one clip, if they are.
    static Optional<Link> link(Item item, Item earlier) {
        if (item.contentHash().equals(earlier.contentHash())) {
            return Optional.of(made(item, earlier, Relation.SAME_BYTES, 0, Sureness.CERTAIN));
        }
        if (item.copyOf().filter(earlier.id()::equals).isPresent()
                || earlier.copyOf().filter(item.id()::equals).isPresent()) {
            return Optional.of(made(item, earlier, Relation.CHANGED_COPY, 0, Sureness.CERTAIN));
        }
        return pictures(item, earlier).or(() -> videos(item, earlier));
    }

    private static Link made(
            Item item, Item earlier, Relation relation, int measure, Sureness sureness) {
        return new Link(item.id(), earlier.id(), relation, measure, sureness);
    }

    private static Optional<Link> pictures(Item item, Item earlier) {
        if (item.looks().isEmpty() || earlier.looks().isEmpty()) {
            return Optional.empty();
        }
        int straight = item.looks().getFirst().distance(earlier.looks().getFirst());
        int turned =
                Math.min(
                        nearest(item.looks(), earlier.looks().getFirst()),
                        nearest(earlier.looks(), item.looks().getFirst()));
        Relation relation =
                straight <= PdqHash.NEAR ? Relation.NEAR_PICTURE : Relation.TURNED_PICTURE;
        int bits = straight <= PdqHash.NEAR ? straight : turned;
        Sureness sureness = bits <= STRONG_BITS ? Sureness.STRONG : Sureness.LOOK;
        return bits <= PdqHash.NEAR
                ? Optional.of(made(item, earlier, relation, bits, sureness))
                : Optional.empty();
    }

    private static int nearest(List<PdqHash> looks, PdqHash to) {
        return looks.stream().mapToInt(to::distance).min().orElse(Integer.MAX_VALUE);
    }

    private static Optional<Link> videos(Item item, Item earlier) {
        return ClipMatch.of(item.frames(), earlier.frames())
                .filter(ClipMatch::part)
                .map(m -> video(item, earlier, m));
    }

    private static Link video(Item item, Item earlier, ClipMatch match) {
        if (!match.same()) {
            int percent = (int) (PERCENT * Math.max(match.ofFirst(), match.ofSecond()));
            return made(item, earlier, Relation.PART_OF_VIDEO, percent, Sureness.LOOK);
        }
        int percent = (int) (PERCENT * Math.min(match.ofFirst(), match.ofSecond()));
        int frames =
                Math.min(
                        ClipMatch.good(item.frames()).size(),
                        ClipMatch.good(earlier.frames()).size());
        Sureness sureness = frames >= STRONG_FRAMES ? Sureness.STRONG : Sureness.LOOK;
        return made(item, earlier, Relation.SAME_VIDEO, percent, sureness);
    }
}
