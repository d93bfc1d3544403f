package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.govah.link.internal.names.JaroWinkler;
import org.govah.link.internal.names.Letters;
import org.govah.link.internal.places.PlaceReading;
import org.govah.link.internal.values.PairCache;

/// Compares places as written, as heard across scripts (or another name of it by the gazetteer),
/// and by any word they share (a quarter and its city). How much it says that two places differ
/// (killed in one city, buried in another; a province that is only the capital's by default) is
/// learned.
final class PlaceComparison implements Comparison {
    static final int SAME = 0;
    static final int OTHERWISE = 1;
    static final int ALIKE = 2;
    static final int WITHIN = 3;
    static final int PROVINCE = 4;
    static final int DIFFERENT = 5;
    static final int OTHER_PROVINCE = 6;

    private static final List<String> LEVELS =
            List.of(
                    "same",
                    "sounds the same",
                    "similar spelling",
                    "one lies in the other, or they share a part",
                    "same province",
                    "different",
                    "different provinces");

    /// Winkler's usual bound for "probably one word misspelled".
    private static final double MIN_LIKENESS = 0.92;

    private static final int MIN_LETTERS = 4;

    /// No chance is above this, so nothing is shared.
    private static final double NONE = 2;

    private final PlaceColumn places;
    private final PairCache cache;

    PlaceComparison(PlaceColumn places) {
        this.places = places;
        cache = new PairCache(places.different());
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
        return level <= PROVINCE;
    }

    @Override
    public int compare(int a, int b) {
        return ofPlaces(places.number(a), places.number(b));
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void write(int record, int[] rows, int at) {
        rows[at] = places.number(record);
    }

    @Override
    public int compareRows(int[] rows, int x, int y, int a, int b) {
        return ofPlaces(rows[x], rows[y]);
    }

    private int ofPlaces(int one, int other) {
        int x = Math.min(one, other);
        int y = Math.max(one, other);
        if (x < 0) {
            return Outcome.MISSING;
        }
        if (x == y) {
            return places.isNamed(x)
                    ? Outcome.ofSteps(SAME, places.textSteps(x))
                    : compareDifferent(x, y);
        }
        int plain = places.ofOthers(x, y);
        if (plain != Outcome.MISSING) {
            return plain;
        }
        int known = cache.get(x, y);
        if (known == PairCache.NONE) {
            known = compareDifferent(x, y);
            cache.put(x, y, known);
        }
        return known;
    }

    private int compareDifferent(int x, int y) {
        PlaceReading a = places.placeOf(x);
        PlaceReading b = places.placeOf(y);
        boolean named = !a.text().isEmpty() && !b.text().isEmpty();
        if (named && a.text().equals(b.text())) {
            return Outcome.ofSteps(SAME, places.textSteps(x));
        }
        double city = rarest(a.cities(), b.cities(), places::chanceOfCity);
        boolean apart = a.isCity() && b.isCity() && city == NONE;
        if (named && !apart) {
            int alike = alike(x, y, city);
            if (alike != Outcome.MISSING) {
                return alike;
            }
        }
        double within = Math.min(city, apart ? NONE : contained(a, b));
        if (within < NONE) {
            return Outcome.of(WITHIN, within);
        }
        double province = rarest(a.provinces(), b.provinces(), places::chanceOfProvince);
        if (province < NONE) {
            return Outcome.of(PROVINCE, province);
        }
        boolean known = a.provinces().length > 0 && b.provinces().length > 0;
        return Outcome.of(known ? OTHER_PROVINCE : DIFFERENT);
    }

    /// Two names of one place, one that holds the other, or one misspelled.
    private int alike(int x, int y, double city) {
        PlaceReading a = places.placeOf(x);
        PlaceReading b = places.placeOf(y);
        if (a.sound() == b.sound()) {
            return Outcome.of(OTHERWISE, places.chanceOfSound(a.sound()));
        }
        if (city < NONE && Arrays.equals(a.cities(), b.cities())) {
            return Outcome.of(OTHERWISE, city);
        }
        double whole = Math.min(holds(a, b), holds(b, a));
        if (whole < NONE) {
            return Outcome.of(WITHIN, whole);
        }
        if (isSpelledAlike(a.text(), b.text())) {
            double chance = places.chanceOfText(x) + places.chanceOfText(y);
            return Outcome.of(ALIKE, Math.min(1, chance));
        }
        return Outcome.MISSING;
    }

    /// The chance of the one name where the other holds all of it.
    private double holds(PlaceReading all, PlaceReading part) {
        boolean held = Arrays.binarySearch(all.parts(), part.sound()) >= 0;
        return held ? places.chanceOfPart(part.sound()) : NONE;
    }

    private static boolean isSpelledAlike(String a, String b) {
        return Math.min(a.length(), b.length()) >= MIN_LETTERS
                && Letters.isArabic(a) == Letters.isArabic(b)
                && JaroWinkler.of(a, b) >= MIN_LIKENESS;
    }

    /// The chance of the word they share, or of the province that one says no more than.
    private double contained(PlaceReading a, PlaceReading b) {
        double part = rarest(a.parts(), b.parts(), places::chanceOfPart);
        double one = rarest(a.cities(), b.provinces(), places::chanceOfProvince);
        double other = rarest(b.cities(), a.provinces(), places::chanceOfProvince);
        boolean only = a.cities().length == 0 || b.cities().length == 0;
        double area = only ? rarest(a.provinces(), b.provinces(), places::chanceOfProvince) : NONE;
        return Math.min(Math.min(part, area), Math.min(one, other));
    }

    /// The lowest chance of what both have; [#NONE] where they share nothing. Both ascending.
    private static double rarest(long[] a, long[] b, LongToDoubleFunction chance) {
        double out = NONE;
        int j = 0;
        for (long value : a) {
            while (j < b.length && b[j] < value) {
                j++;
            }
            if (j < b.length && b[j] == value) {
                out = Math.min(out, chance.applyAsDouble(value));
            }
        }
        return out;
    }
}
