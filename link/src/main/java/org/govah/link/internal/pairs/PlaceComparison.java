package org.govah.link.internal.pairs;

import java.util.List;

/// Compares places as written, as heard across scripts, and by any word they share (a quarter and
/// its city, a town and its province).
final class PlaceComparison implements Comparison {
    private static final List<String> LEVELS =
            List.of("same", "sounds the same", "share a place or province", "different");

    private final PlaceColumn places;

    PlaceComparison(PlaceColumn places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public boolean hasOwnChance(int level) {
        return level <= 2;
    }

    @Override
    public int compare(int a, int b) {
        if (places.parts(a).length == 0 || places.parts(b).length == 0) {
            return Outcome.MISSING;
        }
        int text = places.text(a);
        if (text != PlaceColumn.NONE && text == places.text(b)) {
            return Outcome.of(0, places.chance(text));
        }
        int sound = places.sound(a);
        if (sound != PlaceColumn.NONE && sound == places.sound(b)) {
            return Outcome.of(1, places.chance(sound));
        }
        double rarest = 2;
        for (int one : places.parts(a)) {
            for (int other : places.parts(b)) {
                rarest = one == other ? Math.min(rarest, places.chance(one)) : rarest;
            }
        }
        return rarest <= 1 ? Outcome.of(2, rarest) : Outcome.of(3);
    }
}
