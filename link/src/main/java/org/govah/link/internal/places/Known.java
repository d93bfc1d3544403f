package org.govah.link.internal.places;

import java.util.Arrays;
import java.util.stream.LongStream;

/// What a text may mean by the gazetteer: cities with the provinces that they lie in, or provinces
/// alone; all as 64-bit hashes, ascending, the same on every machine. A text may mean several: one
/// name of two towns, one code of two editions.
public final class Known {
    static final Known NOTHING = new Known(new long[0], new long[0], false);

    private final long[] cities;
    private final long[] provinces;
    private final boolean isCountry;

    /// @param cities each followed by its province
    private Known(long[] cities, long[] provinces, boolean isCountry) {
        this.cities = cities;
        this.provinces = provinces;
        this.isCountry = isCountry;
    }

    static Known country() {
        return new Known(new long[0], new long[0], true);
    }

    static Known province(long province) {
        return new Known(new long[0], new long[] {province}, false);
    }

    static Known city(long city, long province) {
        return new Known(new long[] {city, province}, new long[0], false);
    }

    /// What either may mean.
    Known or(Known other) {
        return new Known(
                joined(cities, other.cities),
                LongStream.concat(Arrays.stream(provinces), Arrays.stream(other.provinces))
                        .sorted()
                        .distinct()
                        .toArray(),
                isCountry || other.isCountry);
    }

    private static long[] joined(long[] a, long[] b) {
        long[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    /// Whether the gazetteer knows it at all.
    boolean isFound() {
        return cities.length > 0 || provinces.length > 0 || isCountry;
    }

    /// The provinces alone, where they are meant as such.
    Known asProvince() {
        return provinces.length > 0 ? new Known(new long[0], provinces, isCountry) : this;
    }

    /// The cities in one of these provinces; all where none is.
    Known within(long[] wanted) {
        if (wanted.length == 0) {
            return this;
        }
        long[] kept = new long[cities.length];
        int size = 0;
        for (int i = 0; i < cities.length; i += 2) {
            if (Arrays.binarySearch(wanted, cities[i + 1]) >= 0) {
                kept[size++] = cities[i];
                kept[size++] = cities[i + 1];
            }
        }
        return size == 0 ? this : new Known(Arrays.copyOf(kept, size), provinces, isCountry);
    }

    /// The cities it may mean.
    public long[] cities() {
        return every(0);
    }

    /// The provinces it may lie in, or mean where it means no city.
    public long[] provinces() {
        return cities.length > 0 ? every(1) : provinces;
    }

    private long[] every(int from) {
        long[] out = new long[cities.length / 2];
        for (int i = 0; i < out.length; i++) {
            out[i] = cities[2 * i + from];
        }
        return Arrays.stream(out).sorted().distinct().toArray();
    }
}
