package org.govah.link.internal.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govah.core.model.Place;
import org.govah.link.internal.names.Letters;
import org.govah.link.internal.names.Skeleton;

/// One column of places: as written in one form of letters, as heard, and in parts (each word of
/// place and province as heard), with how common each is.
final class PlaceColumn {
    /// No place.
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> records = new HashMap<>();
    private final int[] text;
    private final int[] sound;
    private final int[][] parts;
    private int placed;

    /// @param places one a record
    PlaceColumn(List<Place> places) {
        int n = places.size();
        text = new int[n];
        sound = new int[n];
        parts = new int[n][];
        for (int i = 0; i < n; i++) {
            read(i, places.get(i));
        }
    }

    private void read(int i, Place place) {
        String name = Letters.fold(place.name().orElse(""));
        String province = Letters.fold(place.province().orElse(""));
        String heard = asOneWord(name);
        text[i] = name.isEmpty() ? NONE : number("text:" + name);
        sound[i] = heard.isEmpty() ? NONE : number("sound:" + heard);
        parts[i] = numbers(heard(name, province));
        placed += parts[i].length > 0 ? 1 : 0;
        count(text[i]);
        count(sound[i]);
        Arrays.stream(parts[i]).forEach(this::count);
    }

    /// Whether a place is written in one word or two says nothing.
    private static String asOneWord(String folded) {
        return Skeleton.of(folded.replace(" ", ""));
    }

    /// The words of both, and each written as one word.
    private static String[] heard(String name, String province) {
        Stream<String> words = Stream.of(name, province).flatMap(p -> Stream.of(p.split(" ", -1)));
        Stream<String> whole = Stream.of(name, province).map(PlaceColumn::asOneWord);
        return Stream.concat(words.map(Skeleton::of), whole)
                .filter(s -> s.length() > 1)
                .sorted()
                .distinct()
                .toArray(String[]::new);
    }

    private int[] numbers(String[] words) {
        return Arrays.stream(words).mapToInt(w -> number("part:" + w)).toArray();
    }

    private int number(String key) {
        return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    private void count(int number) {
        if (number != NONE) {
            records.merge(number, 1, Integer::sum);
        }
    }

    /// Number of the place's name as written; [#NONE] where it is not known.
    int text(int record) {
        return text[record];
    }

    /// Number of the place's name as heard; [#NONE] where it is not known.
    int sound(int record) {
        return sound[record];
    }

    /// Numbers of the words of place and province as heard.
    int[] parts(int record) {
        return parts[record];
    }

    /// The chance that a random placed record has this number.
    double chance(int number) {
        return (records.getOrDefault(number, 0) + 1.0) / (placed + 1.0);
    }
}
