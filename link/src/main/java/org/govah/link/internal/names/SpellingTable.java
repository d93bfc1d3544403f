package org.govah.link.internal.names;

import java.util.Arrays;
import org.govah.link.internal.values.Longs;

/// Which tokens write one name, learned from spellings of one person: of records that give a name
/// in both scripts, and of pairs of records found to be one person. Latin tokens that mostly write
/// one Arabic token are spellings of one name: Mohammad, Muhammed.
final class SpellingTable {
    /// A pair seen once may be an error of the row.
    private static final int MIN_SEEN = 2;

    /// From this share of the sightings of both tokens on, a pair is no error.
    private static final double MIN_SHARE = 0.02;

    /// A rare spelling of a common name: most sightings of the rarer one, and letters alike.
    private static final double MIN_SHARE_OF_RARER = 0.5;

    private static final double MIN_LIKENESS = 0.45;

    /// A Latin token writes one Arabic token where at least this share of its rows say so.
    private static final double MAIN_SHARE = 0.6;

    private final long[] kept;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int[] spells;
    private final long[] slots;
    private final int shift;

    private SpellingTable(long[] kept, int[] spells) {
        this.kept = kept;
        this.spells = spells;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * kept.length + 15);
        this.shift = Long.SIZE - bits;
        this.slots = new long[1 << bits];
        for (long key : kept) {
            put(key);
        }
    }

    /// Works it out.
    static SpellingTable of(NameKnowledge known, LetterModel across, LetterModel romanisers) {
        Tokens tokens = known.tokens();
        TokenPairs pairs = known.pairs();
        int[] ofOwnScript = new int[tokens.size()];
        int[] ofOther = new int[tokens.size()];
        for (int i = 0; i < pairs.keys().length; i++) {
            int upper = TokenPairs.upper(pairs.keys()[i]);
            int lower = TokenPairs.lower(pairs.keys()[i]);
            int[] of = tokens.isArabic(upper) == tokens.isArabic(lower) ? ofOwnScript : ofOther;
            of[upper] += pairs.counts()[i];
            of[lower] += upper == lower ? 0 : pairs.counts()[i];
        }
        Longs kept = new Longs();
        int[] spells = new int[tokens.size()];
        Arrays.setAll(spells, t -> t);
        for (int i = 0; i < pairs.keys().length; i++) {
            int upper = TokenPairs.upper(pairs.keys()[i]);
            int lower = TokenPairs.lower(pairs.keys()[i]);
            int seen = pairs.counts()[i];
            boolean crosses = tokens.isArabic(upper) != tokens.isArabic(lower);
            int[] of = crosses ? ofOther : ofOwnScript;
            if (upper == lower || seen < MIN_SEEN) {
                continue;
            }
            LetterModel letters = crosses ? across : romanisers;
            boolean often = seen >= MIN_SHARE * Math.max(of[upper], of[lower]);
            boolean rarely =
                    seen >= MIN_SHARE_OF_RARER * Math.min(of[upper], of[lower])
                            && letters.likeness(tokens.sounds(upper), tokens.sounds(lower))
                                    >= MIN_LIKENESS;
            if (often || rarely) {
                kept.add(pairs.keys()[i]);
            }
            if (crosses && seen >= MAIN_SHARE * of[lower]) {
                spells[lower] = upper;
            }
        }
        return new SpellingTable(kept.toArray(), spells);
    }

    /// Whether two tokens write one name.
    boolean oneName(Tokens tokens, int a, int b) {
        return spells[a] == spells[b] || holds(TokenPairs.key(tokens, a, b));
    }

    /// One look into an open table instead of a search: it is asked for every two tokens.
    boolean holds(long key) {
        int at = (int) ((key * MIX) >>> shift);
        while (slots[at] != 0) {
            if (slots[at] == key + 1) {
                return true;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return false;
    }

    private void put(long key) {
        int at = (int) ((key * MIX) >>> shift);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = key + 1;
    }

    /// The Arabic token that a Latin one mostly writes; the token itself where none is known.
    int spells(int token) {
        return spells[token];
    }

    /// Sets, for every token, the bits of its partners, see [#partner].
    ///
    /// @param into one `long` of each `stride`, the one at `offset`, is a token's
    void markPartners(long[] into, int stride, int offset) {
        for (long key : kept) {
            int upper = TokenPairs.upper(key);
            int lower = TokenPairs.lower(key);
            into[upper * stride + offset] |= partner(lower);
            into[lower * stride + offset] |= partner(upper);
        }
    }

    /// One bit of 64 that stands for a token: two that are partners have each other's.
    static long partner(int token) {
        return 1L << (int) ((token * MIX) >>> (Long.SIZE - 6));
    }

    /// How many pairs were learned.
    int size() {
        return kept.length;
    }
}
