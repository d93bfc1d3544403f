package org.govah.keep.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Items that are one clip: the same bytes, near pictures (turned and mirrored ones too), or videos
/// of which one is in the other. "Ten witnesses" with one clip are one source, not ten.
///
/// Items are joined through others: a is one with c where both are near b. The links say which.
///
/// @param items ids, in the order given
/// @param links why; of each item, to an earlier one
public record OneClip(List<String> items, List<Link> links) {
    /// Copies.
    public OneClip {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /// An item as it is compared.
    ///
    /// @param id of the item
    /// @param contentHash of its bytes, in any one form
    /// @param looks the eight hashes of a picture ([Pdq#dihedral]); empty for none, or a poor one
    /// @param frames of a video; empty for none
    public record Item(
            String id, String contentHash, List<PdqHash> looks, List<Pdq.Result> frames) {
        /// Copies and checks.
        public Item {
            looks = List.copyOf(looks);
            frames = List.copyOf(frames);
            if (!looks.isEmpty() && looks.size() != Turn.values().length) {
                throw new IllegalArgumentException("a picture has eight hashes");
            }
        }
    }

    /// How two items relate.
    public enum Relation {
        /// The same bytes.
        SAME_BYTES,
        /// Near pictures.
        NEAR_PICTURE,
        /// Near, once one is turned or mirrored.
        TURNED_PICTURE,
        /// Videos with the same frames.
        SAME_VIDEO,
        /// One video is a part of the other.
        PART_OF_VIDEO
    }

    /// Why two items are one clip.
    public record Link(String item, String earlier, Relation relation) {}

    /// Groups of two and more, in the order of their first items.
    public static List<OneClip> among(List<Item> items) {
        int[] group = new int[items.size()];
        List<Link> links = new ArrayList<>();
        List<Integer> linked = new ArrayList<>();
        Seen seen = new Seen(items);
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (Map.Entry<Integer, Relation> e : seen.earlier(i).entrySet()) {
                join(group, i, e.getKey());
                links.add(new Link(items.get(i).id(), items.get(e.getKey()).id(), e.getValue()));
                linked.add(i);
            }
            seen.add(i);
        }
        Map<Integer, List<String>> members = new LinkedHashMap<>();
        Map<Integer, List<Link>> why = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(root(group, i), _ -> new ArrayList<>()).add(items.get(i).id());
        }
        for (int i = 0; i < links.size(); i++) {
            why.computeIfAbsent(root(group, linked.get(i)), _ -> new ArrayList<>())
                    .add(links.get(i));
        }
        return members.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(e -> new OneClip(e.getValue(), why.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    private static void join(int[] group, int a, int b) {
        int first = Math.min(root(group, a), root(group, b));
        int other = Math.max(root(group, a), root(group, b));
        group[other] = first;
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /// What came before, to be searched.
    private static final class Seen {
        private final List<Item> items;
        private final Map<String, Integer> bytes = new HashMap<>();
        private final NearDuplicates pictures = new NearDuplicates();
        private final List<Integer> pictureOf = new ArrayList<>();
        private final NearDuplicates frames = new NearDuplicates();
        private final List<Integer> frameOf = new ArrayList<>();

        Seen(List<Item> items) {
            this.items = items;
        }

        void add(int i) {
            Item item = items.get(i);
            bytes.putIfAbsent(item.contentHash(), i);
            if (!item.looks().isEmpty()) {
                pictures.add(item.looks().getFirst());
                pictureOf.add(i);
            }
            for (PdqHash frame : ClipMatch.good(item.frames())) {
                frames.add(frame);
                frameOf.add(i);
            }
        }

        Map<Integer, Relation> earlier(int i) {
            Item item = items.get(i);
            Map<Integer, Relation> found = new LinkedHashMap<>();
            if (bytes.containsKey(item.contentHash())) {
                found.put(bytes.get(item.contentHash()), Relation.SAME_BYTES);
            }
            for (int turn = 0; turn < item.looks().size(); turn++) {
                Relation relation = turn == 0 ? Relation.NEAR_PICTURE : Relation.TURNED_PICTURE;
                for (NearDuplicates.Match match : pictures.near(item.looks().get(turn))) {
                    found.putIfAbsent(pictureOf.get(match.number()), relation);
                }
            }
            for (int other : withNearFrames(item)) {
                ClipMatch.of(item.frames(), items.get(other).frames())
                        .filter(ClipMatch::part)
                        .ifPresent(m ->
                                found.putIfAbsent(
                                        other,
                                        m.same() ? Relation.SAME_VIDEO : Relation.PART_OF_VIDEO));
            }
            return found;
        }

        private SortedSet<Integer> withNearFrames(Item item) {
            SortedSet<Integer> others = new TreeSet<>();
            for (PdqHash frame : ClipMatch.good(item.frames())) {
                frames.near(frame).forEach(m -> others.add(frameOf.get(m.number())));
            }
            return others;
        }
    }
}
