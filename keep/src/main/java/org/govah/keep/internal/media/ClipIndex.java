package org.govah.keep.internal.media;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govah.keep.media.NearDuplicates;
import org.govah.keep.media.OneClip;
import org.govah.keep.media.Pdq;
import org.govah.keep.media.PdqHash;

/// Which earlier items may be one clip with a later one: by bytes, by the card's word, by near
/// pictures and near frames. Of items with the same bytes only the first is searched for, so that a
/// clip that came a thousand times costs a thousand look-ups and not a million.
public final class ClipIndex {
    private final List<OneClip.Item> items;
    private final Map<String, Integer> bytes = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, List<Integer>> copies = new HashMap<>();
    private final NearDuplicates pictures = new NearDuplicates();
    private final List<Integer> pictureOf = new ArrayList<>();
    private final NearDuplicates frames = new NearDuplicates();
    private final List<Integer> frameOf = new ArrayList<>();

    private ClipIndex(List<OneClip.Item> items) {
        this.items = items;
    }

    /// An index of all of them.
    public static ClipIndex of(List<OneClip.Item> items) {
        ClipIndex index = new ClipIndex(items);
        for (int i = 0; i < items.size(); i++) {
            index.add(i);
        }
        for (int i = 0; i < items.size(); i++) {
            index.copy(i);
        }
        return index;
    }

    private void add(int i) {
        OneClip.Item item = items.get(i);
        ids.putIfAbsent(item.id(), i);
        if (bytes.putIfAbsent(item.contentHash(), i) != null) {
            return;
        }
        if (!item.looks().isEmpty()) {
            pictures.add(item.looks().getFirst());
            pictureOf.add(i);
        }
        for (Pdq.Result frame : item.frames()) {
            if (frame.good()) {
                frames.add(frame.hash());
                frameOf.add(i);
            }
        }
    }

    private void copy(int i) {
        items.get(i)
                .copyOf()
                .map(ids::get)
                .ifPresent(of -> {
                    int later = Math.max(i, of);
                    copies.computeIfAbsent(later, _ -> new ArrayList<>()).add(Math.min(i, of));
                });
    }

    /// Numbers of earlier items that may be one with this one, ascending.
    public SortedSet<Integer> earlier(int i) {
        OneClip.Item item = items.get(i);
        SortedSet<Integer> found = new TreeSet<>(copies.getOrDefault(i, List.of()));
        int first = bytes.getOrDefault(item.contentHash(), i);
        if (first != i) {
            found.add(first);
            return found.headSet(i);
        }
        for (PdqHash look : item.looks()) {
            pictures.near(look).forEach(m -> found.add(pictureOf.get(m.number())));
        }
        for (Pdq.Result frame : item.frames()) {
            if (frame.good()) {
                frames.near(frame.hash()).forEach(m -> found.add(frameOf.get(m.number())));
            }
        }
        return found.headSet(i);
    }
}
