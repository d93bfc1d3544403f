package org.govah.link;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govah.core.model.PersonName;
import org.govah.core.model.Record;

/// A cheap likeness of names that shares nothing with the linker: the Dice coefficient of the
/// character trigrams of two spellings in one script, best of all spellings. It says which of the
/// pairs that blocking never proposed are worth a look; it takes no part in any score.
final class RawLikeness {
    private static final int GRAM = 3;

    private final int[][][] grams;
    private final Record[] records;

    RawLikeness(List<Record> records) {
        this.records = records.toArray(Record[]::new);
        grams =
                records.stream()
                        .map(r ->
                                r.names().stream()
                                        .map(PersonName::text)
                                        .map(RawLikeness::grams)
                                        .toArray(int[][]::new))
                        .toArray(int[][][]::new);
    }

    /// Trigrams of the words of a name, each word between spaces, so that the order of the words
    /// does not matter; ascending.
    static int[] grams(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replace('\u064A', '\u06CC')
                        .replace('\u0643', '\u06A9')
                        .replaceAll("[\\p{M}\\u0640\\u200C'’`-]", "");
        return Arrays.stream(plain.split("[^\\p{L}]+", -1))
                .filter(w -> !w.isEmpty())
                .map(w -> " " + w + " ")
                .flatMapToInt(w ->
                        java.util.stream.IntStream.rangeClosed(0, w.length() - GRAM)
                                .map(i -> code(w, i)))
                .sorted()
                .toArray();
    }

    /// Distinct for the letters of one script: 10 bits a letter from a base below 1024 apart.
    private static int code(String word, int at) {
        int out = 0;
        for (int i = at; i < at + GRAM; i++) {
            out = out << 10 | (word.charAt(i) & 1023);
        }
        return word.charAt(at + 1) > 1023 ? ~out : out;
    }

    /// 0 to 1.
    double names(int a, int b) {
        double best = 0;
        for (int[] one : grams[a]) {
            for (int[] other : grams[b]) {
                best = Math.max(best, dice(one, other));
            }
        }
        return best;
    }

    static double dice(int[] a, int[] b) {
        int both = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                both++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return a.length + b.length == 0 ? 0 : 2.0 * both / (a.length + b.length);
    }

    /// Whether both have an age and a day of death, and these are equal.
    boolean sameAgeAndDay(int a, int b) {
        Record one = records[a];
        Record other = records[b];
        return isSame(one.age(), other.age()) && isSame(one.death(), other.death());
    }

    private static <T> boolean isSame(Optional<T> a, Optional<T> b) {
        return a.isPresent() && a.equals(b);
    }
}
