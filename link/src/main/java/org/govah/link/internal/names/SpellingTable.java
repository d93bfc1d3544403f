package org.govah.link.internal.names;

import java.util.Arrays;

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
    private final int[] spells;

    private SpellingTable(long[] kept, int[] spells) {
        this.kept = kept;
        this.spells = spells;
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
        LongBuffer kept = new LongBuffer();
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
        return spells[a] == spells[b]
                || Arrays.binarySearch(kept, TokenPairs.key(tokens, a, b)) >= 0;
    }

    /// The Arabic token that a Latin one mostly writes; the token itself where none is known.
    int spells(int token) {
        return spells[token];
    }

    /// How many pairs were learned.
    int size() {
        return kept.length;
    }
}
