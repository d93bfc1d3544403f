package org.govah.link.internal.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which Latin token writes which Arabic one, learned from the records at hand that give a name in
/// both scripts.
///
/// The tokens of the two spellings are aligned one to one, first by the likeness of their skeletons
/// alone, then again with the counts of the first pass (the idea of IBM model 1, Brown et al. 1993,
/// with one step and a hard alignment). A pair seen often enough stands in the table. Latin tokens
/// that mostly write one Arabic token are spellings of one name: Mohammad, Muhammed.
public final class TokenTable {
    /// A pair seen once may be an error of the row.
    private static final int MIN_SEEN = 2;

    /// Under this share of the rows of either token, a pair is more likely an error.
    private static final double MIN_SHARE = 0.02;

    /// A Latin token writes one Arabic token where at least this share of its rows say so.
    private static final double MAIN_SHARE = 0.6;

    /// Two skeletons less alike than this are not taken as one name in the first pass.
    private static final double MIN_LIKENESS = 0.6;

    /// How much of the alignment rests on likeness in the second pass, the rest on counts.
    private static final double LIKENESS_PART = 0.5;

    private final long[] pairs;
    private final int[] spells;

    private TokenTable(long[] pairs, int[] spells) {
        this.pairs = pairs;
        this.spells = spells;
    }

    /// Learns the table of a column.
    public static TokenTable learn(NameColumn names) {
        Counts first = new Counts();
        align(names, first, new Counts());
        Counts second = new Counts();
        align(names, second, first);
        int[] spells = new int[names.tokens().size()];
        Arrays.setAll(spells, t -> t);
        Map<Integer, Integer> best = new HashMap<>();
        long[] kept =
                second.both.entrySet().stream()
                        .filter(e -> isKept(e.getKey(), e.getValue(), second))
                        .mapToLong(Map.Entry::getKey)
                        .sorted()
                        .toArray();
        for (long pair : kept) {
            int seen = second.both.getOrDefault(pair, 0);
            int latin = (int) pair;
            boolean main = seen >= MAIN_SHARE * second.latin.getOrDefault(latin, 0);
            if (main && seen > best.getOrDefault(latin, 0)) {
                best.put(latin, seen);
                spells[latin] = (int) (pair >>> Integer.SIZE);
            }
        }
        return new TokenTable(kept, spells);
    }

    private static boolean isKept(long pair, int seen, Counts counts) {
        int ofArabic = counts.arabic.getOrDefault((int) (pair >>> Integer.SIZE), 0);
        int ofLatin = counts.latin.getOrDefault((int) pair, 0);
        return seen >= MIN_SEEN && seen >= MIN_SHARE * Math.max(ofArabic, ofLatin);
    }

    /// Whether an Arabic and a Latin token write one name, in either order.
    public boolean pairs(int a, int b) {
        return Arrays.binarySearch(pairs, key(a, b)) >= 0
                || Arrays.binarySearch(pairs, key(b, a)) >= 0;
    }

    /// Whether two tokens of one script are spellings of one token of the other.
    public boolean oneName(int a, int b) {
        return spells[a] == spells[b];
    }

    /// The Arabic token that a Latin one mostly writes; the token itself where none is known.
    public int spells(int token) {
        return spells[token];
    }

    /// How many pairs were learned.
    public int size() {
        return pairs.length;
    }

    private static long key(int arabic, int latin) {
        return ((long) arabic << Integer.SIZE) | latin;
    }

    private static void align(NameColumn names, Counts into, Counts known) {
        for (int record = 0; record < names.size(); record++) {
            int[] forms = names.formsOf(record);
            for (int a : forms) {
                for (int b : forms) {
                    NameColumn.Form arabic = names.form(a);
                    NameColumn.Form latin = names.form(b);
                    if (isIn(names, arabic, true) && isIn(names, latin, false)) {
                        alignPair(names, arabic.tokens(), latin.tokens(), into, known);
                    }
                }
            }
        }
    }

    private static boolean isIn(NameColumn names, NameColumn.Form form, boolean arabic) {
        return Arrays.stream(form.tokens()).allMatch(t -> names.tokens().get(t).arabic() == arabic);
    }

    /// Takes the best pair, then the best of what is left.
    private static void alignPair(
            NameColumn names, int[] arabic, int[] latin, Counts into, Counts known) {
        int usedArabic = 0;
        int usedLatin = 0;
        for (int step = 0; step < Math.min(arabic.length, latin.length); step++) {
            double best = MIN_LIKENESS;
            int at = -1;
            for (int cell = 0; cell < arabic.length * latin.length; cell++) {
                int i = cell / latin.length;
                int j = cell % latin.length;
                if (((usedArabic >> i) & 1) != 0 || ((usedLatin >> j) & 1) != 0) {
                    continue;
                }
                double score = score(names.tokens(), arabic[i], latin[j], known);
                if (score > best) {
                    best = score;
                    at = cell;
                }
            }
            if (at < 0) {
                return;
            }
            usedArabic |= 1 << (at / latin.length);
            usedLatin |= 1 << (at % latin.length);
            into.add(arabic[at / latin.length], latin[at % latin.length]);
        }
    }

    private static double score(Tokens tokens, int arabic, int latin, Counts known) {
        double likeness =
                JaroWinkler.of(tokens.get(arabic).skeletonText(), tokens.get(latin).skeletonText());
        int seen = known.both.getOrDefault(key(arabic, latin), 0);
        if (seen < MIN_SEEN) {
            return likeness;
        }
        double share = (double) seen / known.latin.getOrDefault(latin, 1);
        return Math.max(likeness, LIKENESS_PART * likeness + (1 - LIKENESS_PART) * (1 + share));
    }

    private static final class Counts {
        private final Map<Long, Integer> both = new HashMap<>();
        private final Map<Integer, Integer> arabic = new HashMap<>();
        private final Map<Integer, Integer> latin = new HashMap<>();

        private void add(int arabicToken, int latinToken) {
            both.merge(key(arabicToken, latinToken), 1, Integer::sum);
            arabic.merge(arabicToken, 1, Integer::sum);
            latin.merge(latinToken, 1, Integer::sum);
        }
    }
}
