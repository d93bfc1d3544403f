package org.govah.link.internal.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.govah.link.internal.values.Longs;

/// Learns the letters from pairs of tokens that were seen to write one name.
final class LetterLearning {
    /// More pairs than this teach nothing new.
    private static final int MAX_PAIRS = 3000;

    private final Tokens tokens;
    private final TokenPairs pairs;

    LetterLearning(NameKnowledge known) {
        tokens = known.tokens();
        pairs = known.pairs();
    }

    /// Arabic letters with Latin ones.
    LetterModel across() {
        return learned(LetterModel.acrossScripts(), chosen(true));
    }

    /// Latin letters of two romanisers: from pairs, and from spellings of one Arabic token. Each
    /// pair is learned from both sides, so that the model is the same from either.
    LetterModel romanisers(SpellingTable table) {
        Longs all = new Longs();
        for (long i : chosen(false)) {
            all.add(i);
        }
        int[] main = new int[tokens.size()];
        Arrays.fill(main, -1);
        for (long i : chosen(true)) {
            long key = pairs.keys()[(int) i];
            int arabic = TokenPairs.upper(key);
            if (table.spells(TokenPairs.lower(key)) == arabic) {
                main[arabic] = main[arabic] < 0 ? TokenPairs.lower(key) : main[arabic];
            }
        }
        return learnedBothWays(LetterModel.ofRomanisers(), all.toArray(), main, table);
    }

    /// Places of the pairs most seen, across scripts or both in Latin letters; in an order that
    /// does not depend on the numbers of tokens.
    private long[] chosen(boolean crossing) {
        return IntStream.range(0, pairs.keys().length)
                .filter(i -> isWanted(pairs.keys()[i], crossing))
                .boxed()
                .sorted(
                        Comparator.comparingInt((Integer i) -> -pairs.counts()[i])
                                .thenComparingLong(i -> hash(TokenPairs.upper(pairs.keys()[i])))
                                .thenComparingLong(i -> hash(TokenPairs.lower(pairs.keys()[i]))))
                .limit(MAX_PAIRS)
                .mapToLong(Integer::longValue)
                .toArray();
    }

    private long hash(int token) {
        return tokens.textHash(token);
    }

    private boolean isWanted(long key, boolean crossing) {
        boolean upper = tokens.isArabic(TokenPairs.upper(key));
        boolean lower = tokens.isArabic(TokenPairs.lower(key));
        return crossing ? upper != lower : !upper && !lower;
    }

    private LetterModel learned(LetterModel start, long[] places) {
        byte[][] x = new byte[places.length][];
        byte[][] y = new byte[places.length][];
        int[] seen = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            int at = (int) places[i];
            x[i] = tokens.sounds(TokenPairs.upper(pairs.keys()[at]));
            y[i] = tokens.sounds(TokenPairs.lower(pairs.keys()[at]));
            seen[i] = pairs.counts()[at];
        }
        return start.learned(x, y, seen);
    }

    private LetterModel learnedBothWays(
            LetterModel start, long[] places, int[] main, SpellingTable table) {
        Longs couples = new Longs();
        Longs seen = new Longs();
        for (long place : places) {
            couples.add(pairs.keys()[(int) place]);
            seen.add(pairs.counts()[(int) place]);
        }
        for (long place : chosen(true)) {
            long key = pairs.keys()[(int) place];
            int latin = TokenPairs.lower(key);
            int first = main[TokenPairs.upper(key)];
            if (first >= 0 && table.spells(latin) == TokenPairs.upper(key)) {
                couples.add(((long) first << Integer.SIZE) | latin);
                seen.add(pairs.counts()[(int) place]);
            }
        }
        long[] keys = couples.toArray();
        long[] times = seen.toArray();
        byte[][] x = new byte[2 * keys.length][];
        byte[][] y = new byte[2 * keys.length][];
        int[] counts = new int[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            x[2 * i] = tokens.sounds(TokenPairs.upper(keys[i]));
            y[2 * i] = tokens.sounds(TokenPairs.lower(keys[i]));
            x[2 * i + 1] = y[2 * i];
            y[2 * i + 1] = x[2 * i];
            counts[2 * i] = (int) times[i];
            counts[2 * i + 1] = counts[2 * i];
        }
        return start.learned(x, y, counts);
    }
}
